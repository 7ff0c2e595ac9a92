import type { JsonValue } from '#kernel';
import type { PackAnswer, PackRequest } from '../programmes/panasonic-pack/coverage/coverage-facts.js';
import { decideConsumables } from '../programmes/panasonic-pack/consumables/decide-entitlement.js';
import { decideContractRequest } from '../programmes/panasonic-pack/contract/contract-request.js';
import {
  decideApplication,
  decidePackTerm,
} from '../programmes/panasonic-pack/contract/decide-application.js';
import { decideLastDayToApply } from '../programmes/panasonic-pack/contract/decide-last-day.js';
import { decidePackCoverage } from '../programmes/panasonic-pack/coverage/decide-pack-coverage.js';
import { carryInFreight } from '../programmes/panasonic-pack/freight/carry-in-freight.js';
import { receiveCall } from '../programmes/panasonic-pack/reception/receive-call.js';
import { judgeTarget } from '../programmes/panasonic-pack/target/judge-target.js';
import { workTarget } from '../programmes/panasonic-pack/target/work-target.js';
import { visitReadiness } from '../programmes/panasonic-pack/visit/visit-readiness.js';
import * as DESK from '../programmes/panasonic-pack/words/desk-answers.js';
import * as WORDS from '../programmes/panasonic-pack/words/answers.js';
import { LAST_DAY_TO_APPLY } from '../programmes/panasonic-pack/words/last-day-words.js';
import { count, country, day, flag, instant, namedIn, oneOf, orNull, someOf } from './fact-schema.js';
import { ISLANDS } from './listed-names.js';
import { PACK, REQUEST, service } from './panasonic-pack.rows.js';
import {
  daysOfConsumables,
  daysOfRequest,
  daysOfSale,
  momentsOfCall,
  momentsOfWork,
} from './days-of-pack.js';
import { closedWhenAccepted } from './closed-when-accepted.js';
import { question } from './question.js';
import { systemDevice } from './system-device.js';
import { type AskedAt, itself, onlyFigures, type QuestionRow } from './question-row.js';

const applied = ({ on, knownAt }: AskedAt) => ({ appliedOn: on, knownAt });

/** Whether it is included, and what is charged apart. */
function packed(answer: PackAnswer): JsonValue {
  return answer.kind === 'included' ? [answer.kind, ...answer.charged] : answer.kind;
}

/** What a pack makes of a request. */
export const PACK_COVERAGE: QuestionRow<PackRequest, PackAnswer> = {
  words: WORDS.COVERAGE,
  facts: REQUEST,
  order: daysOfRequest,
  matter: packed,
  ask: (facts, terms, at) => decidePackCoverage(facts, terms, applied(at)),
};

/** What can be asked about the packs. */
export const PANASONIC_PACK_QUESTIONS = {
  application: question({
    words: WORDS.APPLICATION,
    facts: {
      service,
      years: count,
      siteCountry: country,
      sitePlace: namedIn(ISLANDS),
      devices: someOf(systemDevice),
      operationStartedOn: orNull(day),
    },
    matter: itself,
    ask: (facts, terms, at) => decideApplication(facts, terms, applied(at)),
  }),
  'last-day': question({
    words: LAST_DAY_TO_APPLY,
    facts: { operationStartedOn: day },
    required: ['operationStartedOn'],
    matter: onlyFigures,
    ask: (facts, terms, at) => decideLastDayToApply(facts, terms, applied(at)),
  }),
  term: question({
    words: WORDS.TERM,
    facts: PACK,
    order: daysOfSale,
    matter: onlyFigures,
    ask: (facts, terms, at) => decidePackTerm(facts, terms, applied(at)),
  }),
  change: question({
    words: WORDS.CHANGE,
    facts: { wanted: oneOf('add-free-year', 'extend', 'refund') },
    required: ['wanted'],
    matter: itself,
    ask: (facts, terms, at) => decideContractRequest(facts, terms, applied(at)),
  }),
  coverage: question(PACK_COVERAGE),
  consumables: question({
    words: WORDS.CONSUMABLES,
    facts: { ...PACK, replacedOn: orNull(day) },
    order: daysOfConsumables,
    matter: ({ kind }) => kind,
    ask: (facts, terms, at) => decideConsumables(facts, terms, applied(at)),
  }),
  reception: question({
    words: DESK.RECEPTION,
    facts: {
      wants: oneOf('advice', 'repair'),
      channel: oneOf('maintenance-desk', 'customer-centre', 'web-form'),
      contactedAt: instant,
      handedOverAt: orNull(instant),
      byMobilePhone: flag,
    },
    required: ['wants', 'channel', 'contactedAt', 'handedOverAt', 'byMobilePhone'],
    order: momentsOfCall,
    matter: ({ receivedAt, acceptedAt }) => receivedAt === acceptedAt,
    ask: (facts, terms, at) => receiveCall(facts, terms, applied(at)),
  }),
  target: question({
    words: DESK.TARGET,
    facts: { service, acceptedOn: day, itemArrivedOn: orNull(day), sheetArrivedOn: orNull(day) },
    contradictions: closedWhenAccepted,
    matter: (answer) =>
      answer.kind === 'due' ? [answer.kind, answer.work] : [answer.kind, ...answer.awaits],
    ask: (facts, terms, at) => workTarget(facts, terms, applied(at)),
  }),
  'target-kept': question({
    words: DESK.TARGET_KEPT,
    facts: { service, firesAt: instant, doneAt: instant, repairedAt: instant },
    required: ['service', 'firesAt', 'doneAt'],
    order: momentsOfWork,
    matter: itself,
    ask: (facts, terms, at) => judgeTarget(facts, terms, applied(at)),
  }),
  visit: question({
    words: WORDS.VISIT,
    facts: {
      work: oneOf('repair', 'consumables'),
      customerPresent: flag,
      settingsProvided: flag,
      playbackLossAcknowledged: flag,
      customerCannot: flag,
    },
    matter: itself,
    ask: (facts, terms, at) => visitReadiness(facts, terms, applied(at)),
  }),
  freight: question({
    words: WORDS.FREIGHT,
    facts: { leg: oneOf('in', 'back'), collect: flag, repairIncluded: flag },
    required: ['leg', 'collect'],
    matter: ({ payer, recharged }) => ({ payer, recharged }),
    ask: (facts, terms, at) => carryInFreight(facts, terms, applied(at)),
  }),
};
