import { exhaustive, type JsonValue } from '#kernel';
import type { IproAssessment } from '../programmes/ipro/assess/assessment.js';
import type { IproCoverage } from '../programmes/ipro/coverage/coverage.js';
import { assessIpro } from '../programmes/ipro/assess/assess-ipro.js';
import { decideIproClaim } from '../programmes/ipro/claim/decide-claim.js';
import { decideIproCoverage } from '../programmes/ipro/coverage/decide-coverage.js';
import type { IproFacts } from '../programmes/ipro/ipro-facts.js';
import { decideIproPartOrder } from '../programmes/ipro/parts/decide-part-order.js';
import { decideIproRoute } from '../programmes/ipro/request/decide-route.js';
import type { IproRequest } from '../programmes/ipro/request/request.js';
import { decideIproTerms } from '../programmes/ipro/term/decide-terms.js';
import * as WORDS from '../programmes/ipro/words/answers.js';
import { daysOfDevice } from './days-of-device.js';
import { day, type FactRows, flag, namedIn, oneOf, orNull } from './fact-schema.js';
import { AREAS, DEVICES, PARTNERS } from './listed-names.js';
import { question } from './question.js';
import { type AskedAt, itself, onlyFigures, type QuestionRow } from './question-row.js';

/** A failed device. */
export const DEVICE: FactRows<IproFacts> = {
  requestedOn: day,
  deliveredOn: orNull(day),
  failedOn: orNull(day),
  model: namedIn(DEVICES),
  maker: oneOf('ipro', 'other', 'not-known'),
  memberSale: orNull(flag),
  soldInJapan: flag,
  usedInJapan: flag,
  fault: oneOf('hardware', 'hdd', 'hdd-and-hardware', 'software'),
  properUse: flag,
  cause: oneOf(
    'manual-not-followed',
    'misuse',
    'improper-repair',
    'modification',
    'part-swap',
    'moved',
    'external',
    'outside-conditions',
    'connected-equipment',
  ),
  causeEvidenced: flag,
  swappedBy: orNull(namedIn(PARTNERS)),
  swappedOn: day,
  wanted: oneOf('on-site', 'collection'),
  visitChargeAccepted: flag,
  siteArea: namedIn(AREAS),
  heightWork: flag,
  replacedOn: day,
};

const REQUEST: FactRows<IproRequest> = {
  requestedOn: day,
  by: oneOf('partner', 'end-user'),
  wants: oneOf('repair', 'answer'),
  channel: oneOf('web-form', 'phone', 'chat', 'in-person'),
  topic: oneOf('system-design', 'after-sales', 'licence-release'),
  emailRegistered: flag,
  sellerCanAct: flag,
};

const requested = ({ on, knownAt }: AskedAt) => ({ requestedOn: on, knownAt });

/** Whether it is repaired, at whose cost, how, and what the partner pays beside; not the days of the terms. */
function repairOf(answer: IproAssessment): JsonValue {
  switch (answer.outcome) {
    case 'refused':
      return { refused: answer.exempt };
    case 'held':
      return { held: [...answer.wants] };
    case 'free':
    case 'paid':
    case 'split':
    case 'excluded': {
      const { outcome, warranty, handling, notOffered, charges } = answer;
      return { outcome, warranty, form: handling.form, notOffered, charges: [...charges] };
    }
    default:
      return exhaustive(answer);
  }
}

/** Free or paid and under which warranty; not the days of the terms. */
function coverageOf(answer: IproCoverage): JsonValue {
  if (answer.coverage === 'held') return { held: [...answer.wants] };
  const { coverage, warranty, rest, hdd } = answer;
  return { coverage, warranty, rest, hdd };
}

/** Whether a failed device is repaired, how, and at whose cost. */
export const REPAIR: QuestionRow<IproFacts, IproAssessment> = {
  words: WORDS.REPAIR,
  facts: DEVICE,
  order: daysOfDevice,
  fixed: ['requestedOn'],
  matter: repairOf,
  ask: (facts, terms, at) => assessIpro(facts, terms, requested(at)),
};

/** What can be asked of the i-PRO scheme. */
export const IPRO_QUESTIONS = {
  repair: question(REPAIR),
  coverage: question({
    words: WORDS.COVERAGE,
    facts: DEVICE,
    order: daysOfDevice,
    fixed: ['requestedOn'],
    matter: coverageOf,
    ask: (facts, terms, at) => decideIproCoverage(facts, terms, requested(at)),
  }),
  terms: question({
    words: WORDS.TERMS,
    facts: DEVICE,
    order: daysOfDevice,
    fixed: ['requestedOn'],
    matter: ({ grant, product, fiveYear }) => [grant, product === null, fiveYear === null],
    ask: (facts, terms, at) => decideIproTerms(facts, terms, requested(at)),
  }),
  route: question({
    words: WORDS.ROUTE,
    facts: REQUEST,
    fixed: ['requestedOn'],
    matter: itself,
    ask: (facts, terms, at) => decideIproRoute(facts, terms, requested(at)),
  }),
  'part-order': question({
    words: WORDS.PART_ORDER,
    facts: { requestedOn: day, buyer: oneOf('partner', 'end-user') },
    fixed: ['requestedOn'],
    matter: itself,
    ask: (facts, terms, at) => decideIproPartOrder(facts, terms, requested(at)),
  }),
  claim: question({
    words: WORDS.CLAIM,
    facts: { requestedOn: day, loss: oneOf('stoppage', 'data') },
    fixed: ['requestedOn'],
    matter: onlyFigures,
    ask: (facts, terms, at) => decideIproClaim(facts, terms, requested(at)),
  }),
};
