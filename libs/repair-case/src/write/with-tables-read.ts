import { fillIn } from '#commanding';
import { REPAIR_CASE_EVENTS } from '../events/index.js';

/** The same decision, with the tables of master data that it read in the events that have a place for them (D10). */
export const withTablesRead = fillIn(Object.values(REPAIR_CASE_EVENTS), 'masterData');
