import { eventually } from './eventually.js';

/**
 * Asks until the answer is another than that a view is behind, as a client does (D26).
 * @param bodyOf the JSON of an answer
 */
export async function seenAtLast<Answer>(
  ask: () => Promise<Answer>,
  bodyOf: (answer: Answer) => Readonly<Record<string, unknown>>,
): Promise<Answer> {
  let answer = await ask();
  await eventually('the view has caught up', async () => {
    if (bodyOf(answer)['code'] !== 'VIEW.BEHIND') return true;
    answer = await ask();
    return false;
  });
  return answer;
}
