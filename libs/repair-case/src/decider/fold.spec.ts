import { jest } from '@jest/globals';
import fc from 'fast-check';
import { initialTransition, transition } from 'xstate';
import { SAMPLES } from '../../test/support/sample.data.js';
import { REPAIR_CASE_EVENTS, type RepairCaseEventName } from '../events/index.js';
import { caseChart } from './case.chart.js';
import { evolve } from './fold.js';
import { MUST_MOVE } from './moves.js';
import { type ChartPlace, REGIONS } from './position.js';
import { type CaseState, UNOPENED } from './state.js';
import { CHART_START, nodeAt, reachAll, step, UnfoldableEvent } from './step.js';

const NAMES = Object.keys(REPAIR_CASE_EVENTS) as RepairCaseEventName[];
const META = { actor: { id: 'actor-1' }, recordedAt: '2026-04-06T03:00:00.000Z' };
type Snapshot = ReturnType<typeof transition<typeof caseChart>>[0];

function fold(state: CaseState, name: string): CaseState {
  const data = SAMPLES[name as RepairCaseEventName];
  return evolve(state, { name, data, meta: META, revision: 0 });
}

function placeIn(state: CaseState): ChartPlace {
  if (state.kind === 'unopened') return 'unopened';
  const { stage, custody, clock } = state;
  return { stage, custody, clock };
}

function foldOrRefuse(state: CaseState, name: string): CaseState | 'refused' {
  try {
    return fold(state, name);
  } catch (error) {
    if (error instanceof UnfoldableEvent) return 'refused';
    throw error;
  }
}

/** XState itself, asked each time: the place after the event, or undefined where the house refuses it. */
function xstateStep(snapshot: Snapshot, name: RepairCaseEventName): Snapshot | undefined {
  if (caseChart.getTransitionData(snapshot, { type: name }).length === 0) return undefined;
  const [next] = transition(caseChart, snapshot, { type: name });
  const from = placeOf(snapshot);
  const to = placeOf(next);
  if (from === 'unopened' || to === 'unopened') return next;
  return MUST_MOVE[name].every((region) => from[region] !== to[region]) ? next : undefined;
}

function placeOf(snapshot: Snapshot): ChartPlace {
  const { value } = snapshot;
  return value === 'unopened' ? value : value.open;
}

describe('the fold', () => {
  it('goes where XState goes, step by step, and refuses what it refuses', () => {
    const choices = fc.array(fc.tuple(fc.nat(99), fc.nat({ max: 1_000 })), { maxLength: 60 });
    fc.assert(
      fc.property(choices, (picks) => {
        let state = UNOPENED;
        let [snapshot] = initialTransition(caseChart);
        for (const [chance, pick] of picks) {
          const here = snapshot;
          const legal = NAMES.filter((name) => xstateStep(here, name) !== undefined);
          const among = chance < 80 && legal.length > 0 ? legal : NAMES;
          const name = among[pick % among.length] ?? 'case-opened';
          const next = xstateStep(snapshot, name);
          const folded = foldOrRefuse(state, name);
          expect(folded === 'refused').toBe(next === undefined);
          if (folded !== 'refused') state = folded;
          snapshot = next ?? snapshot;
          expect(placeIn(state)).toStrictEqual(placeOf(snapshot));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never changes the state it was given', () => {
    const before = fold(UNOPENED, 'case-opened');
    const copy = structuredClone(before);
    for (const name of NAMES.filter((one) => MUST_MOVE[one].length === 0)) fold(before, name);
    fold(before, 'item-arrived');
    expect(before).toStrictEqual(copy);
  });

  it.each(['quote-paid', '', 'toString', '__proto__', '*', 'xstate.init'])(
    'is loud about an event it does not know: "%s"',
    (name) => {
      expect(() => fold(UNOPENED, name)).toThrow(UnfoldableEvent);
      expect(() => fold(fold(UNOPENED, 'case-opened'), name)).toThrow(UnfoldableEvent);
    },
  );

  it('says which event could not follow on what', () => {
    const opened = fold(UNOPENED, 'case-opened');
    expect(() => fold(opened, 'quote-approved')).toThrow(
      'event quote-approved cannot follow on stage requested, custody awaited, clock idle',
    );
    expect(() => fold(UNOPENED, 'item-arrived')).toThrow('event item-arrived cannot follow on unopened');
  });

  it('refuses an event that one region takes and another does not', () => {
    const shipped = ['case-opened', 'item-arrived', 'diagnosis-completed', 'repair-refused', 'item-shipped'];
    const state = shipped.reduce(fold, UNOPENED);
    // The item is out for delivery, but nobody has abandoned it: only custody could move.
    expect(() => fold(state, 'item-disposed')).toThrow(UnfoldableEvent);
  });

  it('opens a case once', () => {
    expect(() => fold(fold(UNOPENED, 'case-opened'), 'case-opened')).toThrow(UnfoldableEvent);
  });
});

describe('the memory of the chart', () => {
  it('gives equal places the same node', () => {
    const here = step(CHART_START, 'case-opened');
    expect(step(CHART_START, 'case-opened')).toBe(here);
    expect(step(here, 'payment-recorded')).toBe(here);
  });

  it('is small: every place that a history can reach, once', () => {
    const places = reachAll().map(({ place }) =>
      place === 'unopened' ? place : REGIONS.map((region) => place[region]).join(),
    );
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeLessThan(300);
  });

  it('finds a place that another process has folded', async () => {
    jest.resetModules();
    const fresh = await import('./step.js');
    expect(fresh.CHART_START).not.toBe(CHART_START);
    const far = { stage: 'abandoned', custody: 'stored', clock: 'met' } as const;
    const node = fresh.nodeAt(far);
    expect(node.place).toStrictEqual(far);
    expect(fresh.step(node, 'item-disposed').place).toStrictEqual({
      stage: 'disposed',
      custody: 'disposed',
      clock: 'met',
    });
  });

  it('refuses a place that no history leads to', () => {
    expect(() => nodeAt({ stage: 'disposed', custody: 'held', clock: 'late' })).toThrow(
      'no history leads to stage disposed, custody held, clock late',
    );
  });
});
