import { canonicalJson, type JsonValue } from '#kernel';
import { readWorkedCases } from '../rules/worked-cases.js';

const CASES = await readWorkedCases();

describe('deciding a worked case again', () => {
  it.each(CASES.map((worked) => [worked.id, worked] as const))('gives the same bytes: %s', (_, worked) => {
    const { texts } = worked.observe();

    expect(texts.length).toBeGreaterThan(0);
    expect(worked.observe().texts).toEqual(texts);
    for (const text of texts) expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
  });
});
