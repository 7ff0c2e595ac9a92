import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { either, inOrder } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import { PACK_YEARS } from '../pack.js';
import type { Admission, DatedApplication } from './application-facts.js';
import { applicationEnd, APPLIED_WITHIN_A_MONTH } from './application-deadline.js';

type ApplicationClause = DecidingClause<DatedApplication, Admission>;

const isOffered = (years: number | undefined): boolean => years !== undefined && PACK_YEARS.includes(years);

const offered = (facts: Facts<DatedApplication>) =>
  settles<Admission>(isOffered(facts.get('years')) ? 'accepted' : 'blocked');

export const TWO_SERVICES: ApplicationClause = {
  ...clauseText(
    'PN-S-1',
    'サービスは2種類で、それぞれ3年、4年、5年のパックがある。',
    'There are two services, each in packs of 3, 4 and 5 years.',
  ),
  kind: 'base',
  when: (facts) =>
    either(
      facts.test('years', (years) => !isOffered(years)),
      inOrder(facts.given('service'), () => facts.given('years')),
    ),
  ruling: offered,
};

export const ON_SITE_YEARS: ApplicationClause = {
  ...clauseText(
    'PN-C-1',
    'オンサイト契約は3年、4年、5年のいずれかとする。',
    'An on-site contract is for 3, 4 or 5 years.',
  ),
  kind: 'base',
  when: (facts) =>
    inOrder(
      facts.test('service', (service) => service === 'on-site'),
      () => facts.given('years'),
    ),
  ruling: offered,
};

export const CARRY_IN_YEARS: ApplicationClause = {
  ...clauseText(
    'PN-C-2',
    '持ち込み契約は3年、4年、5年のいずれかとする。',
    'A carry-in contract is for 3, 4 or 5 years.',
  ),
  kind: 'base',
  when: (facts) =>
    inOrder(
      facts.test('service', (service) => service === 'carry-in'),
      () => facts.given('years'),
    ),
  ruling: offered,
};

/** A late application is a person's to accept: the catalogue says "in principle" (A-PN-08). */
export const WITHIN_A_MONTH: ApplicationClause = {
  ...APPLIED_WITHIN_A_MONTH,
  kind: 'proviso',
  overrides: [TWO_SERVICES.id, ON_SITE_YEARS.id, CARRY_IN_YEARS.id],
  when: (facts) =>
    inOrder(facts.test('years', isOffered), () =>
      facts.test(
        'operationStartedOn',
        (start) => start !== null && facts.get('appliedOn') > applicationEnd(start),
      ),
    ),
  ruling: () => proposes('accepted', 'A-PN-08'),
};
