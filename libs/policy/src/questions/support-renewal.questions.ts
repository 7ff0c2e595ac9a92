import { decideFreeTerm } from '../programmes/support-renewal/free-term/decide-free-term.js';
import { decideCharges } from '../programmes/support-renewal/renewal/decide-charges.js';
import { decideRenewal } from '../programmes/support-renewal/renewal/decide-renewal.js';
import { decideService } from '../programmes/support-renewal/service/decide-service.js';
import type { SupportTerm } from '../programmes/support-renewal/service/service-facts.js';
import { decideSpan } from '../programmes/support-renewal/span/decide-span.js';
import * as WORDS from '../programmes/support-renewal/words/answers.js';
import { CHARGES } from '../programmes/support-renewal/words/charges-words.js';
import { allOf, count, countOrNone, day, flag, listOf, oneOf, orNull, text } from './fact-schema.js';
import { daysOfFreeTerm, daysOfRenewal, daysOfService } from './days-of-support.js';
import { question } from './question.js';
import { type AskedAt, itself, onlyFigures } from './question-row.js';

const asked = ({ on, knownAt }: AskedAt) => ({ askedOn: on, knownAt });

const term = allOf<SupportTerm>({
  kind: oneOf('free', 'renewed'),
  startsOn: day,
  lastDay: day,
  orderedOn: orNull(day),
});

/** What can be asked about support of the network vendor. */
export const SUPPORT_RENEWAL_QUESTIONS = {
  'free-term': question({
    words: WORDS.FREE_TERM,
    facts: {
      makerDeliveredOn: day,
      endUserDeliveredOn: orNull(day),
      changeAskedOn: orNull(day),
      changeChannel: oneOf('web-registration', 'other'),
      wishedStart: day,
      wishedBefore: flag,
    },
    order: daysOfFreeTerm,
    matter: ({ change }) => change,
    ask: (facts, terms, at) => decideFreeTerm(facts, terms, asked(at)),
  }),
  span: question({
    words: WORDS.SPAN,
    facts: {
      occasion: oneOf('purchase', 'renewal', 'mid-term'),
      startsOn: day,
      wishedEnd: orNull(day),
      orderedMonths: orNull(count),
      purpose: orNull(text),
    },
    matter: ({ kind }) => kind,
    ask: (facts, terms, at) => decideSpan(facts, terms, asked(at)),
  }),
  renewal: question({
    words: WORDS.RENEWAL,
    facts: {
      endedOn: day,
      wishedEnd: orNull(day),
      orderedMonths: orNull(count),
      purpose: orNull(text),
      surchargeAccepted: flag,
      exceptionAsked: flag,
    },
    order: daysOfRenewal,
    matter: (answer) => [answer.kind, answer.kind === 'blocked' ? answer.ground : answer.timing],
    ask: (facts, terms, at) => decideRenewal(facts, terms, asked(at)),
  }),
  charges: question({
    words: CHARGES,
    facts: { chargedMonths: countOrNone, retroactiveMonths: countOrNone },
    required: ['chargedMonths', 'retroactiveMonths'],
    matter: onlyFigures,
    ask: (facts, terms, at) => decideCharges(facts, terms, asked(at)),
  }),
  service: question({
    words: WORDS.SERVICE,
    facts: {
      service: oneOf('e-mail-inquiry', 'hardware-failure', 'firmware-download', 'engineer-visit'),
      supportTerms: listOf(term),
      failedOn: day,
    },
    required: ['supportTerms'],
    order: daysOfService,
    matter: itself,
    ask: (facts, terms, at) => decideService(facts, terms, asked(at)),
  }),
};
