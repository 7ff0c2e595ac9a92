import { readCases } from './src/run-cases.js';
import {
  differingProblems,
  forgotten,
  leftOut,
  readDiffering,
  readWaiting,
  readWorkedCases,
  waitingProblems,
  waitingStateProblems,
  waitingStates,
  type Differing,
  type WorkedCase,
} from './src/worked-cases.js';

const WORKED = readWorkedCases();
const FILES = readCases('test/conformance/cases');
const WAITING = readWaiting();

describe('the list of worked cases', () => {
  it('has all of them', () => {
    expect(WORKED.size).toBe(329);
  });

  it('has each in a file or waiting for a command, and none in both', () => {
    expect(waitingProblems(WAITING, WORKED, FILES)).toEqual([]);
    expect(forgotten(WAITING, WORKED, FILES)).toEqual([]);
    expect(FILES.filter(({ id }) => !WORKED.has(id.replace(/[a-z]$/, '')))).toEqual([]);
  });

  it('has every part and clause that a case names asserted, or a reason why not; no reason is idle', () => {
    expect(differingProblems(readDiffering(), WORKED, FILES)).toEqual([]);
    for (const { because } of readDiffering()) expect(because.length).toBeGreaterThan(20);
  });

  it('names for each state that is not asserted the command or flow that it waits for', () => {
    expect(waitingStateProblems(readDiffering())).toEqual([]);
  });
});

describe('what keeps the list true', () => {
  const worked = new Map<string, WorkedCase>([
    ['C-1', { names: ['outcome', 'dates'], clauses: ['FR-R1-1', 'FR-R1-2'] }],
    ['C-2', { names: ['outcome'], clauses: [] }],
  ]);
  const waits = (id: string) => ({ id, waitsFor: 'record-delay', what: 'an alarm that is paused' });

  it.each([
    ['a case that has a file too', [waits('C-1')], 'C-1 waits, but has a file too'],
    ['a case that there is not', [waits('C-3')], 'C-3 is no worked case'],
    ['a case twice', [waits('C-2'), waits('C-2')], 'C-2 waits twice'],
    ['a case for nothing', [{ ...waits('C-2'), waitsFor: '' }], 'C-2 does not say what it waits for'],
  ])('finds waiting %s', (_what, waiting, problem) => {
    const [found] = waitingProblems(waiting, worked, [{ id: 'C-1a' }]);
    expect(found?.replace('waits, but is', 'is')).toBe(problem);
  });

  it('finds a case that is forgotten', () => {
    expect(forgotten([], worked, [{ id: 'C-1a' }])).toEqual(['C-2']);
    expect(forgotten([waits('C-2')], worked, [{ id: 'C-1a' }])).toEqual([]);
  });

  it('finds a part or a clause that no file of a case asserts', () => {
    const of = (id: string, ...expectations: Parameters<typeof leftOut>[1]) => {
      const one = worked.get(id);
      if (one === undefined) throw new Error(`no case ${id}`);
      return leftOut(one, expectations);
    };
    expect(of('C-1', { outcome: 'free', clauses: ['FR-R1-1'] }, { ruledOut: ['FR-R1-2'] })).toEqual([
      'dates',
    ]);
    expect(of('C-1', { refusedWith: 'REQUEST.MALFORMED', dates: { termStart: '2024-03-01' } })).toEqual([
      'FR-R1-1',
      'FR-R1-2',
    ]);
  });

  it('finds what is left out without a reason, and a reason for nothing', () => {
    const files = [{ id: 'C-1', expect: { outcome: 'free', clauses: ['FR-R1-1', 'FR-R1-2'] } }];
    const reason = (leaves: Record<string, readonly string[]>) => [{ because: 'of this and that', leaves }];
    expect(differingProblems([], worked, files)).toEqual(['C-1 dates is not asserted, and nothing says why']);
    expect(differingProblems(reason({ 'C-1': ['dates'] }), worked, files)).toEqual([]);
    expect(differingProblems(reason({ 'C-1': ['dates', 'FR-R1-1'] }), worked, files)).toEqual([
      'C-1 FR-R1-1 is excused, but asserted or not named',
    ]);
  });

  it('finds a state that waits for nothing, something else that waits, and who waits for what', () => {
    const because = 'of this and that';
    const differing: readonly Differing[] = [
      { because, leaves: { 'C-1': ['state', 'FR-R1-1'] } },
      { because, waitsFor: 'record-delay', leaves: { 'C-2': ['payers'], 'C-3': ['state'] } },
      { because, waitsFor: 'record-delay', leaves: { 'C-4': ['state'] } },
    ];
    expect(waitingStateProblems(differing)).toEqual([
      'C-1 state waits for nothing',
      'C-2 waits for record-delay with more than its state',
    ]);
    expect([...waitingStates(differing)]).toEqual([['record-delay', ['C-2', 'C-3', 'C-4']]]);
  });
});
