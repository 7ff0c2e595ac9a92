import type { JsonObject } from '#kernel';
import type { FrontierAssessment } from '../../src/events/assessment.shape.js';
import type { RepairCaseEventData } from '../../src/events/index.js';
import { given, type Happened, happened, TECHNICIAN } from './given-case.js';
import { ARRIVED } from './history.js';
import { termsWith } from './sample-terms.js';

const CARD = happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' });
export const PHOTO = happened('evidence-attached', { evidenceId: 'photo-1', kind: 'photo' });
const bought = (purchasedOn: string) =>
  happened('evidence-attached', { evidenceId: 'receipt-1', kind: 'receipt', purchasedOn });
/** In its term, but for a part of two months and one of two years. */
export const TERMS = termsWith({
  partMonths: { 'example-battery': 2, frame: 24 },
  excludedSoftware: ['trial app'],
});
export const IN_TERM = '2026-02-01';
export const OUT_OF_TERM = '2024-10-01';

/** Parts whose codes do not say their kind: somebody has said that they are on no list. */
const ON_NO_LIST = ['example-battery', 'frame', 'own-part'];
const stated = (faultParts: readonly string[]) =>
  faultParts
    .filter((part) => ON_NO_LIST.includes(part))
    .map((part) => happened('facts-stated', { facts: {}, parts: [{ part, facts: { part: 'unlisted' } }] }));

export const faulty = (faultParts: readonly string[], purchasedOn: string, ...more: readonly Happened[]) => [
  ...ARRIVED,
  happened('diagnosis-completed', { faultParts: [...faultParts] }),
  ...stated(faultParts),
  bought(purchasedOn),
  CARD,
  PHOTO,
  ...more,
];
export const givenDeciding = (history: readonly Happened[]) =>
  given(history).under(TERMS).when('decide-coverage', {}, TECHNICIAN);
export const saying = (facts: JsonObject, parts: RepairCaseEventData<'facts-stated'>['parts'] = []) =>
  happened('facts-stated', { facts, parts });

export function assessmentIn(history: readonly Happened[]): FrontierAssessment {
  const last = history.at(-1);
  if (last === undefined) throw new TypeError('nothing happened');
  const { assessment } = last.data as Pick<RepairCaseEventData<'coverage-decided'>, 'assessment'>;
  if (assessment.programme !== 'frontier') throw new TypeError('another programme decided');
  return assessment;
}

export const decidedBy = ({ fired }: Pick<FrontierAssessment, 'fired'>) =>
  fired.filter(({ role }) => role === 'decided').map(({ clause }) => clause);
export const answersIn = ({ questions = [] }: FrontierAssessment) =>
  questions.map((one) => {
    const { outcome } = one;
    const name = one.question === 'part' ? one.part : one.question;
    if (outcome.kind === 'decided') return [name, wordOf(outcome.value)];
    return [name, outcome.kind === 'person-decides' ? `proposed ${wordOf(outcome.proposal)}` : outcome.kind];
  });
const wordOf = (value: string | { readonly coverage: string } | null) =>
  typeof value === 'object' ? (value?.coverage ?? 'nothing') : value;
