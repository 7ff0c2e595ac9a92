import { daysAfter } from '#civil-time';
import type { RegulationRevision } from '../kernel/revision.js';
import type { CheckName, PolicyProblem } from './policy-problem.js';

/** Revisions of one document that lie over each other or leave a hole, share an id, or save what is not there. */
export function checkRevisions(revisions: readonly RegulationRevision[]): readonly PolicyProblem[] {
  const documents = [...new Set(revisions.map(({ document }) => document))];
  return documents.flatMap((document) => {
    const inOrder = revisions
      .filter((one) => one.document === document)
      .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    return inOrder.flatMap((one, index) => [
      ...ownProblems(one),
      ...savingsProblems(one, inOrder.slice(0, index)),
      ...seam(one, inOrder[index + 1]),
    ]);
  });
}

function ownProblems(one: RegulationRevision): readonly PolicyProblem[] {
  return [
    ...problemIf(
      one.effectiveTo !== undefined && one.effectiveTo < one.effectiveFrom,
      one,
      'revision-unsound',
      `ends on ${one.effectiveTo}, before it starts`,
    ),
    ...problemIf(
      one.promulgatedOn !== undefined && one.promulgatedOn > one.effectiveFrom,
      one,
      'revision-unsound',
      `in force before its promulgation on ${one.promulgatedOn}`,
    ),
  ];
}

function savingsProblems(
  one: RegulationRevision,
  earlier: readonly RegulationRevision[],
): readonly PolicyProblem[] {
  const lost = (one.savings ?? []).filter(({ keeps }) => !earlier.some(({ id }) => id === keeps));
  return lost.flatMap(({ clause, keeps }) =>
    problemIf(true, one, 'revision-unsound', `${clause} keeps ${keeps}, which is no earlier revision`),
  );
}

function seam(one: RegulationRevision, next: RegulationRevision | undefined): readonly PolicyProblem[] {
  if (next === undefined) return [];
  const begins = `${next.id} begins on ${next.effectiveFrom}`;
  const { effectiveTo } = one;
  const dayAfter = effectiveTo === undefined ? null : nextDay(effectiveTo);
  return [
    ...problemIf(one.id === next.id, one, 'same-id', 'two revisions of one document'),
    ...problemIf(
      one.effectiveFrom === next.effectiveFrom,
      one,
      'revision-overlap',
      `${begins}, the same day`,
    ),
    ...problemIf(
      effectiveTo !== undefined && effectiveTo >= next.effectiveFrom,
      one,
      'revision-overlap',
      `ends on ${effectiveTo}, ${begins}`,
    ),
    ...problemIf(
      dayAfter !== null && dayAfter < next.effectiveFrom,
      one,
      'revision-hole',
      `ends on ${effectiveTo}, ${begins}`,
    ),
  ];
}

function problemIf(
  wrong: boolean,
  { document, id }: RegulationRevision,
  check: CheckName,
  detail: string,
): readonly PolicyProblem[] {
  return wrong ? [{ check, at: `${document}@${id}`, detail }] : [];
}

function nextDay(day: string): string {
  return daysAfter(day, 1);
}
