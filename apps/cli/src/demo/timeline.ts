import type { JsonObject } from '#kernel';
import { citedClauses } from './clauses.js';
import { gist } from './event-line.js';
import type { HttpClient } from './http-client.js';
import { type PlayedCase } from './story-player.js';
import { STAFF } from './story.js';
import { tokyoTime } from './tokyo-time.js';

/** A line of the timeline with the moment it belongs to. */
interface Line {
  readonly at: string;
  readonly text: string;
}

const WIDTHS = { name: 22, actor: 13 } as const;

/** The case's timeline, from nothing but what the server answers over HTTP. */
export async function timeline(http: HttpClient, played: PlayedCase): Promise<readonly string[]> {
  const path = `/v1/repair-cases/${played.number}`;
  const { body: detail } = await http.get(STAFF.lead, path, played.position);
  const events = await wholeHistory(http, path, played.position);
  const lines = [...events.map(eventLine), ...played.refusals.map(refusalLine)];
  lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const states = (detail['states'] as readonly string[]).join(', ');
  return [
    `${played.name} ${String(detail['shownNumber'])}`,
    ...withoutRepeatedTimes(lines),
    `in the end: stage ${String(detail['stage'])}, item ${String(detail['custody'])} (${states})`,
  ];
}

async function wholeHistory(http: HttpClient, path: string, after: string): Promise<readonly JsonObject[]> {
  const events: JsonObject[] = [];
  for (let cursor = ''; ;) {
    const { body } = await http.get(STAFF.lead, `${path}/history?limit=100${cursor}`, after);
    events.push(...(body['items'] as readonly JsonObject[]));
    if (typeof body['next'] !== 'string') return events;
    cursor = `&cursor=${encodeURIComponent(body['next'])}`;
  }
}

function eventLine(entry: JsonObject): Line {
  const data = entry['data'] as JsonObject;
  const actor = entry['actor'] as JsonObject;
  const name = String(entry['name']);
  return line(
    tokyoTime(String(entry['recordedAt'])),
    name,
    String(actor['id']),
    gist(name, data),
    citedClauses(data),
  );
}

function refusalLine(refusal: PlayedCase['refusals'][number]): Line {
  const { code, detail, clauses } = refusal.answer;
  const said = `✗ ${refusal.command}: ${String(code)} – ${String(detail)}`;
  return line(refusal.at, '(refused)', refusal.by, said, (clauses ?? []) as readonly string[]);
}

function line(at: string, name: string, actor: string, said: string, clauses: readonly string[]): Line {
  const cited = clauses.length === 0 ? '' : `[${clauses.join(' ')}]`;
  const words = [said, cited].filter((one) => one !== '').join('  ');
  return { at, text: `${name.padEnd(WIDTHS.name)} ${actor.padEnd(WIDTHS.actor)} ${words}`.trimEnd() };
}

function withoutRepeatedTimes(lines: readonly Line[]): readonly string[] {
  return lines.map(({ at, text }, index) => {
    const shown = lines[index - 1]?.at === at ? ' '.repeat(at.length) : at;
    return `  ${shown}  ${text}`;
  });
}
