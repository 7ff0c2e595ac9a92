import type { ChargeSheet } from '#policy';
import type { ChargeSheetShape } from '../events/shapes.js';

/** A charge sheet as an event records it. */
export function sheetOf(sheet: ChargeSheet): ChargeSheetShape {
  return { ...sheet, charges: sheet.charges.map((charge) => ({ ...charge })), clauses: [...sheet.clauses] };
}
