import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { no, YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { CUSTOMER_SENDS, OTHER_CARRIER, type Payer } from '../freight/inbound.clauses.js';

/** The parcel of an accepted initial failure. */
export interface FailedParcel {
  /** Whether its carrier is a designated one. */
  readonly designated: boolean;
  /** Whether the repair rules govern it, as an outlet item that was sent after day 14 (A-FR-26). */
  readonly outletLate: boolean;
}

const CUSTOMER_PAYS: DecidingClause<FailedParcel, Payer> = {
  ...CUSTOMER_SENDS,
  kind: 'base',
  when: () => YES,
  ruling: () => settles('customer'),
};

/** Also after day 14, and for an item that arrives too late to be exchanged (A-FR-01, A-FR-23). */
const COMPANY_PAYS_THE_WAY_IN: DecidingClause<FailedParcel, Payer> = {
  ...said(
    'FW-W9-10a',
    '初期不良品を返却する費用は当社が負担する。',
    'The company pays the return of an item that failed in its first days.',
  ),
  kind: 'proviso',
  overrides: [CUSTOMER_PAYS.id],
  when: (facts) => facts.test('outletLate', (late) => !late),
  ruling: () => settles('company'),
};

const BY_ITS_CARRIER: DecidingClause<FailedParcel, Payer> = {
  ...said(
    'FW-W9-10b',
    '初期不良品の返却には、当社が指定する配送業者を使う。',
    'The designated carrier must be used for that return.',
  ),
  kind: 'exception',
  overrides: [COMPANY_PAYS_THE_WAY_IN.id],
  when: (facts) => facts.test('designated', (is) => !is),
  ruling: () => settles('customer'),
};

/** A person decides whether it is taken. */
const MAY_BE_TURNED_AWAY: DecidingClause<FailedParcel, 'may-be-refused'> = {
  ...OTHER_CARRIER,
  kind: 'exception',
  overrides: [],
  when: (facts) => (facts.get('designated') ? no('designated') : YES),
  ruling: () => settles('may-be-refused'),
};

/** The clauses on who pays the way in of an initial failure. */
export const WAY_IN_CLAUSES = [CUSTOMER_PAYS, COMPANY_PAYS_THE_WAY_IN, BY_ITS_CARRIER];

/** The clauses on whether its parcel is taken. */
export const PARCEL_CLAUSES = [MAY_BE_TURNED_AWAY];
