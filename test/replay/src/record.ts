import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore, type StoredEvent } from '#event-store';
import { exampleConfiguration } from '#house';
import { SystemClock } from '#kernel';
import { CASE_STREAMS, repairCaseRegistry } from '#repair-case';
import { STORIES } from '../../../apps/cli/src/demo/stories/index.js';
import type { Story } from '../../../apps/cli/src/demo/story.js';
import { tokyoInstant } from '../../conformance/src/tokyo.js';
import { SimulatedHouse } from '../../support/simulated-house.js';
import { foldLog, GOLDEN } from './golden.js';

/**
 * Plays each story of the demo over HTTP and keeps what the store holds of its cases. A release is recorded once.
 * @returns one line per story
 * @throws Error when the release is recorded already, or a story does not go as it says
 */
export async function record(release: string): Promise<readonly string[]> {
  const folder = join(GOLDEN, release);
  if (existsSync(folder)) throw new Error(`${folder} is recorded already and is never written again`);
  const told: string[] = [];
  const files = new Map<string, string>();
  for (const story of STORIES) {
    const name = nameOf(story);
    const events = await eventsOf(story);
    const states = foldLog(events, repairCaseRegistry());
    files.set(`${name}.jsonl`, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    files.set(`${name}.states.json`, `${JSON.stringify(states, null, 2)}\n`);
    told.push(`${name}: ${events.length} events`);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return told;
}

/** `Free in warranty: the parcel …` becomes `free-in-warranty-the-parcel-…`. */
function nameOf({ title }: Story): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

async function eventsOf(story: Story): Promise<readonly StoredEvent[]> {
  const [first] = story.steps;
  if (first === undefined) throw new Error(`${story.title} has no steps`);
  const startsAt = tokyoInstant(first.kind === 'act' ? first.at : first.until).subtract({ minutes: 1 });
  const house = await SimulatedHouse.start({ startsAt, configuration: exampleConfiguration() });
  try {
    await play(story, house);
    await house.stopServer();
    return await readAll(join(house.dataFolder, 'events.sqlite'));
  } finally {
    await house.stop();
  }
}

/** The keys are the same each time, and with them the ids. The first step on a case opens it. */
async function play(story: Story, house: SimulatedHouse): Promise<void> {
  const numbers = new Map<string, string>();
  for (const [index, step] of story.steps.entries()) {
    await house.moveTo(tokyoInstant(step.kind === 'act' ? step.at : step.until));
    if (step.kind === 'wait') continue;
    const number = numbers.get(step.on);
    const path = number === undefined ? '/v1/repair-cases' : `/v1/repair-cases/${number}/${step.do}`;
    const key = { 'idempotency-key': `${nameOf(story)}-${index}` };
    const { status, body } = await house.post(step.as, path, step.with, key);
    const refused = status < 300 ? undefined : body['code'];
    if (refused !== step.refusedWith) throw new Error(`${story.title}: ${step.do} ${JSON.stringify(body)}`);
    numbers.set(step.on, number ?? String(body['number']));
  }
}

async function readAll(file: string): Promise<readonly StoredEvent[]> {
  const store: EventStore = await openSqliteEventStore({ file, clock: new SystemClock() });
  try {
    const events = await store.readAll({ limit: 1_000 });
    return events.filter(({ stream }) => stream.startsWith(CASE_STREAMS));
  } finally {
    await store.close();
  }
}
