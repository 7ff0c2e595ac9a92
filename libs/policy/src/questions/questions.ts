import type { Programme } from '../kernel/programme.js';
import { CLAIM_QUESTIONS } from './frontier-claim.questions.js';
import { HANDLING_QUESTIONS } from './frontier-handling.questions.js';
import { ITEM_QUESTIONS } from './frontier-item.questions.js';
import { IPRO_QUESTIONS } from './ipro.questions.js';
import { PANASONIC_PACK_QUESTIONS } from './panasonic-pack.questions.js';
import type { Question } from './question.js';
import { SUPPORT_RENEWAL_QUESTIONS } from './support-renewal.questions.js';

/** The name of the day that picks the revision of each document of a programme (D25). */
export type Anchor = 'arrivedOn' | 'requestedOn' | 'appliedOn' | 'askedOn';

/** What can be asked of a programme, by name, and the day that it has to be asked for. */
export interface ProgrammeQuestions {
  readonly anchor: Anchor;
  readonly questions: Readonly<Record<string, Question>>;
}

/** Every question that can be put from outside. Every programme has a row, or this does not compile. */
export const QUESTIONS: { readonly [P in Programme]: ProgrammeQuestions } = {
  frontier: {
    anchor: 'arrivedOn',
    questions: { ...ITEM_QUESTIONS, ...CLAIM_QUESTIONS, ...HANDLING_QUESTIONS },
  },
  ipro: { anchor: 'requestedOn', questions: IPRO_QUESTIONS },
  'panasonic-pack': { anchor: 'appliedOn', questions: PANASONIC_PACK_QUESTIONS },
  'support-renewal': { anchor: 'askedOn', questions: SUPPORT_RENEWAL_QUESTIONS },
};

/** The programmes, in the order of the table. */
export const PROGRAMMES = Object.keys(QUESTIONS) as readonly Programme[];

/** Every name that an anchor can have. */
export const ANCHORS: readonly Anchor[] = PROGRAMMES.map((programme) => QUESTIONS[programme].anchor);
