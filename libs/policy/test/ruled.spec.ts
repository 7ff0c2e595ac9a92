import { type DecidingClause, proposes, settles } from '../src/kernel/clause.js';
import { ruled, standing } from '../src/kernel/ruled.js';
import { YES } from '../src/kernel/tri.js';
import { decideShortage } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';

interface Parcel {
  readonly heavy: boolean;
}
type Rule = DecidingClause<Parcel, string>;

const rule = (id: string, answer: string, rest: Partial<Rule> = {}): Rule => ({
  id,
  document: 'FR',
  kind: 'base',
  paraphrase: { ja: '試験用。', en: 'For tests.' },
  when: () => YES,
  ruling: () => settles(answer),
  ...rest,
});
const POST = rule('post', 'by post');
const LORRY = rule('lorry', 'by lorry', {
  overrides: ['post'],
  when: (facts) => facts.test('heavy', (heavy) => heavy),
});

describe('what clauses make of facts that are all known', () => {
  it.each([
    [true, 'by lorry', ['post', 'lorry']],
    [false, 'by post', ['post']],
  ])('is the answer with the clauses that spoke, overridden ones too: heavy %s', (heavy, value, clauses) => {
    expect(ruled([POST, LORRY], { heavy })).toEqual({ value, clauses });
  });

  it('is what is ordinary where no clause speaks', () => {
    const lorry = { ...LORRY, overrides: [] };

    expect(ruled([lorry], { heavy: false }, 'on foot')).toEqual({ value: 'on foot', clauses: [] });
    expect(() => ruled([lorry], { heavy: false })).toThrow('lorry ended in gap');
  });

  it.each([
    ['contradict each other', [POST, { ...LORRY, overrides: [] }], 'post lorry ended in conflict'],
    [
      'leave it to a person',
      [rule('post', '', { ruling: () => proposes('by post') })],
      'ended in person-decides',
    ],
  ])('is none where they %s', (_, clauses, message) => {
    expect(() => ruled(clauses, { heavy: true }, 'on foot')).toThrow(message);
  });

  it('is asked of a clause that is there', () => {
    expect(standing(POST)()).toBe(true);
  });
});

describe('rules of FRONTIER that say what something is', () => {
  it.each([
    [undefined, 'company-pays'],
    [true, 'company-pays'],
    [false, 'no-shortage'],
  ])('a thing is no shortage that is neither part nor accessory (FW-W9-8d): %s', (partOfProduct, value) => {
    const facts = {
      warrantyStartsOn: '2024-03-01',
      reportedOn: '2024-03-02',
      ...(partOfProduct === undefined ? {} : { partOfProduct }),
    };
    const at = { arrivedOn: '2024-03-02', knownAt: '2030-01-01T00:00:00.000Z' };

    expect(decideShortage(facts, houseTerms(), at).outcome).toEqual({ kind: 'decided', value });
  });
});
