import { type Asked, member, text } from './observation.js';

/** Who pays by what an answer says, where it names nobody: as a case itself tells it from free or paid. */

interface Asking {
  readonly asked: readonly Asked[];
}

type ByWord = Readonly<Record<string, string>>;
type ByQuestion = Readonly<Record<string, ByWord>>;

/** FR-R3-1, FR-R4-1. */
const WARRANTY: ByWord = { free: 'company', paid: 'customer', 'not-covered': 'customer' };

/** PN-F-1: what the pack includes is the vendor's; all else is the customer's, if he wants it. */
const PACK: ByWord = {
  included: 'vendor',
  entitled: 'vendor',
  excluded: 'customer',
  quoted: 'customer',
  used: 'customer',
  'not-offered': 'customer',
  'no-fault': 'customer',
};

const REPAIR: ByQuestion = {
  coverage: { ...WARRANTY, ...PACK },
  part: WARRANTY,
  route: WARRANTY,
  consumables: PACK,
  // FW-W2-2: the maker's warranty says.
  scope: { 'maker-rules': 'maker' },
  // IP-F-6: out of every warranty, so a repair that is agreed is the partner's.
  repair: { excluded: 'partner' },
};

const WORDS: Readonly<Record<string, ByQuestion>> = {
  /** What is bought in place of a repair (IP-Q-6). */
  alternative: { repair: { refused: 'customer' } },
  /** A thing that is supplied: lacking from the beginning, missing on return, ordered. */
  supply: {
    shortage: { 'company-pays': 'company', 'customer-pays': 'customer' },
    'missing-item': { taken: 'company' },
    'part-order': { accepted: 'buyer' },
  },
  loss: { loss: { refused: 'customer', carrier: 'carrier' } },
  /** One whose quote nobody answers is a person's (A-FR-36). */
  upgrade: {
    upgrade: { paid: 'customer' },
    'last-day': { 'upgrade-quote-review': 'person-decides' },
  },
  /** Support by an exception: whoever grants it decides (SR-5-1). */
  support: { renewal: {} },
  /** A substitute, where the plan of the item has one (FR-R5-16b). */
  loan: { demand: { granted: 'plan' } },
};

/** What the last answer that has a word for it says; an answer that is left to a person says `person-decides`. */
export function repairPayer(seen: Asking): string | undefined {
  return payerBy(seen, REPAIR, (one) => broughtDown(one) === undefined);
}

/** Who pays for what a failing part brought down with it (FW-W11-15). */
export function consequencePayer(seen: Asking): string | undefined {
  return payerBy(seen, REPAIR, (one) => broughtDown(one) !== undefined);
}

/** Who would pay if the person to whom the rules leave it follows what they propose. */
export function proposedPayer({ asked }: Asking): string | undefined {
  return last(asked, (one) => {
    const outcome = member(one.body, 'outcome');
    return text(outcome, 'kind') === 'person-decides'
      ? REPAIR[one.question]?.[wordOf(outcome['proposal']) ?? '']
      : undefined;
  });
}

/** Who pays what a pack charges beside the work that it includes (PN-F-3). */
export function chargedPayer({ asked }: Asking): string | undefined {
  return last(asked, ({ body }) => {
    const charged = member(member(body, 'outcome'), 'value')['charged'];
    return Array.isArray(charged) && charged.length > 0 ? 'customer' : undefined;
  });
}

/** Who pays by one of the other words. */
export function payerByWord(word: string): (seen: Asking) => string | undefined {
  return (seen) => payerBy(seen, WORDS[word] ?? {}, () => true);
}

function payerBy({ asked }: Asking, words: ByQuestion, isMeant: (one: Asked) => boolean): string | undefined {
  return last(asked.filter(isMeant), (one) => {
    const outcome = member(one.body, 'outcome');
    const known = words[one.question];
    if (known === undefined) return undefined;
    if (text(outcome, 'kind') === 'person-decides') return 'person-decides';
    return known[wordOf(outcome['value']) ?? ''];
  });
}

function last<T, R>(list: readonly T[], read: (one: T) => R | undefined): R | undefined {
  return list
    .toReversed()
    .map(read)
    .find((one) => one !== undefined);
}

function broughtDown({ facts }: Asked): string | undefined {
  return text(facts, 'broughtDownBy');
}

function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return text(value, 'kind') ?? text(value, 'coverage') ?? text(value, 'outcome');
}
