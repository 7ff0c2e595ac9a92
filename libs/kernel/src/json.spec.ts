import { isList, isObject, isRecord, type JsonValue } from './json.js';

describe('a JSON value', () => {
  it.each<[string, JsonValue | undefined, 'object' | 'list' | 'neither']>([
    ['an object', { a: 1 }, 'object'],
    ['an object without members', {}, 'object'],
    ['a list', [{}], 'list'],
    ['a list of nothing', [], 'list'],
    ['null', null, 'neither'],
    ['a text', 'object', 'neither'],
    ['a number', 0, 'neither'],
    ['a truth', true, 'neither'],
    ['nothing', undefined, 'neither'],
  ])('that is %s is told from the others', (_what, value, kind) => {
    expect([isObject(value), isRecord(value), isList(value)]).toEqual([
      kind === 'object',
      kind === 'object',
      kind === 'list',
    ]);
  });
});
