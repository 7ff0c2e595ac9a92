import { EventRegistry, type StoredEvent } from '#event-store';
import { evolve, REPAIR_CASE_EVENTS, repairCaseRegistry } from '#repair-case';
import { foldLog, type GoldenLog, goldenLogs } from './src/golden.js';

const LOGS = goldenLogs().map((log) => [`${log.release} ${log.story}`, log] as const);

/** Members that later releases add to the state are their own affair; what was recorded must still be so. */
function expectRecordedStates(states: GoldenLog['states'], log: GoldenLog): void {
  expect(states).toMatchObject(log.states);
}

describe('the golden logs of every release', () => {
  it('has some, each with more than one event', () => {
    expect(LOGS.length).toBeGreaterThanOrEqual(4);
    for (const [, { events }] of LOGS) expect(events.length).toBeGreaterThan(1);
  });

  it.each(LOGS)('%s folds to the state that was recorded then', (_name, log) => {
    expectRecordedStates(foldLog(log.events, repairCaseRegistry()), log);
  });

  it.each(LOGS)('%s shows whether a type of it is gone', (_name, log) => {
    for (const type of new Set(log.events.map((event) => event.type))) {
      const rest = Object.values(REPAIR_CASE_EVENTS).filter((one) => !type.endsWith(`.${one.name}.v1`));
      expect(() => foldLog(log.events, new EventRegistry(rest))).toThrow(/not registered|unknown/i);
    }
  });

  it.each(LOGS)('%s shows whether an event is read with members missing', (_name, log) => {
    for (const [index, event] of log.events.entries()) {
      const [member] = Object.keys(event.data);
      const { [member ?? '']: _dropped, ...data } = event.data;
      const spoilt: StoredEvent[] = [...log.events.slice(0, index), { ...event, data }];
      expect(() => foldLog(spoilt, repairCaseRegistry())).toThrow(event.type);
    }
  });

  it.each(LOGS)('%s shows whether a reducer or the chart does nothing for an event', (_name, log) => {
    const names = new Set(log.events.map((event) => repairCaseRegistry().decode(event).name));
    for (const name of names) {
      const broken: typeof evolve = (state, event) => (event.name === name ? state : evolve(state, event));
      expect(() => expectRecordedStates(foldLog(log.events, repairCaseRegistry(), broken), log)).toThrow(
        /toMatchObject|cannot follow/,
      );
    }
  });
});
