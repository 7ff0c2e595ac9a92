import { type CallFailure, failureOf, NoAnswer } from './call-failure.js';

/** A bare gRPC error, as a failed append arrives: code, text, trailers. */
function grpcError(code: number, details: string, trailers: Readonly<Record<string, string>> = {}): Error {
  const get = (name: string) => (trailers[name] === undefined ? [] : [trailers[name]]);
  return Object.assign(new Error(details), { code, details, metadata: { get } });
}

/** An error of the client's own classes: they are told apart by `type`. */
function wrapped(type: string, fields: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error(''), { type, ...fields });
}

describe('what a failed call says, by the server’s word or the code', () => {
  it.each<[string, Error, CallFailure['kind']]>([
    ['a server that is not ready', grpcError(14, 'Server Is Not Ready'), 'not-taken'],
    ['a server that is too busy', grpcError(14, 'Server Is Too Busy'), 'not-taken'],
    [
      'nobody there',
      grpcError(14, 'No connection established. Last error: connect ECONNREFUSED'),
      'not-taken',
    ],
    ['a connection that broke under way', grpcError(14, 'read ECONNRESET'), 'unanswered'],
    ['a connection that was dropped', grpcError(14, 'Connection dropped'), 'unanswered'],
    ['a deadline', grpcError(4, 'Deadline exceeded'), 'unanswered'],
    ['our own timer', new NoAnswer('no answer'), 'unanswered'],
    ['a commit that timed out', grpcError(10, 'Operation timed out: Commit phase timeout.'), 'unanswered'],
    ['a node that goes down', grpcError(1, 'Cancelled'), 'unanswered'],
    ['a stream reset without status', grpcError(13, 'Received RST_STREAM with code 0'), 'unanswered'],
    ['a node without a leader', grpcError(2, 'No leader info available in response'), 'not-taken'],
    ['a follower', grpcError(5, 'Leader info available', { exception: 'not-leader' }), 'not-taken'],
    ['a handler that threw', grpcError(2, 'Exception was thrown by handler.'), 'unexpected'],
    ['a server of another kind', grpcError(12, 'Unimplemented'), 'not-taken'],
    ['discovery that found nobody', new Error('Failed to discover after 10 attempts.'), 'not-taken'],
    ['a wrong password', grpcError(16, 'UNAUTHENTICATED'), 'denied'],
    ['a missing right', grpcError(7, 'Access Denied', { exception: 'access-denied' }), 'denied'],
    ['a missing right without a word', grpcError(7, 'Access Denied'), 'denied'],
    ['a request that is none', grpcError(3, 'bad'), 'invalid'],
    ['a stream that is gone', grpcError(9, 'deleted', { exception: 'stream-deleted' }), 'stream-deleted'],
    ['a stream that is gone, wrapped', wrapped('stream-deleted', { code: 9 }), 'stream-deleted'],
    ['no stream', wrapped('stream-not-found', {}), 'stream-not-found'],
    [
      'the client’s guess from the code counts as the code',
      wrapped('unavailable', { code: 14 }),
      'unanswered',
    ],
    ['no error at all', new Error('x'), 'not-taken'],
  ])('%s', (_, error, kind) => {
    expect(failureOf(error).kind).toBe(kind);
  });

  it('names the revision found, or none, whichever way a conflict arrives', () => {
    const conflict = 'wrong-expected-version';
    expect(failureOf(wrapped(conflict, { actualVersion: 7n }))).toEqual({ kind: 'conflict', actual: 7 });
    expect(failureOf(wrapped(conflict, { actualVersion: 'no_stream' }))).toEqual({
      kind: 'conflict',
      actual: 'none',
    });
    const trailers = { exception: conflict, 'actual-version': '3' };
    expect(failureOf(grpcError(9, 'no', trailers))).toEqual({ kind: 'conflict', actual: 3 });
    expect(failureOf(grpcError(9, 'no', { ...trailers, 'actual-version': '-1' }))).toEqual({
      kind: 'conflict',
      actual: 'none',
    });
  });

  it('names the limit that an append was over', () => {
    const trailers = { exception: 'maximum-append-size-exceeded', 'maximum-append-size': '1048576' };
    expect(failureOf(grpcError(3, 'too large', trailers))).toEqual({ kind: 'too-large', limit: 1_048_576 });
  });
});
