import { chargedPayer, consequencePayer, payerByWord, proposedPayer, repairPayer } from './asked-payers.js';
import { saidLast } from './asked.js';
import { list, type Observation, text } from './observation.js';
import { tokyoTime } from './tokyo.js';

/** Where an answer of the rules says each word that a case file may expect: `<question>/<path into its answer>`. */

/** Days, and moments where the answer says one. */
const DATES_SAID = {
  /** First and last day of the warranty, of the pack or of the support. */
  termStart: [
    'exchange/term.startsOn',
    'coverage/term.startsOn',
    'part/term.startsOn',
    'route/term.startsOn',
    'term/startsOn',
    'free-term/startsOn',
    'span/startsOn',
    'renewal/startsOn',
  ],
  termEnd: [
    'exchange/term.lastDay',
    'coverage/term.lastDay',
    'part/term.lastDay',
    'route/term.lastDay',
    'term/lastDay',
    'free-term/lastDay',
    'span/lastDay',
    'renewal/lastDay',
  ],
  /** The two warranties of i-PRO. */
  productStart: ['repair/terms.product.startsOn', 'terms/product.startsOn'],
  productEnd: ['repair/terms.product.lastDay', 'terms/product.lastDay'],
  fiveYearStart: ['repair/terms.fiveYear.startsOn', 'terms/fiveYear.startsOn'],
  fiveYearEnd: ['repair/terms.fiveYear.lastDay', 'terms/fiveYear.lastDay'],
  /** Until when the start of free support can be moved, and the day that was wished for. */
  movableUntil: ['free-term/movableUntil'],
  wished: ['free-term/wished'],
  /** The last day to order a renewal, and the days without support before it. */
  orderBy: ['renewal/orderBy'],
  gapStart: ['renewal/withoutSupport.startsOn'],
  gapEnd: ['renewal/withoutSupport.lastDay'],
  /** When a call reached the vendor, counts as asked, and is accepted by the desk. */
  receivedAt: ['reception/receivedAt'],
  requestedOn: ['reception/requestedOn'],
  acceptedOn: ['reception/acceptedOn'],
  acceptedAt: ['reception/acceptedAt'],
  /** From when the target of a pack is counted, its last day, the moment after it, and the warning before. */
  countedFrom: ['target/startsOn'],
  dueBy: ['target/lastDay'],
  dueAt: ['target/firesAt'],
  warnsAt: ['target/warnsAt'],
  /** The target of a repair, the last day of a period, of announced or expected support, and of the first 14 days. */
  targetTo: ['delay/lastDay'],
  lastDay: ['last-day/lastDay', 'support/lastDay'],
  fourteenthDay: ['exchange/fourteenthDay'],
  /** The window of the visit for consumables. */
  anniversary: ['consumables/window.anniversary'],
  contactOn: ['consumables/window.contactOn'],
  latestOn: ['consumables/window.latestOn'],
} as const;

const PAYERS_SAID = {
  in: ['repair/freight.inbound.payer', 'freight-in/payer', 'inbound/payer', 'service/freight.in.payer'],
  out: [
    'repair/freight.outbound.payer',
    'freight-back/payer',
    'replacement/payer',
    'service/freight.back.payer',
  ],
  repair: ['repair/charges.repair.payer'],
  hdd: ['repair/charges.hdd-and-its-labour.payer'],
  visit: ['repair/handling.visitPayer'],
  extraTravel: ['repair/charges.extra-travel.payer'],
  heightWork: ['repair/charges.height-work.payer'],
  /** Who bears a loss that is not made good. */
  loss: ['claim/borneBy'],
  /** Who pays for support. */
  support: ['charges/payer'],
  /** Who pays what is offered in place of the repair. */
  alternative: ['alternative/payer'],
} as const;

const MONEY_SAID = {
  /** Net yen. */
  visit: ['repair/charges.visit.net'],
  extraTravel: ['repair/charges.extra-travel.net'],
  /** Support: net, its tax, and both. */
  supportNet: ['charges/net'],
  supportTax: ['charges/tax'],
  support: ['charges/total'],
  /** Counts of months: of the whole term, of those charged, and of the gap charged at the raised price. */
  months: ['span/months'],
  chargedMonths: ['span/chargedMonths', 'renewal/chargedMonths'],
  retroactiveMonths: ['renewal/retroactiveMonths'],
  /** How many things a replacement is sent with. */
  thingsSent: ['replacement/contents'],
} as const;

type Reader<T> = (seen: Observation) => T | undefined;

function readers<W extends string, T>(
  words: Readonly<Record<W, readonly string[]>>,
  as: (said: unknown) => T | undefined,
): Readonly<Record<W, Reader<T>>> {
  const entries = Object.entries<readonly string[]>(words).map(
    ([word, places]) => [word, (seen: Observation) => as(saidLast(seen, places))] as const,
  );
  return Object.fromEntries(entries) as Record<W, Reader<T>>;
}

/** A day stays as it is; an instant becomes Tokyo time. */
function dayOrMoment(said: unknown): string | undefined {
  if (typeof said !== 'string') return undefined;
  return said.includes('T') ? tokyoTime(said) : said;
}

/** The revision of a document that the last answer went by. */
function pinned(document: string): Reader<string> {
  return ({ asked }) => {
    const regulations = list(asked.at(-1)?.body, 'regulations');
    return text(
      regulations.find((one) => text(one, 'document') === document),
      'revision',
    );
  };
}

export const ASKED_DATES = {
  ...readers(DATES_SAID, dayOrMoment),
  frRevision: pinned('FR'),
  fwRevision: pinned('FW'),
} as const satisfies Readonly<Record<string, Reader<string>>>;
const PAYERS_NAMED = readers(PAYERS_SAID, (said) => (typeof said === 'string' ? said : undefined));

export const ASKED_PAYERS = {
  ...PAYERS_NAMED,
  repair: (seen) => PAYERS_NAMED.repair(seen) ?? repairPayer(seen),
  consequence: consequencePayer,
  proposed: proposedPayer,
  charged: chargedPayer,
  alternative: (seen) => PAYERS_NAMED.alternative(seen) ?? payerByWord('alternative')(seen),
  supply: payerByWord('supply'),
  loss: (seen) => PAYERS_NAMED.loss(seen) ?? payerByWord('loss')(seen),
  upgrade: payerByWord('upgrade'),
  loan: payerByWord('loan'),
  support: (seen) => PAYERS_NAMED.support(seen) ?? payerByWord('support')(seen),
} as const satisfies Readonly<Record<string, Reader<string>>>;
export const ASKED_MONEY = readers(MONEY_SAID, (said) => {
  if (Array.isArray(said)) return said.length;
  return typeof said === 'number' ? said : undefined;
});
