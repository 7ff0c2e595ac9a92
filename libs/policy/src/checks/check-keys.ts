import type { PolicyProblem } from './policy-problem.js';

/** Keys of stated facts that no declaration has: a misspelt one would count as unknown. */
export function checkKeys(stated: object, declared: readonly string[]): readonly PolicyProblem[] {
  return Object.keys(stated)
    .filter((key) => !declared.includes(key))
    .map((key) => ({ check: 'unknown-key', at: key, detail: 'no such fact is declared' }));
}

/** Objects of a JSON Schema that let unknown keys pass: in a configuration these would be values silently unset. */
export function checkClosed(schema: unknown, path = ''): readonly PolicyProblem[] {
  if (Array.isArray(schema)) return schema.flatMap((one, index) => checkClosed(one, `${path}/${index}`));
  if (typeof schema !== 'object' || schema === null) return [];
  const members = Object.entries(schema);
  const has = (key: string, value: unknown) => members.some(([name, one]) => name === key && one === value);
  const named = members.some(([name]) => name === 'properties');
  const open = has('type', 'object') && named && !has('additionalProperties', false);
  return [
    ...(open ? [{ check: 'open-shape', at: path || '/', detail: 'takes unknown keys' } as const] : []),
    ...members.flatMap(([name, one]) => checkClosed(one, `${path}/${name}`)),
  ];
}
