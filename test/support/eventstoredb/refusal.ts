import { Metadata, status } from '@grpc/grpc-js';

/** A call that ends with a status other than OK, with the trailers the real server sends. */
export class Refusal extends Error {
  readonly code: status;
  readonly details: string;
  readonly trailers: Readonly<Record<string, string>>;

  constructor(code: status, details: string, trailers: Readonly<Record<string, string>> = {}) {
    super(details);
    this.code = code;
    this.details = details;
    this.trailers = trailers;
  }

  /** As grpc-js wants it. A trailer which is not printable ASCII is left out: it cannot be sent. */
  get metadata(): Metadata {
    const metadata = new Metadata();
    for (const [key, value] of Object.entries(this.trailers)) {
      if (/^[ -~]*$/.test(value)) metadata.set(key, value);
    }
    return metadata;
  }
}

/** What the real server answers to input that its own code trips over. */
export const handlerFailed = (): Refusal => new Refusal(status.UNKNOWN, 'Exception was thrown by handler.');

export const invalid = (details: string): Refusal => new Refusal(status.INVALID_ARGUMENT, details);

export const notAValid = (value: string, type: string): Refusal =>
  invalid(`'${value}' is not a valid EventStore.Client.Streams.${type}`);

export const streamDeleted = (stream: string): Refusal =>
  new Refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

/** Of Delete and Tombstone only: an append answers a wrong expectation with a message and status OK. */
export const deleteExpectedOther = (stream: string, expected: bigint, actual: bigint): Refusal =>
  new Refusal(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': `${expected}`,
      'actual-version': `${actual}`,
    },
  );

export const tooLarge = (most: number): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': `${most}`,
  });

export const metadataMissing = (property: string): Refusal =>
  new Refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });

export const readFailed = (kind: 'Stream' | 'All'): Refusal =>
  new Refusal(status.UNKNOWN, `Unexpected Read${kind}Result: Error`);

/** A node that does not lead answers so to calls with `requires-leader`, and names the one that does. */
export const notLeader = (leader: { readonly host: string; readonly port: number }): Refusal =>
  new Refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': `${leader.port}`,
  });

export const notReady = (): Refusal => new Refusal(status.UNAVAILABLE, 'Server Is Not Ready');
export const tooBusy = (): Refusal => new Refusal(status.UNAVAILABLE, 'Server Is Too Busy');
export const operationTimedOut = (): Refusal =>
  new Refusal(status.ABORTED, 'Operation timed out: Commit phase timeout.');
export const cancelled = (): Refusal => new Refusal(status.CANCELLED, 'Cancelled');
export const accessDenied = (): Refusal =>
  new Refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
/** Wrong password or unknown user: no trailer. */
export const unauthenticated = (): Refusal => new Refusal(status.UNAUTHENTICATED, 'UNAUTHENTICATED');
