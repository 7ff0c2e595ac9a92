import {
  type ClauseText,
  type DecidingClause,
  type DefiningClause,
  settles,
} from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { standing } from '../../../kernel/ruled.js';
import { all, bothInOrder, inOrder, no, type Tri } from '../../../kernel/tri.js';
import type { IproRequest, RequestRoute } from './request.js';

type RouteClause = DecidingClause<IproRequest, RequestRoute>;

export const THROUGH_THE_SELLER: RouteClause = {
  id: 'IP-F-2',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '無料修理は、買った販売店に依頼する。',
    en: 'The free-repair request goes to the shop where the product was bought.',
  },
  when: (facts) => all(wants(facts, 'repair'), facts.given('by')),
  ruling: (facts) => settles(facts.get('by') === 'partner' ? 'repair-case' : 'to-seller'),
};

export const NOT_BY_END_USERS: RouteClause = {
  id: 'IP-Q-9',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: 'エンドユーザーからの修理依頼は、パートナーを通す。',
    en: 'End users may not ask for repair directly; the request goes through the partner.',
  },
  when: byEndUser,
  ruling: () => settles('to-seller'),
};

/** Why the seller cannot act is recorded with it; a partner is to be assigned (A-IP-03). */
export const IF_THE_SELLER_CANNOT: RouteClause = {
  id: 'IP-F-3',
  document: 'IP',
  kind: 'exception',
  overrides: [THROUGH_THE_SELLER.id, NOT_BY_END_USERS.id],
  paraphrase: {
    ja: '販売店に依頼できないときは、Webの問い合わせから相談する。',
    en: 'If the seller cannot be used, i-PRO is consulted through the web inquiry form.',
  },
  when: (facts) => inOrder(byEndUser(facts), () => facts.test('sellerCanAct', (can) => !can)),
  ruling: () => settles('consultation'),
};

export const QUESTIONS_ARE_TAKEN: RouteClause = {
  id: 'IP-Q-2',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '保証期間が終わった後も、サポートポータルで問い合わせを受ける。',
    en: 'Inquiries after the warranty ends are still taken, by the support portal.',
  },
  when: (facts) => wants(facts, 'answer'),
  ruling: () => settles('inquiry'),
};

const TOPIC_IS_CHOSEN: ClauseText = {
  id: 'IP-W-1',
  document: 'IP',
  paraphrase: {
    ja: '購入後の問い合わせとトラブルの相談は、Webの問い合わせページで項目を選んで行う。',
    en: 'Questions and troubleshooting after purchase are taken by the web inquiry page, under the matching topic.',
  },
};

/** Whether who asks chooses a topic: else none can be the wrong one. */
const topicIsChosen = standing(TOPIC_IS_CHOSEN);

export const BY_THE_WEB_PAGE: DefiningClause<IproRequest> = {
  ...TOPIC_IS_CHOSEN,
  kind: 'definition',
  when: byWebForm,
};

export const TOPIC_DECIDES: RouteClause = {
  id: 'IP-W-3',
  document: 'IP',
  kind: 'exception',
  overrides: [IF_THE_SELLER_CANNOT.id],
  paraphrase: {
    ja: '項目は、システムの相談、修理依頼を含むアフターサポート、ライセンス解除に分かれる。',
    en: 'Topics are system design, after-sales, which takes repair requests, and licence release.',
  },
  when: (facts) =>
    bothInOrder(all(byWebForm(facts), wants(facts, 'repair')), () =>
      topicIsChosen() ? facts.test('topic', (topic) => topic !== 'after-sales') : no('topic'),
    ),
  ruling: () => settles('to-after-sales'),
};

export const REGISTER_FIRST: RouteClause = {
  id: 'IP-W-2',
  document: 'IP',
  kind: 'exception',
  overrides: [TOPIC_DECIDES.id, QUESTIONS_ARE_TAKEN.id],
  paraphrase: {
    ja: '初めて問い合わせフォームを使うときは、先にメールアドレスを登録する。',
    en: 'An e-mail address must be registered before the inquiry form is first used.',
  },
  when: (facts) =>
    bothInOrder(byWebForm(facts), () => facts.test('emailRegistered', (registered) => !registered)),
  ruling: () => settles('register-first'),
};

export const ROUTE_CLAUSES = [
  THROUGH_THE_SELLER,
  NOT_BY_END_USERS,
  IF_THE_SELLER_CANNOT,
  QUESTIONS_ARE_TAKEN,
  BY_THE_WEB_PAGE,
  TOPIC_DECIDES,
  REGISTER_FIRST,
];

function byWebForm(facts: Facts<IproRequest>): Tri {
  return facts.test('channel', (channel) => channel === 'web-form');
}

function byEndUser(facts: Facts<IproRequest>): Tri {
  return all(
    wants(facts, 'repair'),
    facts.test('by', (by) => by === 'end-user'),
  );
}

function wants(facts: Facts<IproRequest>, what: 'repair' | 'answer'): Tri {
  return facts.test('wants', (wanted) => wanted === what);
}
