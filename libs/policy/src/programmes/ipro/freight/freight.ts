import { conclude, join } from '../../../kernel/combine.js';
import type { DecidingClause } from '../../../kernel/clause.js';
import { settles } from '../../../kernel/clause.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { ruled } from '../../../kernel/ruled.js';
import { YES } from '../../../kernel/tri.js';

/** A leg of the way, who pays it, and to whom it goes: never to the end user. */
export type FreightLeg = { readonly payer: 'partner' | 'ipro'; readonly to: 'ipro' | 'partner' };

/** Both legs; of an exchange `outbound` is the replacement's (A-IP-09). `none`: a visit, where nothing travels. */
export type IproFreight = { readonly inbound: FreightLeg; readonly outbound: FreightLeg } | 'none';

export const PARTNER_SENDS: DecidingClause<object, FreightLeg> = {
  id: 'IP-Q-7a',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '故障品はパートナーの負担で発送する。',
    en: 'The partner pays to send the failed item in.',
  },
  when: () => YES,
  ruling: () => settles({ payer: 'partner', to: 'ipro' }),
};

export const IPRO_RETURNS: DecidingClause<object, FreightLeg> = {
  id: 'IP-Q-7b',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '修理品はi-PROの負担でパートナーに返送する。',
    en: 'The repaired item goes back to the partner at i-PRO’s cost.',
  },
  when: () => YES,
  ruling: () => settles({ payer: 'ipro', to: 'partner' }),
};

export const INBOUND_CLAUSES = [PARTNER_SENDS];
export const OUTBOUND_CLAUSES = [IPRO_RETURNS];

/** Who pays each leg, in every repair, free or paid (A-IP-09). */
export function freightOf(form: 'exchange' | 'take-in' | 'on-site'): Resolution<IproFreight> {
  if (form === 'on-site') return conclude('none');
  const facts = RecordedFacts.of({});
  return join(
    resolve(INBOUND_CLAUSES, facts),
    resolve(OUTBOUND_CLAUSES, facts),
    (inbound, outbound): IproFreight => ({ inbound, outbound }),
  );
}

/** Who pays each leg of what is sent in, by which clauses: the same for every repair (A-IP-09). */
export function iproFreight(): { readonly inbound: RuledLeg; readonly outbound: RuledLeg } {
  return { inbound: ruledLeg(INBOUND_CLAUSES), outbound: ruledLeg(OUTBOUND_CLAUSES) };
}

interface RuledLeg {
  readonly payer: FreightLeg['payer'];
  readonly clauses: readonly string[];
}

function ruledLeg(legs: readonly DecidingClause<object, FreightLeg>[]): RuledLeg {
  const { value, clauses } = ruled(legs, {});
  return { payer: value.payer, clauses };
}
