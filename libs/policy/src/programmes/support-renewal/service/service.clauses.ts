import { type DecidingClause, proposes, type Ruling, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, inOrder, type Tri } from '../../../kernel/tri.js';
import type { MasterData } from '../master-data.js';
import { RETROACTIVE_FIGURE } from '../renewal/retroactive-figure.js';
import type { SupportService } from '../support-renewal-terms.js';
import { freightBy } from './send-back-freight.js';
import { type PlacedRequest, type ServiceAnswer, type Standing, standingOn } from './service-facts.js';

type ServiceClause = DecidingClause<PlacedRequest, ServiceAnswer>;

function bySendBack(masterData: MasterData): ServiceAnswer {
  const payers = masterData.sendBackPayers();
  const freight = { in: freightBy(payers, 'in'), back: freightBy(payers, 'back') };
  return { kind: 'served', by: 'send-back', freight };
}

/** E-mail help may be had before a postponed start too (A-SR-11). */
export function eMailInquiry(masterData: MasterData): ServiceClause {
  return {
    id: 'SR-1-3',
    document: 'SR',
    kind: 'base',
    paraphrase: { ja: '電子メールでの問い合わせを受け付ける。', en: 'Inquiries by e-mail are taken.' },
    when: (facts) => all(asksFor(facts, 'e-mail-inquiry'), stands(facts, 'free', 'renewed', 'before-start')),
    ruling: (facts) => inTerm('e-mail-inquiry', { kind: 'served', by: 'e-mail' }, facts, masterData),
  };
}

/** The only form of repair: a visit is not offered. */
export function sendBack(masterData: MasterData): ServiceClause {
  return {
    id: 'SR-1-4',
    document: 'SR',
    kind: 'base',
    paraphrase: {
      ja: '機器の故障にはセンドバックで対応する。',
      en: 'Failed hardware is served by send-back.',
    },
    when: (facts) =>
      all(
        asksFor(facts, 'hardware-failure', 'engineer-visit'),
        stands(facts, 'free', 'renewed', 'before-start'),
      ),
    ruling: (facts) =>
      facts.get('service') === 'engineer-visit'
        ? settles({ kind: 'not-offered', instead: 'send-back' })
        : inTerm('hardware-failure', bySendBack(masterData), facts, masterData),
  };
}

export function firmware(masterData: MasterData): ServiceClause {
  return {
    id: 'SR-1-5',
    document: 'SR',
    kind: 'base',
    paraphrase: {
      ja: '最新のファームウェアとソフトウェアを提供する。',
      en: 'The latest firmware and software are provided.',
    },
    when: (facts) =>
      all(asksFor(facts, 'firmware-download'), stands(facts, 'free', 'renewed', 'before-start')),
    ruling: (facts) => inTerm('firmware-download', { kind: 'served', by: 'download' }, facts, masterData),
  };
}

/** A fault of the gap is not covered by a term that was bought after it (A-SR-08). */
export const GAP_STAYS_WITHOUT_SUPPORT: ServiceClause = {
  ...RETROACTIVE_FIGURE,
  kind: 'exception',
  overrides: ['SR-1-4'],
  when: (facts) =>
    all(
      asksFor(facts, 'hardware-failure'),
      stands(facts, 'free', 'renewed'),
      inOrder(
        facts.test('hadGap', (gap) => gap),
        () => facts.test('failedOn', (day) => standingOn(day, facts.get('supportTerms')) === 'ended'),
      ),
    ),
  ruling: () => settles({ kind: 'no-support' }),
};

/** What a renewed term serves is configuration (A-SR-15); before the start all but e-mail is a person's (A-SR-11). */
function inTerm(
  service: SupportService,
  answer: ServiceAnswer,
  facts: Facts<PlacedRequest>,
  masterData: MasterData,
): Ruling<ServiceAnswer> {
  switch (facts.get('standing')) {
    case 'renewed': {
      const served = masterData.servesRenewed(service);
      if (served === undefined) return proposes(answer, 'A-SR-15');
      return settles(served ? answer : { kind: 'not-included' });
    }
    case 'before-start':
      return service === 'e-mail-inquiry' ? settles(answer) : proposes(answer, 'A-SR-11');
    default:
      return settles(answer);
  }
}

function asksFor(facts: Facts<PlacedRequest>, ...services: readonly string[]): Tri {
  return facts.test('service', (service) => services.includes(service));
}

function stands(facts: Facts<PlacedRequest>, ...standings: readonly Standing[]): Tri {
  return facts.test('standing', (standing) => standings.includes(standing));
}
