import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import { all, inOrder } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import type { StartedTarget, TargetFacts, TargetRule, TargetStart } from './target-facts.js';

export const VISIT_BY_SECOND_DAY = clauseText(
  'PN-T-1',
  '修理受付後、翌々営業日以内に訪問する。',
  'The visit takes place by the second business day after the repair is accepted.',
);

export const FOUR_BUSINESS_DAYS = clauseText(
  'PN-T-3',
  '修理品と確認シートの到着後、4営業日以内に修理を終えて送ることを基本とする。',
  'In principle the repair is finished and sent within 4 business days after item and confirmation sheet have arrived.',
);

export const COUNTED_FROM_ACCEPTANCE: DecidingClause<TargetFacts, TargetStart> = {
  ...VISIT_BY_SECOND_DAY,
  kind: 'base',
  when: (facts) =>
    inOrder(
      facts.test('service', (service) => service === 'on-site'),
      () => facts.given('acceptedOn'),
    ),
  ruling: (facts) => settles({ startsOn: facts.get('acceptedOn') }),
};

/** The later of the two arrivals is day 0, whatever the hour or day. */
export const SHEET_COMES_ALONG: DecidingClause<TargetFacts, TargetStart> = {
  ...clauseText(
    'PN-T-4',
    '修理品には確認シートを添える。',
    'A confirmation sheet must come with the item, or as well as it.',
  ),
  kind: 'base',
  when: (facts) =>
    inOrder(
      facts.test('service', (service) => service === 'carry-in'),
      () => all(facts.known('itemArrivedOn'), facts.known('sheetArrivedOn')),
    ),
  ruling: (facts) => {
    const lacks = (['item', 'sheet'] as const).filter(
      (part) => facts.lacking(part === 'item' ? 'itemArrivedOn' : 'sheetArrivedOn').is === 'yes',
    );
    if (lacks.length > 0) return settles({ awaits: lacks });
    const [item, sheet] = [facts.get('itemArrivedOn'), facts.get('sheetArrivedOn')];
    return settles({ startsOn: item > sheet ? item : sheet });
  },
};

export const VISIT_RULE: DecidingClause<StartedTarget, TargetRule> = {
  ...VISIT_BY_SECOND_DAY,
  kind: 'base',
  when: (facts) => facts.test('service', (service) => service === 'on-site'),
  ruling: () => settles({ work: 'visit', businessDays: 2, ends: 'with-desk-hours' }),
};

export const CARRY_IN_RULE: DecidingClause<StartedTarget, TargetRule> = {
  ...FOUR_BUSINESS_DAYS,
  kind: 'base',
  when: (facts) => facts.test('service', (service) => service === 'carry-in'),
  ruling: () => settles({ work: 'repair-and-dispatch', businessDays: 4, ends: 'at-midnight' }),
};

export const VISIT_PROMISES_NO_COMPLETION: DefiningClause<StartedTarget> = {
  ...clauseText(
    'PN-T-2',
    '訪問の目安は、修理の完了を約束するものではない。',
    'The target of the visit is not a promise that the repair is finished by then.',
  ),
  kind: 'definition',
  when: (facts) => facts.test('service', (service) => service === 'on-site'),
};

export const COMPLETION_NOT_PROMISED = clauseText(
  'PN-T-6',
  '修理日数の目安は、修理の完了を約束するものではない。',
  'The target of a carry-in repair is not a promise of completion.',
);

export const CARRY_IN_PROMISES_NOTHING: DefiningClause<StartedTarget> = {
  ...COMPLETION_NOT_PROMISED,
  kind: 'definition',
  when: (facts) => facts.test('service', (service) => service === 'carry-in'),
};

export const TARGET_START_CLAUSES = [COUNTED_FROM_ACCEPTANCE, SHEET_COMES_ALONG];
export const TARGET_RULE_CLAUSES = [
  VISIT_RULE,
  CARRY_IN_RULE,
  VISIT_PROMISES_NO_COMPLETION,
  CARRY_IN_PROMISES_NOTHING,
];
