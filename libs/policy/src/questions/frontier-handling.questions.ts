import type { Decision } from '../kernel/decision.js';
import { type Cited, cited, type Parts } from '../programmes/frontier/handling/cited.js';
import { INBOUND_CLAUSES } from '../programmes/frontier/freight/inbound-freight.js';
import { delayed, enclosed, packing, support } from '../programmes/frontier/handling/handling.js';
import { lastDay } from '../programmes/frontier/handling/last-day.js';
import { WAY_IN_CLAUSES } from '../programmes/frontier/initial-failure/freight.clauses.js';
import { exchanged, inbound, inboundLimits, replacement } from '../programmes/frontier/handling/parcels.js';
import * as WORDS from '../programmes/frontier/words/handling-answers.js';
import * as PARCEL_WORDS from '../programmes/frontier/words/parcel-answers.js';
import { readInAll, recordReads } from '../terms/record-reads.js';
import type { Terms } from '../terms/terms.js';
import { allOf, count, day, flag, listOf, namedIn, oneOf, orNull, text } from './fact-schema.js';
import { CARRIERS, MODELS } from './listed-names.js';
import { inOrder } from '../kernel/in-order.js';
import { daysOfDelay, daysOfParcel } from './days-of-claim.js';
import { question } from './question.js';
import { type AskedAt, onlyFigures } from './question-row.js';

/** All facts of these questions are needed: they leave nothing to ask for. What is read of the terms is written down. */
function asked<F extends object, O extends Cited>(
  say: (facts: F, terms: Terms, on: string) => O,
  parts: Parts<O> = { limits: () => [], weighed: [] },
) {
  return (facts: F, terms: Terms, { on, knownAt }: AskedAt): Decision<O> => {
    const reads = recordReads(terms);
    const at = { arrivedOn: on, knownAt };
    const decision = cited(facts, terms, at, (stated) => say(stated, reads.terms, on), parts);
    return { ...decision, masterData: readInAll(decision.masterData, reads.used()) };
  };
}

const THING = allOf<{ readonly thing: string }>({ thing: text });

/** What can be asked of the rules of FRONTIER about days, parcels and things beside the repair. */
export const HANDLING_QUESTIONS = {
  'last-day': question({
    words: WORDS.LAST_DAY,
    facts: {
      period: oneOf(
        'repair-target',
        'quote-answer',
        'upgrade-quote-review',
        'storage',
        'missing-item',
        'initial-failure-arrival',
        'first-14-days',
        'guarantee',
      ),
      from: day,
    },
    required: ['period', 'from'],
    matter: onlyFigures,
    ask: asked(lastDay),
  }),
  delay: question({
    words: WORDS.DELAY,
    facts: {
      acceptedOn: day,
      on: day,
      ground: orNull(oneOf('CUSTOMER_CONTACT', 'PARTS', 'MAKER', 'VERIFICATION')),
      recordedOn: orNull(day),
      note: orNull(text),
    },
    required: ['acceptedOn', 'on', 'ground', 'recordedOn', 'note'],
    order: daysOfDelay,
    matter: ({ kind }) => kind,
    ask: asked(delayed),
  }),
  packing: question({
    words: WORDS.PACKING,
    facts: { device: oneOf('desktop', 'notebook', 'tablet', 'mobile', 'lcd-display') },
    required: ['device'],
    matter: ({ kind }) => kind,
    ask: asked(packing),
  }),
  exchange: question({
    words: PARCEL_WORDS.EXCHANGE,
    facts: {
      replaced: oneOf('unit', 'part', 'swap', 'repaired'),
      warrantyStartsOn: day,
      months: count,
      replacementShippedOn: day,
    },
    required: ['replaced', 'warrantyStartsOn', 'months', 'replacementShippedOn'],
    order: ({ warrantyStartsOn, replacementShippedOn }) => [
      inOrder(['warrantyStartsOn', warrantyStartsOn], ['replacementShippedOn', replacementShippedOn]),
    ],
    matter: ({ kind }) => kind,
    ask: asked(exchanged),
  }),
  replacement: question({
    words: PARCEL_WORDS.REPLACEMENT,
    facts: { failedItemArrived: flag, belonging: listOf(THING), missing: listOf(THING) },
    required: ['failedItemArrived', 'belonging', 'missing'],
    matter: ({ kind, payer, contents }) => ({ kind, payer, contents: [...contents] }),
    ask: asked(replacement),
  }),
  inbound: question({
    words: PARCEL_WORDS.INBOUND,
    facts: {
      warrantyStartsOn: day,
      dispatchedOn: day,
      carrier: namedIn(CARRIERS),
      initialFailure: flag,
      outlet: flag,
    },
    required: ['warrantyStartsOn', 'dispatchedOn', 'carrier', 'initialFailure', 'outlet'],
    order: daysOfParcel,
    matter: ({ payer, parcelMayBeRefused }) => ({ payer, parcelMayBeRefused }),
    ask: asked(inbound, { limits: inboundLimits, weighed: [INBOUND_CLAUSES, WAY_IN_CLAUSES] }),
  }),
  enclosed: question({
    words: WORDS.ENCLOSED,
    facts: { category: oneOf('decoration', 'enclosed-thing') },
    required: ['category'],
    matter: ({ kind }) => kind,
    ask: asked(enclosed),
  }),
  support: question({
    words: WORDS.SUPPORT,
    facts: { model: namedIn(MODELS), purchasedOn: orNull(day) },
    required: ['model', 'purchasedOn'],
    order: ({ purchasedOn }, on) => [inOrder(['purchasedOn', purchasedOn], ['arrivedOn', on])],
    matter: ({ kind }) => kind,
    ask: asked(support),
  }),
};
