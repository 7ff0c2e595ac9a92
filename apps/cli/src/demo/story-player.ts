import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject, SimulatedClock } from '#kernel';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { list, object, text } from './reading.js';
import { STAFF, type Step, type Story } from './story.js';
import { tokyoInstant } from './tokyo-time.js';

/** What a player needs: the server over HTTP, and the clock it runs on. */
export interface Stage {
  readonly http: HttpClient;
  readonly clock: SimulatedClock;
}

/** A refusal that the story expected and got. */
export interface ExpectedRefusal {
  readonly at: string;
  readonly by: string;
  readonly command: string;
  readonly answer: JsonObject;
}

/** A case that was played: its name in the story, its number, and the refusals on the way. */
export interface PlayedCase {
  readonly name: string;
  readonly number: string;
  /** Position of the last event written, for reading what was written. */
  readonly position: string;
  readonly refusals: readonly ExpectedRefusal[];
}

/**
 * Plays a story: moves the clock, lets the running timekeeper do what has fallen due, sends each command over HTTP.
 * @throws Error when the server answers otherwise than the story says
 */
export async function play(story: Story, stage: Stage): Promise<readonly PlayedCase[]> {
  const played = new Map<string, PlayedCase>();
  for (const step of story.steps) {
    await moveTo(step.kind === 'act' ? step.at : step.until, stage, lastPosition(played));
    if (step.kind === 'act') played.set(step.on, await send(step, played.get(step.on), stage.http));
  }
  return [...played.values()];
}

async function send(
  step: Extract<Step, { kind: 'act' }>,
  before: PlayedCase | undefined,
  http: HttpClient,
): Promise<PlayedCase> {
  const path = before === undefined ? '/v1/repair-cases' : `/v1/repair-cases/${before.number}/${step.do}`;
  const answer = await http.post(step.as, path, step.with);
  check(step, answer);
  const { number, position } = answer.body;
  const known = before ?? { name: step.on, number: text(number), position: '', refusals: [] };
  if (step.refusedWith === undefined) {
    return typeof position === 'string' ? { ...known, position } : known;
  }
  const refusal = { at: step.at, by: step.as.id, command: step.do, answer: answer.body };
  return { ...known, refusals: [...known.refusals, refusal] };
}

function check(step: Extract<Step, { kind: 'act' }>, { status, body }: HttpAnswer): void {
  const got = status < 300 ? undefined : text(body['code']);
  if (got === step.refusedWith) return;
  throw new Error(
    `${step.at} ${step.do}: expected ${step.refusedWith ?? 'to go through'}, got ${JSON.stringify(body)}`,
  );
}

/** Moves the clock and waits until no armed deadline is past: the timekeeper has done its work. */
async function moveTo(tokyoTime: string, stage: Stage, after: string | undefined): Promise<void> {
  const { clock } = stage;
  const moment = tokyoInstant(tokyoTime);
  if (Temporal.Instant.compare(moment, clock.now()) > 0) clock.advanceTo(moment);
  const now = clock.now().toString({ smallestUnit: 'millisecond' });
  for (;;) {
    const { body } = await stage.http.get(STAFF.lead, '/v1/deadlines?status=armed&limit=1', after);
    const [next] = list(body['items']).map(object);
    if (next === undefined || text(next['firesAt']) > now) return;
    await pause(5);
    // Where nobody wakes the timekeeper, it looks again when time has passed.
    clock.advanceTo(clock.now().add({ milliseconds: 1 }));
  }
}

/** The position of the newest event of the story: what is read must not be older. */
function lastPosition(played: ReadonlyMap<string, PlayedCase>): string | undefined {
  return [...played.values()]
    .map((one) => one.position)
    .sort()
    .at(-1);
}
