/**
 * What a failed call says about what was asked:
 * `not-taken`: certainly not done, worth another try (not ready, busy, not the leader, nobody there);
 * `unanswered`: perhaps done, perhaps not; `unexpected`: the same, and a repeat will hardly help.
 */
export type CallFailure =
  | { readonly kind: 'conflict'; readonly actual: number | 'none' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | {
      readonly kind:
        | 'stream-not-found'
        | 'stream-deleted'
        | 'denied'
        | 'invalid'
        | 'not-taken'
        | 'unanswered'
        | 'unexpected';
      readonly reason: string;
    };

/** gRPC status codes (grpc.github.io/grpc/core/md_doc_statuscodes.html). */
const CODE = {
  cancelled: 1,
  unknown: 2,
  invalidArgument: 3,
  deadlineExceeded: 4,
  permissionDenied: 7,
  aborted: 10,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const;

/** An UNAVAILABLE that was said before anything of the call was taken. */
const NOT_BEGUN =
  /not ready|too busy|no connection established|failed to connect|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|name resolution/i;

/** No answer in time, by the adapter's own timer; sorted like the server's own DEADLINE_EXCEEDED. */
export class NoAnswer extends Error {
  readonly code = CODE.deadlineExceeded;
}

/**
 * Sorts what the client threw by the server's word (the `exception` trailer) and else by the gRPC code, never by class:
 * a failed append arrives as the bare gRPC error, most others wrapped, and those of discovery with neither.
 */
export function failureOf(error: unknown): CallFailure {
  const { word, code, reason } = partsOf(error);
  switch (word) {
    case 'wrong-expected-version':
      return { kind: 'conflict', actual: actualRevision(error) };
    case 'stream-not-found':
    case 'stream-deleted':
      return { kind: word, reason };
    case 'access-denied':
      return { kind: 'denied', reason };
    case 'not-leader':
      return { kind: 'not-taken', reason };
    case 'maximum-append-size-exceeded':
      return {
        kind: 'too-large',
        limit: Number(trailer(error, 'maximum-append-size') ?? field(error, 'maxAppendSize')),
      };
    case 'invalid-argument':
    case 'missing-required-metadata-property':
      return { kind: 'invalid', reason };
    default:
      return { kind: kindOfCode(code, reason), reason };
  }
}

function kindOfCode(code: number | undefined, reason: string) {
  switch (code) {
    // Without a code nothing left the client: discovery found no node.
    case undefined:
    case CODE.unimplemented:
      return 'not-taken';
    case CODE.unauthenticated:
    case CODE.permissionDenied:
      return 'denied';
    case CODE.invalidArgument:
      return 'invalid';
    case CODE.unavailable:
      return NOT_BEGUN.test(reason) ? 'not-taken' : 'unanswered';
    case CODE.unknown:
      return /no leader info/i.test(reason) ? 'not-taken' : 'unexpected';
    case CODE.cancelled:
    case CODE.deadlineExceeded:
    case CODE.aborted:
    case CODE.internal:
      return 'unanswered';
    default:
      return 'unexpected';
  }
}

function partsOf(error: unknown): { word: string | undefined; code: number | undefined; reason: string } {
  const type = field(error, 'type');
  const code = field(error, 'code');
  const text = field(error, 'message');
  return {
    word: typeof type === 'string' && isWordOfServer(type) ? type : trailer(error, 'exception'),
    code: typeof code === 'number' ? code : undefined,
    reason: typeof text === 'string' ? text : String(error),
  };
}

/** The client also names its own guess from the code as `type`: those are sorted by the code. */
function isWordOfServer(type: string): boolean {
  return !['timeout', 'deadline-exceeded', 'unavailable', 'cancelled', 'unknown', 'not-found'].includes(type);
}

function actualRevision(error: unknown): number | 'none' {
  const actual = field(error, 'actualVersion') ?? trailer(error, 'actual-version');
  const revision = typeof actual === 'bigint' || typeof actual === 'string' ? Number(actual) : Number.NaN;
  return Number.isSafeInteger(revision) && revision >= 0 ? revision : 'none';
}

function trailer(error: unknown, name: string): string | undefined {
  const metadata = field(error, 'metadata');
  if (typeof metadata !== 'object' || metadata === null || !('get' in metadata)) return undefined;
  const get = metadata.get;
  if (typeof get !== 'function') return undefined;
  const values: unknown = get.call(metadata, name);
  const [first] = Array.isArray(values) ? (values as readonly unknown[]) : [];
  return typeof first === 'string' ? first : undefined;
}

function field(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
