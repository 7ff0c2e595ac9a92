import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { clauseIndex } from '#policy';
import { RULE_IDS } from '../../../libs/policy/test/support/rule-ids.data.js';
import type { WorkedCase } from '../policy/support/worked-case.js';
import { citedByCommands, citedByFlows } from './evidence.js';
import { type Evidence, holdingOf, RULES } from './holding.js';
import { type Rulebook, type Trial, tryWithoutEach } from './trials.js';

const NOTHING: Evidence = { trials: [], flows: new Map(), commands: new Map(), texts: new Set() };
const TRIAL: Trial = { clause: 'FR-R3-1', fired: ['C-1'], answersChanged: [], citationsChanged: [] };
const FREE = { id: 'FR-R3-1', kind: 'eligibility' } as const;

describe('how a rule is held', () => {
  it.each<[string, Partial<Evidence>, string, string]>([
    ['nothing', {}, 'MISSING', 'nowhere'],
    ['a text alone', { texts: new Set(['FR-R3-1']) }, 'MISSING', 'only its text is there'],
    ['a case that wants it cited', { trials: [TRIAL] }, 'cited', 'C-1'],
    [
      'a case whose answer changes without it',
      { trials: [{ ...TRIAL, answersChanged: ['C-1', 'C-2', 'C-3', 'C-4'] }] },
      'executed',
      'decides C-1, C-2, C-3 and 1 more',
    ],
    [
      'a case whose citations change without it',
      { trials: [{ ...TRIAL, citationsChanged: ['C-2'] }] },
      'executed',
      'cited by C-2',
    ],
    [
      'a command that cites it',
      { trials: [TRIAL], commands: new Map([['FR-R3-1', ['ship-item']]]) },
      'command',
      'ship-item',
    ],
    [
      'a flow before a command',
      { flows: new Map([['FR-R3-1', ['C-9']]]), commands: new Map([['FR-R3-1', ['ship-item']]]) },
      'flow',
      'C-9',
    ],
  ])('is seen by %s', (_, known, holding, shownBy) => {
    expect(holdingOf(FREE, { ...NOTHING, ...known })).toEqual({ rule: 'FR-R3-1', holding, shownBy });
  });

  it('is by its text where it has only to be shown', () => {
    const rule = { id: 'FR-R1-0', kind: 'disclosure' } as const;

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
  it('are commands by the code that decides them, case files by what they want cited', () => {
    expect(citedByCommands().get('FR-R5-2')).toContain('complete-repair');
    expect(citedByFlows().get('FR-R4-4')).toContain('C-FR-59');
  });

  it('names only clauses that there are', () => {
    const known = clauseIndex().map(({ id }) => id);
    const cited = [...citedByCommands().keys()].filter((id) => !known.includes(id));

    expect(cited).toEqual([]);
  });
});

describe('the trial without each clause', () => {
  let dropped: string | null = null;
  const rulebook: Rulebook = {
    drop: (clause) => {
      dropped = clause;
    },
    consulted: () => new Set(['deciding', 'framing', 'idle']),
  };
  const worked: WorkedCase = {
    id: 'C-1',
    title: 'made up',
    observe: () => ({ answers: {}, spoke: new Set(['deciding', 'framing', 'counted']), ruledOut: new Set() }),
    answers: {},
    clauses: [],
  };
  const notices = (_: WorkedCase, about: 'all' | 'answers') =>
    dropped === 'deciding' || (dropped === 'framing' && about === 'all');

  it('tells whose answers change, whose citations, and what has nothing to be dropped', () => {
    expect(tryWithoutEach([worked], rulebook, notices)).toEqual([
      { clause: 'counted', fired: ['C-1'], answersChanged: [], citationsChanged: [] },
      { clause: 'deciding', fired: ['C-1'], answersChanged: ['C-1'], citationsChanged: [] },
      { clause: 'framing', fired: ['C-1'], answersChanged: [], citationsChanged: ['C-1'] },
      { clause: 'idle', fired: [], answersChanged: [], citationsChanged: [] },
    ]);
  });

  it('is not begun while a case fails', () => {
    expect(() => tryWithoutEach([worked], rulebook, () => true)).toThrow('C-1 fails as the rules are');
  });
});

describe('npm run rules', () => {
  it('finds every rule held', () => {
    const script = fileURLToPath(new URL('run.mjs', import.meta.url));
    const out = execFileSync(process.execPath, [script], { encoding: 'utf8' });

    expect(out).toMatch(/^MISSING +0$/m);
    expect(out).toMatch(/^rules +348$/m);
  });
});
