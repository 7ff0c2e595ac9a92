import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventRegistry, metaOf, type StoredEvent } from '#event-store';
import { type CaseState, evolve, UNOPENED } from '#repair-case';

export const GOLDEN = 'test/replay/golden';

/** The streams of one story as a release stored them, and the states that release folded them to. */
export interface GoldenLog {
  readonly release: string;
  readonly story: string;
  readonly events: readonly StoredEvent[];
  /** By stream. */
  readonly states: Readonly<Record<string, unknown>>;
}

/** Every recorded log, oldest release first. `<story>.jsonl` has an envelope per line, `<story>.states.json` the states. */
export function goldenLogs(folder = GOLDEN): readonly GoldenLog[] {
  const releases = existsSync(folder) ? readdirSync(folder).sort() : [];
  return releases.flatMap((release) =>
    readdirSync(join(folder, release))
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => {
        const story = name.slice(0, -'.jsonl'.length);
        const lines = readFileSync(join(folder, release, name), 'utf8')
          .trimEnd()
          .split('\n');
        const states = readFileSync(join(folder, release, `${story}.states.json`), 'utf8');
        return {
          release,
          story,
          events: lines.map((line) => JSON.parse(line) as StoredEvent),
          states: JSON.parse(states) as GoldenLog['states'],
        };
      }),
  );
}

/**
 * Reads every envelope through the registry and folds each stream, to states as JSON keeps them.
 * @throws UnknownEventType, InvalidStoredEvent, UnfoldableEvent
 */
export function foldLog(
  events: readonly StoredEvent[],
  registry: EventRegistry,
  step: typeof evolve = evolve,
): GoldenLog['states'] {
  const states = new Map<string, CaseState>();
  for (const stored of events) {
    const { name, data } = registry.decode(stored);
    const meta = metaOf(stored);
    const event = { name, data, meta, revision: stored.revision };
    states.set(stored.stream, step(states.get(stored.stream) ?? UNOPENED, event));
  }
  return JSON.parse(JSON.stringify(Object.fromEntries(states))) as GoldenLog['states'];
}
