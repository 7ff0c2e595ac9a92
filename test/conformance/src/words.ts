import { ASKED_OUTCOMES } from './asked-outcomes.js';
import { answersInWords } from './asked.js';
import { amount, last, list, member, type Observation, text, type Told } from './observation.js';
import { tokyoDay, tokyoTime } from './tokyo.js';

/** Every word a case file may expect, and how it is read off what was seen. */

/** What was decided last: the event names that bring each outcome about. The latest of them in the history wins. */
const OUTCOMES = {
  blocked: [],
  held: ['item-arrived', 'evidence-attached', 'coverage-held'],
  accepted: ['item-arrived', 'evidence-attached'],
  'person-decides': ['coverage-proposed'],
  free: ['coverage-decided'],
  paid: ['coverage-decided'],
  excluded: ['coverage-decided'],
  'free by a person': ['coverage-decided'],
  'paid by a person': ['coverage-decided'],
  'superseded to free': ['coverage-superseded'],
  'superseded to paid': ['coverage-superseded'],
  overdue: ['target-missed'],
  'answered in time': ['quote-approved'],
  'cancellation reversed, answered in time': ['quote-approved'],
  'deemed cancelled': ['quote-lapsed'],
  cancelled: ['quote-rejected', 'case-cancelled'],
  refused: ['repair-refused'],
  'kept in storage': ['return-failed', 'customer-unreachable'],
  'kept, storage over': ['storage-ended'],
  abandoned: ['deemed-abandoned'],
  'disposed by two persons': ['item-disposed'],
  'disposed without two persons': ['item-disposed'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type OutcomeWord = keyof typeof OUTCOMES;

/** Every outcome that a case file may expect, of a case that is opened or of a question. */
export const OUTCOME_WORDS: readonly string[] = [...new Set([...Object.keys(OUTCOMES), ...ASKED_OUTCOMES])];

const DECISIVE = new Set<string>(Object.values(OUTCOMES).flat());

/** What each question was answered, if any were put; then what was decided last on the case, if anything was. */
export function outcomeOf(seen: Observation): string {
  const answered = answersInWords(seen);
  if (answered.length === 0) return decidedLast(seen);
  return [...answered, ...(decisiveOf(seen) === undefined ? [] : [decidedLast(seen)])].join(' | ');
}

function decisiveOf(seen: Observation): Told | undefined {
  return seen.history.findLast(
    ({ name }) =>
      DECISIVE.has(name) && (name !== 'evidence-attached' || last(seen, 'item-arrived') !== undefined),
  );
}

function decidedLast(seen: Observation): OutcomeWord {
  const decisive = decisiveOf(seen);
  if (decisive === undefined) return 'blocked';
  switch (decisive.name) {
    case 'item-arrived':
    case 'evidence-attached':
    case 'coverage-held':
      return list(decisive.data, 'openEvidence').length > 0 ? 'held' : 'accepted';
    case 'coverage-decided':
      return coverageWord(decisive);
    case 'coverage-superseded':
      return supersededWord(seen, decisive);
    case 'quote-approved':
      return last(seen, 'cancellation-reversed') === undefined
        ? 'answered in time'
        : 'cancellation reversed, answered in time';
    case 'item-disposed':
      return disposalWord(seen);
    default:
      return wordOf(decisive.name);
  }
}

function wordOf(name: string): OutcomeWord {
  const words = Object.keys(OUTCOMES) as OutcomeWord[];
  const word = words.find((one) => (OUTCOMES[one] as readonly string[]).includes(name));
  if (word === undefined) throw new Error(`no outcome for ${name}`);
  return word;
}

function coverageWord({ data }: Told): OutcomeWord {
  if (data['coverage'] === 'excluded') return 'excluded';
  const free = data['coverage'] === 'free';
  if (data['decidedBy'] === 'rules') return free ? 'free' : 'paid';
  return free ? 'free by a person' : 'paid by a person';
}

/** A decision supersedes another only while that one is on record too. */
function supersededWord(seen: Observation, decisive: Told): OutcomeWord {
  if (last(seen, 'coverage-decided') === undefined) return coverageWord(decisive);
  return decisive.data['coverage'] === 'free' ? 'superseded to free' : 'superseded to paid';
}

/** Disposal is never the clock's: proposed and approved by two persons, and recorded by one (D24). */
function disposalWord(seen: Observation): OutcomeWord {
  const hands = ['disposal-proposed', 'disposal-approved', 'item-disposed'].map(
    (name) => last(seen, name)?.actor,
  );
  const [proposer, approver] = hands;
  const byPersons = hands.every((one) => one !== undefined && one.role !== 'timekeeper');
  return byPersons && proposer?.id !== approver?.id
    ? 'disposed by two persons'
    : 'disposed without two persons';
}

type Reader<T> = (seen: Observation) => T | undefined;

function term(side: 'startsOn' | 'lastDay'): Reader<string> {
  return (seen) => {
    const coverage = member(seen.detail, 'coverage');
    return text(member(coverage, 'term'), side) ?? text(member(member(coverage, 'proposal'), 'term'), side);
  };
}

function deadline(kind: string, day: string): Reader<string> {
  return (seen) =>
    text(
      list(seen.detail, 'deadlines').find((one) => text(one, 'kind') === kind),
      day,
    );
}

function revision(document: string): Reader<string> {
  return (seen) => {
    const pinned = list(member(seen.detail, 'arrival'), 'regulations');
    return text(
      pinned.find((one) => text(one, 'document') === document),
      'revision',
    );
  };
}

function dataOf(name: string, field: string): Reader<string> {
  return (seen) => text(last(seen, name)?.data, field);
}

const cancelled: Reader<Told> = (seen) => last(seen, 'quote-lapsed', 'quote-rejected', 'case-cancelled');

/** Days `YYYY-MM-DD` and moments `YYYY-MM-DD HH:MM`, in Tokyo. */
export const DATES = {
  /** First and last day of the warranty. */
  termStart: term('startsOn'),
  termEnd: term('lastDay'),
  /** The revisions pinned by the arrival. */
  frRevision: revision('FR'),
  fwRevision: revision('FW'),
  /** The window of the target for repair or quote. */
  targetFrom: deadline('repair-target', 'expectedFrom'),
  targetTo: deadline('repair-target', 'lastDay'),
  /** The last day for an answer to the quote. */
  answerBy: deadline('quote-answer', 'lastDay'),
  answeredAt: moment((seen) => text(last(seen, 'quote-approved')?.data, 'receivedAt')),
  cancelledAt: moment((seen) => cancelled(seen)?.effectiveAt),
  cancelledOn: (seen) => {
    const at = cancelled(seen)?.effectiveAt;
    return at === undefined ? undefined : tokyoDay(at);
  },
  /** From when on the customer of a pack is to be contacted, as the deadline was armed with the contract. */
  contactFiresAt: moment(({ answers }) => {
    const events = answers.flatMap(({ body }) => list(body, 'events'));
    const armed = events.map((one) => member(one, 'data')).find(({ kind }) => kind === 'consumable-contact');
    return text(armed, 'firesAt');
  }),
  paidOn: dataOf('payment-recorded', 'paidOn'),
  shippedOn: dataOf('item-shipped', 'shippedOn'),
  /** The last day of storage. */
  keptUntil: deadline('storage', 'lastDay'),
  /** From when on disposal is a task for people: the day on which abandonment took effect. */
  disposalFrom: (seen) => {
    const at = last(seen, 'deemed-abandoned')?.effectiveAt;
    return at === undefined ? undefined : tokyoDay(at);
  },
} as const satisfies Readonly<Record<string, Reader<string>>>;

function moment(read: Reader<string>): Reader<string> {
  return (seen) => {
    const at = read(seen);
    return at === undefined ? undefined : tokyoTime(at);
  };
}

function payer(leg: string): Reader<string> {
  return (seen) => text(member(member(seen.detail, 'payers'), leg), 'payer');
}

/** An inspection fee that was charged is the customer's; of a refused case without one it is nobody's (A-FR-16). */
function inspectionFeePayer(seen: Observation): string | undefined {
  if (charge('inspection-fee')(seen) !== undefined) return 'customer';
  const isFree =
    last(seen, 'repair-refused') !== undefined && list(member(seen.detail, 'owed'), 'sheets').length === 0;
  return isFree ? 'nobody' : undefined;
}

/** Who pays what: the way in, the way back, the repair, and the inspection fee of a cancellation or a refusal. */
export const PAYERS = {
  in: payer('inbound'),
  out: payer('outbound'),
  repair: payer('repair'),
  inspectionFee: inspectionFeePayer,
} as const satisfies Readonly<Record<string, Reader<string>>>;

/** What is on the customer's account for a cause. */
function sheet(seen: Observation, cause: string): unknown {
  const sheets = list(member(seen.detail, 'owed'), 'sheets');
  return member(
    sheets.find((one) => text(one, 'cause') === cause),
    'sheet',
  );
}

function charge(kind: string): Reader<number> {
  return (seen) => {
    const found = list(sheet(seen, 'cancellation'), 'charges').find((one) => text(one, 'kind') === kind);
    return found === undefined ? undefined : amount(found, 'net');
  };
}

/** Integer yen; `cancellations` and `thingsListed` are counts. */
export const MONEY = {
  /** Net charges of the cancellation, their tax, and their sum with it. */
  inspectionFee: charge('inspection-fee'),
  returnFreight: charge('return-freight'),
  cancellationTax: (seen) => amount(sheet(seen, 'cancellation'), 'tax'),
  cancellation: (seen) => amount(sheet(seen, 'cancellation'), 'total'),
  /** How many things the proposal of a disposal lists. */
  thingsListed: (seen) =>
    list(last(seen, 'disposal-proposed')?.data, 'inventory').reduce<number>(
      (sum, one) => sum + amount(one, 'count'),
      0,
    ),
  /** How many cancellations are on the record. */
  cancellations: (seen) =>
    seen.history.filter(({ name }) => ['quote-lapsed', 'quote-rejected', 'case-cancelled'].includes(name))
      .length,
  /** The price of the approved quote, with tax. */
  repair: (seen) => amount(sheet(seen, 'quote'), 'total'),
  paid: (seen) => amount(member(seen.detail, 'owed'), 'paid'),
  outstanding: (seen) => amount(member(seen.detail, 'owed'), 'outstanding'),
} as const satisfies Readonly<Record<string, Reader<number>>>;
