import {
  type ClauseText,
  type DecidingClause,
  proposes,
  type Ruling,
  settles,
} from '../../../kernel/clause.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';
import type { Facts } from '../../../kernel/facts.js';
import { CANCELLING_COSTS } from '../charges/cancellation.clauses.js';
import type { Payer } from './inbound.clauses.js';

/** Why an item goes back. */
export type ReturnCause =
  'repaired' | 'cancelled-after-quote' | 'cancelled-before-quote' | 'refused' | 'second-delivery';

/** An item on its way back. `returnCollectChosen`: a parcel that came freight-collect shall go back freight-collect. */
export interface ReturnedItem {
  readonly cause: ReturnCause;
  readonly returnCollectChosen: boolean;
}

type Item = Facts<ReturnedItem>;

const clause = (
  text: ClauseText,
  when: (facts: Item) => Tri,
  ruling: (facts: Item) => Ruling<Payer>,
): DecidingClause<ReturnedItem, Payer> => ({
  id: text.id,
  document: text.document,
  paraphrase: text.paraphrase,
  kind: 'base',
  when,
  ruling,
});

/** The clauses on the way back. Of all else the text says nothing (A-FR-02, A-FR-11, A-FR-16). */
export const RETURN_CLAUSES = [
  clause(
    {
      id: 'FR-R2-5b',
      document: 'FR',
      paraphrase: {
        ja: '着払いで送られたときは、修理完了時に送料を支払うか、完了品を着払いで受け取る。',
        en: 'If the customer sends freight-collect, the freight is paid at completion or the repaired item goes back freight-collect.',
      },
    },
    (facts) =>
      inOrder(
        facts.test('cause', (cause) => cause === 'repaired'),
        () => facts.test('returnCollectChosen', (chosen) => chosen),
      ),
    () => settles('customer'),
  ),
  clause(
    CANCELLING_COSTS,
    (facts) =>
      facts.test('cause', (cause) => cause === 'cancelled-after-quote' || cause === 'cancelled-before-quote'),
    (facts) => (facts.get('cause') === 'cancelled-after-quote' ? settles('customer') : proposes<Payer>(null)),
  ),
];
