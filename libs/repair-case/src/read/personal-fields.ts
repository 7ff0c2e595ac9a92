import { kindsOfFields } from '#privacy';
import { CASE_COMMANDS } from '../write/commands.js';
import { openCaseSealed } from '../write/open-case/open-case.decide.js';

/** The kind of a personal field of a case, for `reveal`. */
export const kindOfCaseField = kindsOfFields([{ sealed: openCaseSealed }, ...Object.values(CASE_COMMANDS)]);
