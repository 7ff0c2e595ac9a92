import type { ChargeSheet } from '#policy';
import type { Freight } from '../decider/state.js';
import type { ChargeSheetShape } from '../events/shapes.js';

/** A charge sheet as an event records it. */
export function sheetOf(sheet: ChargeSheet): ChargeSheetShape {
  return { ...sheet, charges: sheet.charges.map((charge) => ({ ...charge })), clauses: [...sheet.clauses] };
}

/** Who pays for a way is a person’s to say, and no clause says so much. */
export const LEFT_TO_PERSON: Freight = { payer: 'person-decides', clauses: [] };
