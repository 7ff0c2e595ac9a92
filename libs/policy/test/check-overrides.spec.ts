import { checkOverrides } from '../src/checks/check-overrides.js';
import { type Clause, type DecidingClause, settles } from '../src/kernel/clause.js';
import type { GoverningText } from '../src/kernel/revision.js';
import { YES } from '../src/kernel/tri.js';
import { type Draft, type PolicyProblem, withDraft } from '../src/index.js';

type Rule = Clause<object, string>;

const rule = (id: string, answer: string, rest: Partial<DecidingClause<object, string>> = {}): Rule => ({
  id,
  document: 'FR',
  kind: 'base',
  paraphrase: { ja: '試験用。', en: 'For tests.' },
  when: () => YES,
  ruling: () => settles(answer),
  ...rest,
});
const named = (problems: readonly PolicyProblem[]) => problems.map(({ check, at }) => `${check} ${at}`);

describe('the check of overrides', () => {
  const text = (id: string, ...allBut: readonly string[]): GoverningText => ({
    id,
    document: 'FR',
    carries: { allBut },
  });
  const TWO = [rule('a', 'a', { overrides: ['b'] }), rule('b', 'b', { in: ['late'], overrides: ['a'] })];
  const WORDINGS = [
    rule('a', 'a'),
    rule('a', 'b', { in: ['late'] }),
    rule('a', 'c', { in: ['late', 'later'] }),
  ];

  it.each<[string, readonly Rule[], readonly GoverningText[], readonly string[]]>([
    [
      'a circle of two',
      [rule('a', 'a', { overrides: ['b'] }), rule('b', 'b', { overrides: ['a'] })],
      [],
      ['cyclic-override a', 'cyclic-override b'],
    ],
    ['itself', [rule('a', 'a', { overrides: ['a'] })], [], ['cyclic-override a']],
    ['a clause that is not there', [rule('a', 'a', { overrides: ['z'] })], [], ['unknown-override a']],
    ['an id that two clauses have', [rule('a', 'a'), rule('a', 'b')], [], ['same-id a']],
    ['an id that two clauses of a later text have', WORDINGS, [text('late', 'a')], ['same-id a']],
    ['nothing in two wordings of two texts', WORDINGS, [text('later', 'a')], []],
    ['a clause that a text rewords and takes over as well', WORDINGS, [text('later')], ['same-id a']],
    [
      'a circle that only a later text draws',
      [...TWO, rule('b', 'b')],
      [text('late', 'b')],
      ['cyclic-override a', 'cyclic-override b'],
    ],
    ['no circle of which the later text takes over but a part', TWO, [text('late', 'a')], []],
    [
      'a circle that texts of two documents draw together',
      [
        rule('a', 'a', { overrides: ['b'] }),
        rule('b', 'b', { document: 'FW', in: ['late'], overrides: ['a'] }),
      ],
      [text('late'), { ...text('late'), document: 'FW' }],
      ['cyclic-override a', 'cyclic-override b'],
    ],
    [
      'a circle that closes where a text repeals a clause between',
      [
        rule('a', 'a', { overrides: ['b'] }),
        rule('b', 'b', { overrides: ['c'] }),
        rule('c', 'c', { in: ['late'], overrides: ['a'] }),
      ],
      [text('late', 'b')],
      ['cyclic-override a', 'cyclic-override b', 'cyclic-override c'],
    ],
    [
      'nothing in clauses that a later text rewords or repeals',
      [
        rule('a', 'a', { overrides: ['b'] }),
        rule('a', 'c', { in: ['late'], overrides: ['b'] }),
        rule('b', 'b', { in: ['early'] }),
      ],
      [text('early'), text('late', 'a')],
      [],
    ],
    [
      'nothing in a plain order',
      [rule('a', 'a', { overrides: ['b'] }), rule('b', 'b', { overrides: ['c'] }), rule('c', 'c')],
      [text('late')],
      [],
    ],
  ])('finds %s', (_, clauses, texts, expected) => {
    expect(named(checkOverrides(clauses, texts))).toEqual(expected);
  });

  it('looks at a draft that is tried as at a text that is held', () => {
    const draftOf = (overrides: readonly string[]): Draft => ({
      texts: [
        {
          ...text('tried', 'b'),
          effectiveFrom: '2031-04-01',
          knownFrom: '2031-03-01T00:00:00.000Z',
          sourceSha256: 'f',
        },
      ],
      clauses: [{ beside: 'b', clause: rule('b', 'b', { in: ['tried'], overrides }) }],
    });
    const found = (overrides: readonly string[]) =>
      withDraft(draftOf(overrides), () =>
        named(checkOverrides([rule('c', 'c'), ...TWO.slice(0, 1), rule('b', 'b')])),
      );

    expect(found(['a'])).toEqual(['cyclic-override a', 'cyclic-override b']);
    expect(found(['c'])).toEqual([]);
  });
});
