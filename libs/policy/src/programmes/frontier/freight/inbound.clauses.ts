import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri, YES } from '../../../kernel/tri.js';
import { SENT_WITHIN_14_DAYS } from './free-inbound.js';

export type Payer = 'customer' | 'company';

/** A parcel on its way in. */
export interface InboundParcel {
  /** Whether it was sent within the days in which the company pays; absent: a date is unknown. */
  readonly sentInTime?: boolean;
  readonly carrier: string;
  /** Whether a carrier other than a designated one was used where one must be. */
  readonly otherCarrier?: boolean;
}

export const CUSTOMER_SENDS: DecidingClause<InboundParcel, Payer> = {
  id: 'FR-R2-5a',
  document: 'FR',
  kind: 'base',
  paraphrase: {
    ja: '修理品を送る費用はお客様が負担する。',
    en: 'The customer pays to send the item in.',
  },
  when: () => YES,
  ruling: () => settles('customer'),
};

/** The start counts as day 1 (A-G-1). That the company pays must be shown: without both dates it is not. */
export const COMPANY_PAYS_EARLY: DecidingClause<InboundParcel, Payer> = {
  ...SENT_WITHIN_14_DAYS,
  kind: 'proviso',
  overrides: [CUSTOMER_SENDS.id],
  when: sentInTime,
  ruling: () => settles('company'),
};

const DESIGNATED_CARRIER = {
  id: 'FR-R2-6a',
  document: 'FR',
  paraphrase: {
    ja: '当社が送料を負担するときは、当社が指定する配送業者を使う。',
    en: 'When the company pays, its designated carrier must be used.',
  },
} as const;

/** What carrier a parcel that the company pays for has to come by. */
export const CARRIER_ASKED: DecidingClause<InboundParcel, 'designated'> = {
  ...DESIGNATED_CARRIER,
  kind: 'base',
  when: sentInTime,
  ruling: () => settles('designated'),
};

/** The same beside the clauses on who pays. */
export const CARRIER_IS_ASKED: DefiningClause<InboundParcel> = {
  ...DESIGNATED_CARRIER,
  kind: 'definition',
  when: sentInTime,
};

/** The parcel may be refused too; that is a person's decision (A-G-6). */
export const OTHER_CARRIER: DecidingClause<InboundParcel, Payer> = {
  id: 'FR-R2-6b',
  document: 'FR',
  kind: 'exception',
  overrides: [COMPANY_PAYS_EARLY.id],
  paraphrase: {
    ja: '指定外の配送業者が使われたときは、当社は送料を負担せず、受け取りを断ることがある。',
    en: 'With another carrier the company does not pay and may refuse to take the parcel.',
  },
  when: (facts) => inOrder(sentInTime(facts), () => facts.found('otherCarrier', (is) => is)),
  ruling: () => settles('customer'),
};

function sentInTime(facts: Facts<InboundParcel>): Tri {
  return facts.found('sentInTime', (inTime) => inTime);
}
