import { decodeCursor, type Page, pageOf, type PageRequest } from '#projections';
import type { ConsumableState } from '../decider/consumables.js';
import type { OpenContract } from '../decider/contract.state.js';
import { type ContractDetail, contractDetail } from './contract-detail.js';
import { CONTRACT_STATE, type EntitlementDb } from './unit-entitlements/entitlement-tables.js';

/**
 * The packs whose planned replacement of consumables has come that far, the longest due first.
 * @throws ShuriError REQUEST.MALFORMED for a foreign cursor
 */
export async function packsByConsumables(
  db: EntitlementDb,
  state: ConsumableState,
  { limit, cursor }: PageRequest,
): Promise<Page<ContractDetail>> {
  let query = db
    .selectFrom(CONTRACT_STATE)
    .selectAll()
    .where('consumables', '=', state)
    .orderBy('contact_due_on')
    .orderBy('contract_id')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [dueOn = '', contractId = ''] = decodeCursor(cursor, ['string', 'string']).map(String);
    query = query
      .where('contact_due_on', '>=', dueOn)
      .where((or) => or.or([or('contact_due_on', '>', dueOn), or('contract_id', '>', contractId)]));
  }
  const page = pageOf(await query.execute(), limit, (row) => [row.contact_due_on, row.contract_id]);
  const items = page.items.map((row) => {
    const at = { revision: row.revision, updatedAt: row.updated_at };
    return contractDetail(JSON.parse(row.state) as OpenContract, at);
  });
  return { ...page, items };
}
