import {
  type ClauseText,
  type DecidingClause,
  type DefiningClause,
  proposes,
  type Ruling,
  settles,
} from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { standing } from '../../../kernel/ruled.js';
import { all, inOrder, no, type Tri, YES } from '../../../kernel/tri.js';
import { latestStart, LIMIT, movableUntil, WINDOW } from './figures.js';
import type { FreeStart, FreeTermFacts } from './free-term-facts.js';

type StartClause = DecidingClause<FreeTermFacts, FreeStart>;

export const STARTS_ON_DELIVERY: StartClause = {
  id: 'SR-1-1',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: '無償保証は、メーカーが直接の納品先へ納めた日を初日として数える。',
    en: 'Free warranty counts from the maker’s delivery to its direct destination, that day included.',
  },
  when: (facts) => facts.given('makerDeliveredOn'),
  ruling: (facts) => {
    const start: FreeStart = { startsOn: facts.get('makerDeliveredOn'), wished: null, change: 'none' };
    return otherDelivery(facts).is === 'yes' && !daysMayDiffer() ? proposes(start) : settles(start);
  },
};

const DAYS_MAY_DIFFER: ClauseText = {
  id: 'SR-1-2',
  document: 'SR',
  paraphrase: {
    ja: 'その日は、代理店がエンドユーザーへ納めた日と同じとは限らない。',
    en: 'That day may differ from the one on which the distributor delivered to the end user.',
  },
};

/** Whether two days of delivery can both be right, so that the maker’s own starts the term whatever the other is. */
const daysMayDiffer = standing(DAYS_MAY_DIFFER);

export const END_USER_DATE_IS_ANOTHER: DefiningClause<FreeTermFacts> = {
  ...DAYS_MAY_DIFFER,
  kind: 'definition',
  when: (facts) => facts.found('endUserDeliveredOn', (day) => day !== null),
};

function otherDelivery(facts: Facts<FreeTermFacts>): Tri {
  return facts.found('endUserDeliveredOn', (day) => day !== null && day !== facts.get('makerDeliveredOn'));
}

/** A wish before the delivery is none that can be registered (A-SR-14). By itself a registration moves nothing. */
export const WISHED_AT_REGISTRATION: StartClause = {
  id: 'SR-2-2',
  document: 'SR',
  kind: 'proviso',
  overrides: [STARTS_ON_DELIVERY.id],
  paraphrase: {
    ja: '希望する開始日は、Webでのユーザー登録の際に指定する。',
    en: 'The wished start is named in the user registration on the web.',
  },
  when: asked,
  ruling: (facts) => {
    const registered = facts.get('changeChannel') === 'web-registration';
    return settles(unmoved(facts, registered ? 'before-delivery' : 'not-registered'));
  },
};

export const MOVED_WITHIN_30_DAYS: StartClause = {
  ...WINDOW,
  kind: 'exception',
  overrides: [WISHED_AT_REGISTRATION.id],
  when: wishRegistered,
  ruling: (facts) =>
    inTime(facts) ? granted(facts, facts.get('wishedStart')) : settles(unmoved(facts, 'too-late')),
};

/** On day 30 itself the wish and the limit are the same day. */
export const MOVED_TO_DAY_30_AT_MOST: StartClause = {
  ...LIMIT,
  kind: 'exception',
  overrides: [MOVED_WITHIN_30_DAYS.id],
  when: (facts) =>
    inOrder(wishRegistered(facts), () => {
      const limit = latestStart(facts.get('makerDeliveredOn'));
      const farOff = facts.test('wishedStart', (day) => day >= limit);
      return all(farOff, inTime(facts) ? YES : no('changeAskedOn'));
    }),
  ruling: (facts) => granted(facts, latestStart(facts.get('makerDeliveredOn'))),
};

function asked(facts: Facts<FreeTermFacts>): Tri {
  return inOrder(all(facts.given('makerDeliveredOn'), facts.given('changeAskedOn')), () =>
    all(facts.given('changeChannel'), facts.given('wishedStart')),
  );
}

function wishRegistered(facts: Facts<FreeTermFacts>): Tri {
  return inOrder(asked(facts), () =>
    all(
      facts.test('changeChannel', (channel) => channel === 'web-registration'),
      facts.test('wishedStart', (day) => day >= facts.get('makerDeliveredOn')),
    ),
  );
}

function inTime(facts: Facts<FreeTermFacts>): boolean {
  return facts.get('changeAskedOn') <= movableUntil(facts.get('makerDeliveredOn'));
}

function unmoved(facts: Facts<FreeTermFacts>, change: FreeStart['change']): FreeStart {
  return { startsOn: facts.get('makerDeliveredOn'), wished: facts.get('wishedStart'), change };
}

/** One wish is granted by the rules; a second one is a person's to grant (A-SR-16). */
function granted(facts: Facts<FreeTermFacts>, startsOn: string): Ruling<FreeStart> {
  const wished = facts.get('wishedStart');
  const start: FreeStart = { startsOn, wished, change: startsOn === wished ? 'granted' : 'clamped' };
  const again = facts.found('wishedBefore', (before) => before).is === 'yes';
  return again ? proposes(start, 'A-SR-16') : settles(start);
}
