import { GetMasterDataHandler, GetTableHandler } from './master-data.queries.js';
import { PublishMasterDataHandler } from './publish-master-data.command.js';

export { MasterDataController } from './master-data.controller.js';

/** What answers the commands and queries about master data. */
export const MASTER_DATA_HANDLERS = [PublishMasterDataHandler, GetMasterDataHandler, GetTableHandler];
