import type { Json, JsonObject, RecordedCall } from './transcripts.js';

/** A recorded call with one value of its answer changed. */
export interface Alteration {
  readonly at: string;
  readonly call: RecordedCall;
}

/** Every value of a call's answer that the rules compare, changed, one at a time; and a response more and a response less. */
export function* alterations(call: RecordedCall, givenIds: ReadonlySet<string>): Generator<Alteration> {
  if (call.compare === 'transport') return;
  const at = (where: string): string => `${call.scenario} step ${call.step} ${where}`;
  if (call.endedBy === 'server') {
    const { status } = call;
    yield { at: at('status.code'), call: { ...call, status: { ...status, code: status.code + 1 } } };
    if (call.compare === 'shape') return;
    yield {
      at: at('status.details'),
      call: { ...call, status: { ...status, details: `${status.details}x` } },
    };
    yield { at: at('one trailer more'), call: { ...call, trailers: { ...call.trailers, x: 'x' } } };
    for (const [where, trailers] of altered(call.trailers, givenIds)) {
      yield { at: at(`trailers${where}`), call: { ...call, trailers: trailers as JsonObject } };
    }
  }
  const { responses } = call;
  if (call.compare === 'shape') {
    yield { at: at('member'), call: { ...call, responses: [{ another: {} }] } };
    return;
  }
  yield { at: at('one response more'), call: { ...call, responses: [...responses, { caughtUp: {} }] } };
  if (responses.length > 0) {
    yield { at: at('one response less'), call: { ...call, responses: responses.slice(0, -1) } };
  }
  for (const [where, changed] of altered(responses, givenIds)) {
    yield { at: at(`responses${where}`), call: { ...call, responses: changed as readonly Json[] } };
  }
}

/** A value with one leaf changed, and where; every leaf in turn. */
function* altered(
  value: Json,
  givenIds: ReadonlySet<string>,
): Generator<readonly [where: string, changed: Json]> {
  if (typeof value === 'string') yield ['', `${value}x`];
  else if (typeof value === 'number') yield ['', value + 1];
  else if (typeof value === 'boolean') yield ['', !value];
  else if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      for (const [where, changed] of altered(item, givenIds)) {
        yield [`[${index}]${where}`, (value as readonly Json[]).with(index, changed)];
      }
    }
  } else if (value !== null) yield* alteredMembers(value as JsonObject, givenIds);
}

function* alteredMembers(
  object: JsonObject,
  givenIds: ReadonlySet<string>,
): Generator<readonly [where: string, changed: Json]> {
  if (Object.keys(object).length === 0) yield ['.member', { member: 'x' }];
  for (const [key, value] of Object.entries(object)) {
    if (isFree(object, key, value, givenIds)) continue;
    // Positions are compared by their order: this one comes before all others.
    if (key === 'commitPosition' || key === 'preparePosition') yield [`.${key}`, { ...object, [key]: '1' }];
    else
      for (const [where, changed] of altered(value, givenIds))
        yield [`.${key}${where}`, { ...object, [key]: changed }];
  }
}

/** Values that the server makes up, that old clients alone read, or that repeat what is decoded beside them. */
function isFree(object: JsonObject, key: string, value: Json, givenIds: ReadonlySet<string>): boolean {
  if (key === 'subscriptionId' || key.endsWith('2060')) return true;
  if (key === 'value') return 'typeUrl' in object;
  const isMadeUp = typeof value === 'string' && /^[0-9a-f]{8}-/.test(value) && !givenIds.has(value);
  return key === 'string' && isMadeUp;
}
