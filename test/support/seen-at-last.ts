import { eventually } from './eventually.js';

/** Asks until the answer is another than that a view is behind, as a client does (D26). */
export async function seenAtLast<Answer>(
  ask: () => Promise<Answer>,
  codeOf: (answer: Answer) => unknown,
): Promise<Answer> {
  let answer = await ask();
  await eventually('the view has caught up', async () => {
    if (codeOf(answer) !== 'VIEW.BEHIND') return true;
    answer = await ask();
    return false;
  });
  return answer;
}
