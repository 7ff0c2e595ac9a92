import { REPAIR_CASE_EVENTS, type RepairCaseEventName } from '../events/index.js';
import { caseChart } from './case.chart.js';
import { MUST_MOVE } from './moves.js';
import { type ChartPlace, type Region, REGIONS } from './position.js';
import { type ChartNode, reachAll, step, takes } from './step.js';

const NAMES = Object.keys(REPAIR_CASE_EVENTS) as RepairCaseEventName[];

interface Edge {
  readonly event: RepairCaseEventName;
  readonly from: ChartNode;
  readonly to: ChartNode;
}

/** Every step that some history can take. */
const EDGES: readonly Edge[] = reachAll().flatMap((from) =>
  NAMES.filter((event) => takes(from, event)).map((event) => ({ event, from, to: step(from, event) })),
);

function at(place: ChartPlace, region: Region): string {
  return place === 'unopened' ? place : place[region];
}

/** The moves of one region, each once, as `from -event-> to`. */
function movesOf(region: Region): readonly string[] {
  const moves = EDGES.filter(({ from, to }) => at(from.place, region) !== at(to.place, region)).map(
    ({ event, from, to }) => `${at(from.place, region)} -${event}-> ${at(to.place, region)}`,
  );
  return [...new Set(moves)].sort();
}

interface DrawnState {
  readonly config: { readonly on?: object };
  readonly states: Readonly<Record<string, DrawnState>>;
}

/** The events that are drawn at a state or inside it; XState's own list leaves out those that move nothing. */
function eventsOf(state: DrawnState): readonly string[] {
  return [...Object.keys(state.config.on ?? {}), ...Object.values(state.states).flatMap(eventsOf)];
}

describe('the chart and the registry', () => {
  it('name the same events', () => {
    expect([...new Set(eventsOf(caseChart.root))].sort()).toStrictEqual([...NAMES].sort());
  });

  it('know each event by one name', () => {
    expect(NAMES.map((name) => REPAIR_CASE_EVENTS[name].name)).toStrictEqual(NAMES);
    expect(NAMES.map((name) => REPAIR_CASE_EVENTS[name].context)).toStrictEqual(
      NAMES.map(() => 'repair-case'),
    );
  });

  it('say for each event which regions must move', () => {
    expect(Object.keys(MUST_MOVE).sort()).toStrictEqual([...NAMES].sort());
  });
});

describe('the chart', () => {
  it('holds no timer, no guard and nothing that acts by itself: refusing is the work of decide', () => {
    const text = JSON.stringify(caseChart.config);
    for (const word of ['after', 'guard', 'always', 'invoke', 'entry', 'exit', 'actions', 'delay']) {
      expect(text).not.toContain(`"${word}"`);
    }
  });

  it('has a use for each event somewhere', () => {
    const used = new Set(EDGES.map(({ event }) => event));
    expect(NAMES.filter((name) => !used.has(name))).toStrictEqual([]);
  });

  it('moves every region that an event must move, wherever it is taken', () => {
    const short = EDGES.filter(({ event, from, to }) =>
      MUST_MOVE[event].some((region) => at(from.place, region) === at(to.place, region)),
    );
    expect(short).toStrictEqual([]);
  });

  it('leaves every region in place for an event that must move none', () => {
    const moved = EDGES.filter(
      ({ event, from, to }) =>
        MUST_MOVE[event].length === 0 && REGIONS.some((one) => at(from.place, one) !== at(to.place, one)),
    );
    expect(moved).toStrictEqual([]);
  });

  it('moves the stage exactly along these lines', () => {
    expect(movesOf('stage')).toStrictEqual(
      [
        'unopened -case-opened-> requested',
        'requested -item-arrived-> received',
        'requested -inspection-begun-> received',
        'requested -entitlement-lapsed-> cancelled',
        'requested -quote-issued-> quoted',
        'received -diagnosis-completed-> diagnosed',
        'diagnosed -repair-authorised-> approved',
        'diagnosed -quote-issued-> quoted',
        'quoted -quote-withdrawn-> diagnosed',
        'quoted -quote-approved-> approved',
        'quoted -quote-rejected-> cancelled',
        'quoted -quote-lapsed-> cancelled',
        'cancelled -cancellation-reversed-> quoted',
        'approved -repair-completed-> repaired',
        'repaired -item-delivered-> returned',
        'requested -case-cancelled-> cancelled',
        'received -case-cancelled-> cancelled',
        'diagnosed -case-cancelled-> cancelled',
        'quoted -case-cancelled-> cancelled',
        'approved -case-cancelled-> cancelled',
        'requested -repair-refused-> refused',
        'received -repair-refused-> refused',
        'diagnosed -repair-refused-> refused',
        'received -deemed-abandoned-> abandoned',
        'diagnosed -deemed-abandoned-> abandoned',
        'quoted -deemed-abandoned-> abandoned',
        'approved -deemed-abandoned-> abandoned',
        'repaired -deemed-abandoned-> abandoned',
        'cancelled -deemed-abandoned-> abandoned',
        'refused -deemed-abandoned-> abandoned',
        'abandoned -item-delivered-> returned',
        'abandoned -item-disposed-> disposed',
      ].sort(),
    );
  });

  it('moves the item exactly along these lines', () => {
    expect(movesOf('custody')).toStrictEqual(
      [
        'unopened -case-opened-> awaited',
        'awaited -item-arrived-> held',
        'awaited -item-taken-in-> held',
        'awaited -visit-scheduled-> with-customer',
        'with-customer -visit-called-off-> awaited',
        'with-customer -item-taken-in-> held',
        'with-customer -item-delivered-> delivered',
        'with-customer -entitlement-lapsed-> delivered',
        'held -item-shipped-> out-for-delivery',
        'held -customer-unreachable-> stored',
        'out-for-delivery -item-delivered-> delivered',
        'out-for-delivery -return-failed-> stored',
        'stored -storage-ended-> held',
        'stored -abandonment-lifted-> held',
        'stored -item-disposed-> disposed',
      ].sort(),
    );
  });

  it('moves the target clock exactly along these lines', () => {
    expect(movesOf('clock')).toStrictEqual(
      [
        'unopened -case-opened-> idle',
        'idle -item-arrived-> running',
        'idle -target-started-> running',
        'running -target-met-> met',
        'late -target-met-> met',
        'running -visit-called-off-> idle',
        'running -entitlement-lapsed-> idle',
        'running -quote-issued-> met',
        'running -repair-completed-> met',
        'running -target-missed-> late',
        'running -case-cancelled-> idle',
        'running -repair-refused-> idle',
        'running -deemed-abandoned-> idle',
      ].sort(),
    );
  });
});
