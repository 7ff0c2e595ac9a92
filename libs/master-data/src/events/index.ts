import { MasterDataPublished } from './published.event.js';

/** Every event of master data, for the registry. */
export const MASTER_DATA_EVENTS = [MasterDataPublished];
