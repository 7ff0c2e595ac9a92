import { kindsOfFields } from '#privacy';
import {
  CONTRACT_BEGINNINGS,
  CONTRACT_COMMANDS,
  PARTNER_COMMANDS,
  registerPartner,
  UNIT_COMMANDS,
} from '../write/commands.js';

/** The kind of a personal field of a unit, contract or partner, for `reveal`. */
export const kindOfRegistrationField = kindsOfFields([
  registerPartner,
  ...[UNIT_COMMANDS, CONTRACT_BEGINNINGS, CONTRACT_COMMANDS, PARTNER_COMMANDS].flatMap((table) =>
    Object.values(table),
  ),
]);
