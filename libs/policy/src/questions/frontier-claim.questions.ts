import { decideAlternative } from '../programmes/frontier/alternative/decide-alternative.js';
import { decideDemand } from '../programmes/frontier/demands/decide-demand.js';
import { decideInitialFailure } from '../programmes/frontier/initial-failure/decide-initial-failure.js';
import { decideLoss } from '../programmes/frontier/losses/decide-loss.js';
import { decideMissingItem } from '../programmes/frontier/missing-item/decide-missing-item.js';
import { decideDisk } from '../programmes/frontier/operating-system/decide-os.js';
import { decideShortage } from '../programmes/frontier/shortage/decide-shortage.js';
import { decideUpgrade } from '../programmes/frontier/upgrade/decide-upgrade.js';
import * as WORDS from '../programmes/frontier/words/claim-answers.js';
import { day, flag, namedIn, oneOf, orNull, text, yen } from './fact-schema.js';
import { MODELS, UPGRADES } from './listed-names.js';
import { inOrder } from '../kernel/in-order.js';
import { daysOfFirstFailure } from './days-of-claim.js';
import { question } from './question.js';
import { type AskedAt, itself } from './question-row.js';

const arrived = ({ on, knownAt }: AskedAt) => ({ arrivedOn: on, knownAt });

/** What can be asked of the rules of FRONTIER about what a customer wants beside the repair itself. */
export const CLAIM_QUESTIONS = {
  'initial-failure': question({
    words: WORDS.INITIAL_FAILURE,
    facts: {
      warrantyStartsOn: day,
      failedOn: day,
      contactedOn: day,
      reachedOn: orNull(day),
      outlet: flag,
      excluded: flag,
    },
    required: ['warrantyStartsOn'],
    order: daysOfFirstFailure,
    together: ['failedOn', 'contactedOn'],
    matter: itself,
    ask: (facts, terms, at) => decideInitialFailure(facts, terms, arrived(at)),
  }),
  shortage: question({
    words: WORDS.SHORTAGE,
    facts: { warrantyStartsOn: day, reportedOn: day, partOfProduct: flag, unobtainable: flag },
    required: ['warrantyStartsOn', 'reportedOn'],
    order: ({ warrantyStartsOn, reportedOn }) => [
      inOrder(['warrantyStartsOn', warrantyStartsOn], ['reportedOn', reportedOn], 'FW-W9-8a'),
    ],
    matter: itself,
    ask: (facts, terms, at) => decideShortage(facts, terms, arrived(at)),
  }),
  'missing-item': question({
    words: WORDS.MISSING_ITEM,
    facts: {
      dispatchedOn: day,
      reportedOn: day,
      enclosedOnArrival: flag,
      category: orNull(oneOf('decoration', 'enclosed-thing')),
    },
    required: ['dispatchedOn', 'reportedOn'],
    order: ({ dispatchedOn, reportedOn }) => [
      inOrder(['dispatchedOn', dispatchedOn], ['reportedOn', reportedOn], 'FR-R5-13a'),
    ],
    matter: itself,
    ask: (facts, terms, at) => decideMissingItem(facts, terms, arrived(at)),
  }),
  loss: question({
    words: WORDS.LOSS,
    facts: {
      loss: oneOf(
        'unforeseeable-defect',
        'data-by-failure',
        'data-in-service',
        'from-excluded-matter',
        'in-delivery',
        'use-after-support',
        'set-up-costs',
        'third-party-investigation',
      ),
      erasureAcknowledged: flag,
    },
    required: ['loss'],
    matter: itself,
    ask: (facts, terms, at) => decideLoss(facts, terms, arrived(at)),
  }),
  demand: question({
    words: WORDS.DEMAND,
    facts: {
      demand: oneOf(
        'card-reissue',
        'refund',
        'goodwill',
        'goods-return',
        'component-repair',
        'removed-part',
        'further-investigation',
        'tool-names',
        'loan-unit',
        'on-site-visit',
        'estimated-price',
      ),
      wasInWarranty: flag,
      authority: orNull(text),
      removedFor: oneOf('fault', 'customer-added', 'upgrade'),
      platinumCourse: flag,
      onSiteOption: flag,
    },
    required: ['demand'],
    matter: itself,
    ask: (facts, terms, at) => decideDemand(facts, terms, arrived(at)),
  }),
  upgrade: question({
    words: WORDS.UPGRADE,
    facts: { model: namedIn(MODELS), part: namedIn(UPGRADES) },
    required: ['model', 'part'],
    matter: itself,
    ask: (facts, terms, at) => decideUpgrade(facts, terms, arrived(at)),
  }),
  disk: question({
    words: WORDS.DISK,
    facts: { model: namedIn(MODELS), soldWithoutOs: flag, reinstallNeeded: flag },
    required: ['model', 'soldWithoutOs', 'reinstallNeeded'],
    matter: itself,
    ask: (facts, terms, at) => decideDisk(facts, terms, arrived(at)),
  }),
  alternative: question({
    words: WORDS.ALTERNATIVE,
    facts: {
      wouldBeFree: flag,
      structurallyImpossible: flag,
      partsUnobtainable: flag,
      repairPrice: yen,
    },
    required: ['wouldBeFree'],
    matter: ({ payer }) => payer,
    ask: (facts, terms, at) => decideAlternative(facts, terms, arrived(at)),
  }),
};
