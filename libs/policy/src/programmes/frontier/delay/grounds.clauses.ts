import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri, YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';

/** Why a repair or a quote may take longer than the target (FR-R6). */
export type DelayGround = 'CUSTOMER_CONTACT' | 'PARTS' | 'MAKER' | 'VERIFICATION';

/** A ground on record. A judgement of the Repair Centre says why (`note`). */
export interface RecordedDelay {
  readonly ground: DelayGround;
  /** The day it was put on record, `YYYY-MM-DD` in Asia/Tokyo. */
  readonly recordedOn: string;
  readonly note?: string;
}

type Noted = (facts: Facts<RecordedDelay>) => Tri;

const ground = (
  text: ClauseText,
  code: DelayGround,
  noted: Noted = () => YES,
): DecidingClause<RecordedDelay, DelayGround> => ({
  ...text,
  kind: 'base',
  when: (facts) =>
    inOrder(
      facts.test('ground', (one) => one === code),
      () => noted(facts),
    ),
  ruling: () => settles(code),
});

/** The grounds that the text lists. What none of them names is no ground. */
export const GROUND_CLAUSES = [
  ground(
    said(
      'FR-R6-1',
      '症状の確認や方針の相談など、お客様への連絡が必要である。',
      'The customer has to be contacted, to confirm the symptom or discuss the approach.',
    ),
    'CUSTOMER_CONTACT',
  ),
  ground(
    said('FR-R6-2', '必要な部品の手配に時間がかかる。', 'Getting the parts needed takes time.'),
    'PARTS',
  ),
  ground(
    said(
      'FR-R6-3',
      '他社製品で、リペアセンター以外での修理が必要である。',
      'Another maker’s product needs repair outside the Repair Centre.',
    ),
    'MAKER',
  ),
  /** The judgement needs its reason on record. */
  ground(
    said(
      'FR-R6-4',
      '検証に時間が要るとリペアセンターが判断した。',
      'The Repair Centre judges that verification needs time.',
    ),
    'VERIFICATION',
    (facts) => facts.found('note', (note) => note !== ''),
  ),
];
