import type { JsonObject } from '#kernel';
import { citedClauses } from './clauses.js';
import { gist } from './event-line.js';
import type { HttpClient } from './http-client.js';
import { list, object, text, texts } from './reading.js';
import type { PlayedCase } from './story-player.js';
import { STAFF } from './story.js';
import { tokyoTime } from './tokyo-time.js';

/** A line of the timeline with the moment it belongs to. */
interface Line {
  readonly at: string;
  readonly said: string;
}

const WIDTHS = { name: 22, actor: 13 } as const;

/** The case's timeline, from nothing but what the server answers over HTTP. */
export async function timeline(http: HttpClient, played: PlayedCase): Promise<readonly string[]> {
  const path = `/v1/repair-cases/${played.number}`;
  const { body: detail } = await http.get(STAFF.lead, path, played.position);
  const events = await wholeHistory(http, path, played.position);
  const lines = [...events.map(eventLine), ...played.refusals.map(refusalLine)];
  lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const states = texts(detail['states']).join(', ');
  return [
    `${played.name} ${text(detail['shownNumber'])}`,
    ...withoutRepeatedTimes(lines),
    `in the end: stage ${text(detail['stage'])}, item ${text(detail['custody'])} (${states})`,
  ];
}

async function wholeHistory(http: HttpClient, path: string, after: string): Promise<readonly JsonObject[]> {
  const events: JsonObject[] = [];
  for (let cursor = ''; ;) {
    const { body } = await http.get(STAFF.lead, `${path}/history?limit=100${cursor}`, after);
    events.push(...list(body['items']).map(object));
    if (typeof body['next'] !== 'string') return events;
    cursor = `&cursor=${encodeURIComponent(body['next'])}`;
  }
}

function eventLine(entry: JsonObject): Line {
  const data = object(entry['data']);
  const actor = object(entry['actor']);
  const name = text(entry['name']);
  return line(
    tokyoTime(text(entry['recordedAt'])),
    name,
    text(actor['id']),
    gist(name, data),
    citedClauses(data),
  );
}

function refusalLine(refusal: PlayedCase['refusals'][number]): Line {
  const { code, detail, clauses } = refusal.answer;
  const said = `✗ ${refusal.command}: ${text(code)} – ${text(detail)}`;
  return line(refusal.at, '(refused)', refusal.by, said, texts(clauses));
}

function line(at: string, name: string, actor: string, gistOfIt: string, clauses: readonly string[]): Line {
  const cited = clauses.length === 0 ? '' : `[${clauses.join(' ')}]`;
  const words = [gistOfIt, cited].filter((one) => one !== '').join('  ');
  return { at, said: `${name.padEnd(WIDTHS.name)} ${actor.padEnd(WIDTHS.actor)} ${words}`.trimEnd() };
}

function withoutRepeatedTimes(lines: readonly Line[]): readonly string[] {
  return lines.map(({ at, said }, index) => {
    const shown = lines[index - 1]?.at === at ? ' '.repeat(at.length) : at;
    return `  ${shown}  ${said}`;
  });
}
