import type { PositionMap } from './position-map.js';
import type { Answer, Json, JsonObject, RecordedCall } from './transcripts.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a comparison needs to know beside the two answers. */
export interface Comparing {
  readonly positions: PositionMap;
  /** Event ids that some request of the file gave; all others are made by the server. */
  readonly givenIds: ReadonlySet<string>;
}

/** Every difference between a recorded answer and ours, by the rules of the transcripts. */
export function differences(recorded: RecordedCall, own: Answer, comparing: Comparing): string[] {
  if (recorded.compare === 'transport') return [];
  const found: string[] = [];
  const compare = (at: string, one: Json | undefined, other: Json | undefined): void =>
    void found.push(...differ(at, one, other, comparing));
  if (recorded.compare === 'shape') {
    if (recorded.endedBy === 'server') compare('status.code', recorded.status.code, own.status.code);
    compare('members', members(recorded), members(own));
    return found;
  }
  compare('responses', recorded.responses, own.responses);
  if (recorded.endedBy === 'client-cancel') return found;
  compare('status', recorded.status, own.status);
  compare('trailers', recorded.trailers, own.trailers);
  return found;
}

function members({ responses }: Answer): Json {
  return Object.keys((responses[0] ?? {}) as JsonObject).toSorted();
}

function differ(
  at: string,
  recorded: Json | undefined,
  own: Json | undefined,
  comparing: Comparing,
): string[] {
  if (Array.isArray(recorded) && Array.isArray(own)) return differInLists(at, recorded, own, comparing);
  if (isObject(recorded) && isObject(own)) return differInMembers(at, recorded, own, comparing);
  return recorded === own ? [] : [`${at}: ${show(recorded)} was recorded, ${show(own)} came`];
}

function differInLists(
  at: string,
  recorded: readonly Json[],
  own: readonly Json[],
  comparing: Comparing,
): string[] {
  if (recorded[0] === 'created' && own[0] === 'created') {
    return [recorded[1], own[1]].every((ticks) => matches(/^\d+$/, ticks)) ? [] : [`${at}: not in ticks`];
  }
  const found =
    recorded.length === own.length ? [] : [`${at}: ${recorded.length} were recorded, ${own.length} came`];
  const both = recorded.slice(0, own.length);
  return [
    ...found,
    ...both.flatMap((value, index) => differ(`${at}[${index}]`, value, own[index], comparing)),
  ];
}

function differInMembers(at: string, recorded: JsonObject, own: JsonObject, comparing: Comparing): string[] {
  return [...new Set([...Object.keys(recorded), ...Object.keys(own)])]
    .filter((key) => !key.endsWith('2060') && !(key === 'value' && 'typeUrl' in recorded))
    .flatMap((key) => differInMember(`${at}.${key}`, key, recorded[key], own[key], comparing));
}

function differInMember(
  at: string,
  key: string,
  recorded: Json | undefined,
  own: Json | undefined,
  comparing: Comparing,
): string[] {
  if (typeof recorded === 'string' && typeof own === 'string') {
    if (key === 'subscriptionId') return own === '' ? [`${at}: is empty`] : [];
    if (key === 'commitPosition' || key === 'preparePosition') {
      const wrong = comparing.positions.match(recorded, own);
      return wrong === undefined ? [] : [`${at}: ${wrong}`];
    }
  }
  if (key === 'id' && isObject(recorded) && isObject(own) && typeof recorded['string'] === 'string') {
    if (comparing.givenIds.has(recorded['string'])) return differ(at, recorded, own, comparing);
    return [recorded, own].every(({ string }) => matches(UUID, string)) ? [] : [`${at}: is no UUID`];
  }
  return differ(at, recorded, own, comparing);
}

function matches(pattern: RegExp, value: Json | undefined): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
