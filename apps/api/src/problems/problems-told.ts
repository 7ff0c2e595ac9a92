import { isObject, type JsonObject, type JsonValue } from '#kernel';
import type { Language } from './catalogue.js';
import { saidOfFile } from './file-problems.js';
import { saidOfRule } from './rules.js';
import { shortened } from './shortened.js';

/**
 * The member `problems` of a refusal in its one shape: for each the field, the code of the rule and the sentence in the
 * language asked for. A problem of a file has its sentence as `problem`, too, as it was first called.
 */
export function problemsTold(language: Language, problems: JsonValue): JsonValue {
  if (!Array.isArray(problems)) return problems;
  return problems.map((one: JsonValue) => (isObject(one) ? told(language, one) : one));
}

function told(language: Language, one: JsonObject): JsonObject {
  const { problem: long, rule } = one;
  if (typeof long === 'string') {
    const problem = shortened(long);
    const said = saidOfFile(problem);
    const sentence = language === 'ja' ? (said?.ja ?? problem) : problem;
    return { ...one, problem: sentence, rule: sentence, code: said?.code ?? 'other' };
  }
  if (typeof rule !== 'string') return one;
  const short = shortened(rule);
  const said = saidOfRule(short);
  return { ...one, rule: language === 'ja' ? (said?.ja ?? short) : short, code: said?.code ?? 'other' };
}
