import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Tri } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { BEYOND_NORMS, CONDUCT_CLAUSES } from './conduct.clauses.js';
import type { Serving, ServingFacts } from './serving.js';

const withheld = (
  text: ClauseText,
  when: (facts: Facts<ServingFacts>) => Tri,
): DecidingClause<ServingFacts, Serving> => ({
  ...text,
  kind: 'exception',
  overrides: [BEYOND_NORMS.id, ...CONDUCT_CLAUSES.map(({ id }) => id)],
  when,
  ruling: () => settles('withheld'),
});
const withoutContact = (facts: Facts<ServingFacts>) => facts.found('contactGiven', (given) => !given);
const withoutConsent = (facts: Facts<ServingFacts>) => facts.found('rejectsRules', (rejected) => rejected);

/** Without contact details or consent there is no service. */
export const CONSENT_CLAUSES = [
  withheld(
    said(
      'FR-R1-7',
      '保証を求める人は、氏名、電話番号、住所などの連絡先を示す。',
      'Whoever asks for warranty gives name, phone, address and so on.',
    ),
    withoutContact,
  ),
  withheld(
    said(
      'FW-W1-5',
      '保証を求める人は、氏名や電話番号、住所などの連絡先を示す。',
      'Whoever claims under the warranty gives name, phone, address and so on.',
    ),
    withoutContact,
  ),
  withheld(
    said(
      'FR-R1-8',
      '保証を求めることは規定への同意とみなし、同意がなければ電話、メール、修理などを提供しない。',
      'Asking for warranty counts as agreeing to the rules; without agreement there is no phone, mail or repair service.',
    ),
    withoutConsent,
  ),
  withheld(
    said(
      'FW-W1-6',
      '保証を求めることは保証規定への同意とみなし、同意がなければ保証を提供しない。',
      'Claiming means agreeing to the warranty rules; without agreement no warranty service is given.',
    ),
    withoutConsent,
  ),
];
