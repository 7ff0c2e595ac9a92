import { GetAutomationsHandler } from './automations.query.js';
import { UnparkAutomationHandler } from './unpark-automation.command.js';

export { AutomationsController } from './automations.controller.js';

/** What answers the commands and queries about automations. */
export const AUTOMATION_HANDLERS = [GetAutomationsHandler, UnparkAutomationHandler];
