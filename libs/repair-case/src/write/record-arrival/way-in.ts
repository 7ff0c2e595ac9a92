import type { Warning } from '#commanding';
import { inboundFreight, type Terms } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import { warnedOfMissing } from '../warned-of-missing.js';

type Freight = RepairCaseEventData<'item-arrived'>['inbound'];

/**
 * Who pays the way in (FR-R2-5a, FR-R2-5c, FR-R2-6). An item that is here is here: where the designated carriers are
 * not configured, or the text does not say who pays, the payer is left to a person, with a warning.
 */
export function wayIn(
  parcel: { readonly carrier: string; readonly dispatchedOn?: string },
  warrantyStartsOn: string | undefined,
  terms: Terms,
): { readonly freight: Freight; readonly warnings: readonly Warning[] } {
  const { carrier, dispatchedOn } = parcel;
  const dispatched = dispatchedOn === undefined ? {} : { dispatchedOn };
  const started = warrantyStartsOn === undefined ? {} : { warrantyStartsOn };
  try {
    const { payer, clauses } = inboundFreight({ carrier, terms, ...dispatched, ...started });
    return { freight: { payer, clauses: [...clauses] }, warnings: [] };
  } catch (error) {
    const clauses = ['FR-R2-5c', 'FR-R2-6a'];
    const warnings = [warnedOfMissing(error, clauses)];
    return { freight: { payer: 'person-decides', clauses }, warnings };
  }
}
