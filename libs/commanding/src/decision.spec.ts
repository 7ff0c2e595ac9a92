import type { JsonObject } from '#kernel';
import { refuse } from './decision.js';

const problems = [{ field: 'contact.name', rule: 'must be an object' }];

describe('a refusal', () => {
  it.each<[string, JsonObject, readonly JsonObject[] | undefined]>([
    ['asks for facts', { ask: ['deliveredOn', 'model'] }, needed('deliveredOn', 'model')],
    ['says what is missing', { missing: ['reason'] }, needed('reason')],
    ['says itself what is wrong', { missing: ['name'], problems }, problems],
    ['finds no field at fault', { until: 'the item is held here' }, undefined],
    ['has nothing left to ask for', { ask: [] }, undefined],
  ])('that %s names each field with its rule', (_what, fields, expected) => {
    const decision = refuse('COVERAGE.NEEDS_FACTS', 'facts are missing', fields);
    if (decision.kind !== 'refused') throw new TypeError('it is a refusal');
    expect(decision.error.fields['problems']).toEqual(expected);
    expect(decision.error.fields).toMatchObject(fields);
  });
});

function needed(...names: readonly string[]): JsonObject[] {
  return names.map((field) => ({ field, rule: 'is needed' }));
}
