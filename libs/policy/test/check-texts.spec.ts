import { checkTexts, type ClauseText } from '../src/index.js';

const wording = (...revisions: readonly string[]): ClauseText => ({
  id: 'FR-a',
  document: 'FR',
  paraphrase: { ja: '試験用。', en: 'For tests.' },
  ...(revisions.length === 0 ? {} : { in: revisions }),
});

describe('the check of texts and their clauses', () => {
  const FIRST = '2023-12-13';
  const first = { id: FIRST, document: 'FR', sourceSha256: 'a' } as const;
  const late = { ...first, id: 'late', carries: { allBut: ['FR-a'] } } as const;
  const saving = (clause: string, keeps: string) => ({
    ...late,
    savings: [{ clause: 'FR-s', keeps, clauses: [clause], fact: 'soldOn', before: '2031-01-01' }],
  });
  const clauses = [wording(), wording('late')];

  it.each([
    ['nothing in a text that says what it takes over', [first, late], clauses, []],
    ['nothing in one that takes over none', [first, { ...late, carries: 'none' as const }], clauses, []],
    [
      'a text that takes over none and brings none',
      [first, { ...late, carries: 'none' as const }],
      [wording()],
      ['bare-text FR@late'],
    ],
    ['a clause of a text that is not there', [first], clauses, ['unknown-text FR-a']],
    [
      'a text that takes over nothing without saying so',
      [first, { ...first, id: 'late' }],
      clauses,
      ['carries-unsaid FR@late'],
    ],
    ['nothing in one that is not held', [first, { ...first, id: 'late', sourceSha256: null }], clauses, []],
    ['a text that rewords what is not there', [first, late], [], ['unknown-clause FR@late']],
    ['rules that were written for no text', [late], clauses, ['unknown-text FR']],
    ['nothing in savings of a clause that the earlier text has', [first, saving('FR-a', FIRST)], clauses, []],
    [
      'savings of a text that is not there',
      [first, saving('FR-a', 'gone')],
      clauses,
      ['unknown-text FR@late'],
    ],
    ['savings of what is no clause', [first, saving('FR-b', FIRST)], clauses, ['unknown-clause FR@late']],
    [
      'savings of a clause that the earlier text did not take over',
      [first, { ...first, id: 'mid', carries: 'none' as const }, saving('FR-a', 'mid')],
      clauses,
      ['bare-text FR@mid', 'unknown-clause FR@late'],
    ],
  ])('finds %s', (_, texts, written, expected) => {
    expect(checkTexts(texts, written).map(({ check, at }) => `${check} ${at}`)).toEqual(expected);
  });
});
