import type { WorkedCase } from './worked-case.js';

/** Holds a worked case to its answers; to its citations too, unless only the answers are asked about. */
export function expectAsWorked(worked: WorkedCase, about: 'all' | 'answers' = 'all'): void {
  const { answers, spoke, ruledOut } = worked.observe();
  expect(answers).toMatchObject(worked.answers);
  if (about === 'answers') return;
  expect([...spoke]).toEqual(expect.arrayContaining([...worked.clauses]));
  expect([...ruledOut]).toEqual(expect.arrayContaining([...(worked.ruledOut ?? [])]));
}

/** Whether a worked case notices a change of the rules. */
export function notices(worked: WorkedCase, about: 'all' | 'answers'): boolean {
  try {
    expectAsWorked(worked, about);
    return false;
  } catch {
    return true;
  }
}
