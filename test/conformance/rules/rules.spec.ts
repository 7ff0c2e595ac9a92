import { spawnSync } from 'node:child_process';
import { clauseIndex } from '#policy';
import { RULE_IDS } from '../../../libs/policy/test/support/rule-ids.data.js';
import { PATIENCE_MS } from '../../support/eventually.js';
import type { WorkedCase } from '../policy/support/worked-case.js';
import { citedByCommands, codeOfClauses } from './evidence.js';
import { type Evidence, holdingOf, RULES } from './holding.js';
import type { Rulebook } from './played.js';
import { type Trial, tryWithoutEach } from './trials.js';

const NOTHING: Evidence = { trials: [], texts: new Set() };
const TRIAL: Trial = {
  clause: 'FR-R3-1',
  fired: ['C-1'],
  answersChanged: [],
  citationsChanged: [],
  company: null,
};
const FREE = { id: 'FR-R3-1', kind: 'eligibility', informs: false } as const;

describe('how a rule is held', () => {
  it.each<[string, Partial<Evidence>, string, string]>([
    ['nothing', {}, 'MISSING', 'nowhere'],
    ['a text alone', { texts: new Set(['FR-R3-1']) }, 'MISSING', 'only its text is there'],
    ['a case that wants it cited, though it could not be dropped', { trials: [TRIAL] }, 'MISSING', 'nowhere'],
    [
      'a case whose answer changes without it',
      { trials: [{ ...TRIAL, answersChanged: ['C-1', 'C-2', 'C-3', 'C-4'] }] },
      'decides',
      'C-1, C-2, C-3 and 1 more',
    ],
    [
      'a case that must cite it, whose answer changes where another clause is gone too',
      {
        trials: [
          {
            ...TRIAL,
            citationsChanged: ['C-2'],
            company: { how: 'same', beside: ['FW-W6-2'], shownBy: 'C-1' },
          },
        ],
      },
      'together',
      'cited in C-2; says the same as FW-W6-2: without all of them C-1 is answered otherwise',
    ],
    [
      'a case that must cite it, and that it would decide but for a clause that wins over it',
      {
        trials: [
          {
            ...TRIAL,
            citationsChanged: ['C-1'],
            company: { how: 'gives-way', beside: ['FW-W6-2'], shownBy: 'C-1' },
          },
        ],
      },
      'together',
      'cited in C-1; gives way to FW-W6-2, without which it decides C-1',
    ],
    [
      'a case that only misses its citation, last of all',
      { trials: [{ ...TRIAL, citationsChanged: ['C-2'] }] },
      'supports',
      'fired in C-2, without which nothing else changes',
    ],
  ])('is seen by %s', (_, known, holding, shownBy) => {
    expect(holdingOf(FREE, { ...NOTHING, ...known })).toEqual({ rule: 'FR-R3-1', holding, shownBy });
  });

  it('is not by what other clauses do with it, while no case fails without it alone', () => {
    const unnoticed = { ...TRIAL, company: { how: 'same', beside: ['FW-W6-2'], shownBy: 'C-1' } } as const;

    expect(holdingOf(FREE, { ...NOTHING, trials: [unnoticed] }).holding).toBe('MISSING');
  });

  it('is by no answer that changes in cases where it did not speak', () => {
    const silent = { ...TRIAL, fired: [], answersChanged: ['C-1'] };

    expect(holdingOf(FREE, { ...NOTHING, trials: [silent] }).holding).toBe('MISSING');
  });

  it('is by no text where it demands more than to be shown', () => {
    expect(holdingOf(FREE, { ...NOTHING, texts: new Set(['FR-R3-1']) }).holding).toBe('MISSING');
  });

  it('is by its text where it has only to be shown', () => {
    const rule = { id: 'FR-R1-0', kind: 'disclosure', informs: true } as const;

    expect(holdingOf(rule, { ...NOTHING, texts: new Set(['FR-R1-0']) }).holding).toBe('disclosure');
    expect(holdingOf(rule, NOTHING).holding).toBe('MISSING');
  });

  it('is asked of every rule of the catalogue, and of no other', () => {
    const ids = Object.values(RULE_IDS).flatMap((listed) => listed.trim().split(/\s+/));

    expect(RULES.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(RULES.length).toBe(348);
  });
});

describe('what shows it', () => {
  it('are files that write every rule down, those of clauses before others', () => {
    const code = codeOfClauses();

    expect(RULES.filter(({ id }) => !code.has(id))).toEqual([]);
    expect(code.get('FR-R3-1')).toMatch(/frontier\/coverage\/free-in-term\.clauses\.ts$/);
  });

  it('names only clauses that there are', () => {
    const known = clauseIndex().map(({ id }) => id);
    const cited = citedByCommands();

    expect(cited.has('FR-R1-7')).toBe(true);
    expect([...cited].filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('the trial without each clause', () => {
  let dropped: readonly string[] = [];
  const gone = (...clauses: readonly string[]) => clauses.every((clause) => dropped.includes(clause));
  const rulebook: Rulebook = {
    drop: (...clauses) => {
      dropped = clauses;
    },
    consulted: () => new Set(['deciding', 'framing', 'idle', 'twin', 'sister', 'loser', 'winner']),
  };
  const ruling = () => {
    if (gone('winner', 'loser')) return 'nothing';
    return gone('winner') ? 'by loser' : 'by winner';
  };
  const worked: WorkedCase = {
    id: 'C-1',
    title: 'made up',
    observe: () => ({
      answers: { alone: !gone('deciding'), twins: !gone('twin', 'sister'), ruling: ruling() },
      spoke: new Set(['deciding', 'framing', 'counted', 'twin', 'sister', 'loser', 'winner']),
      ruledOut: new Set(),
      texts: [],
    }),
    answers: {},
    clauses: [],
  };
  const notices = (_: WorkedCase, about: 'all' | 'answers') =>
    gone('deciding') || gone('winner') || (gone('framing') && about === 'all');

  it('tells whose answers change, whose citations, and beside which others an answer would', () => {
    const unnoticed = { fired: ['C-1'], answersChanged: [], citationsChanged: [], company: null };
    const like = (...beside: readonly string[]) => ({ how: 'same', beside, shownBy: 'C-1' });
    expect(tryWithoutEach([worked], rulebook, notices)).toEqual([
      { ...unnoticed, clause: 'counted' },
      { ...unnoticed, clause: 'deciding', answersChanged: ['C-1'] },
      { ...unnoticed, clause: 'framing', citationsChanged: ['C-1'] },
      { ...unnoticed, clause: 'idle', fired: [] },
      { ...unnoticed, clause: 'loser', company: { how: 'gives-way', beside: ['winner'], shownBy: 'C-1' } },
      { ...unnoticed, clause: 'sister', company: like('twin') },
      { ...unnoticed, clause: 'twin', company: like('sister') },
      { ...unnoticed, clause: 'winner', answersChanged: ['C-1'] },
    ]);
  });

  it('is not begun while a case fails', () => {
    expect(() => tryWithoutEach([worked], rulebook, () => true)).toThrow('C-1 fails as the rules are');
  });
});

describe('the reports over the trials', () => {
  let printed: { readonly out: string; readonly status: number | null };
  // Both in one process: the trials, which they share, take nearly all of the time.
  beforeAll(() => {
    const reports = ['run.mjs', 'mutate.mjs'].map((name) => new URL(name, import.meta.url).href);
    const script = reports.map((url) => `await import(${JSON.stringify(url)});`).join('\n');
    const { stdout, status, error } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      timeout: PATIENCE_MS,
    });
    if (error !== undefined) throw error;
    printed = { out: stdout, status };
  });

  it('end well: either ends in 1 where it finds a fault', () => {
    expect(printed.status).toBe(0);
  });

  it('find every rule held, and none by a citation alone: npm run rules', () => {
    expect(printed.out).toMatch(/^MISSING +0$/m);
    expect(printed.out).toMatch(/^supports +0$/m);
    expect(printed.out).toMatch(/^rules +348$/m);
  });

  it('find that some case fails without any clause that has a condition: npm run mutate:policy', () => {
    expect(printed.out).toMatch(/^0 survived$/m);
  });
});
