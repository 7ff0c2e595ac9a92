import { randomUUID } from 'node:crypto';
import { EventLog, type NewEvent, type StoredEvent, TOMBSTONE } from './event-log.js';
import { judge } from './expectation.js';
import { RecentIds } from './recent-ids.js';
import { deleteExpectedOther, streamDeleted } from './refusal.js';
import { metastreamOf, NO_STREAM, rawMetadata, visibleEvents } from './visibility.js';

/** Outcome of an append that the stream's tombstone or soft deletion does not forbid. */
export type Appended =
  | { readonly kind: 'done'; readonly revision: bigint; readonly position: bigint | undefined }
  | { readonly kind: 'conflict'; readonly last: bigint };

const NOTHING = new Uint8Array();
/** 2^63-1, which a JavaScript number cannot spell. */
const SOFT_DELETION = '{"$tb":9223372036854775807}';

/** The writing half of the server: a log that lasts, and a memory of recent ids that a kill takes away. */
export class ServerState {
  readonly log: EventLog;
  readonly ticks: () => bigint;
  #recent = new RecentIds();

  /** `ticks`: the server's clock, 100 ns since 1970-01-01 UTC. */
  constructor(ticks: () => bigint) {
    this.ticks = ticks;
    this.log = new EventLog(ticks);
    this.#writeMetadata(
      '$scavenges',
      '{"$maxAge":2592000,"$acl":{"$r":"$ops","$w":[],"$d":[],"$mr":[],"$mw":[]}}',
    );
  }

  /** What a kill of the process takes away. */
  forgetMemory(): void {
    this.#recent = new RecentIds();
  }

  /** Throws the refusal `stream-deleted`. */
  append(stream: string, expected: bigint, events: readonly NewEvent[]): Appended {
    const ids = events.map(({ id }) => id);
    const judgement = judge(this.log, this.#recent, stream, expected, ids);
    switch (judgement.kind) {
      case 'deleted':
        throw streamDeleted(stream);
      case 'conflict':
        return judgement;
      case 'repeat':
        return {
          kind: 'done',
          revision: judgement.revision,
          position: this.#positionOf(stream, judgement.revision),
        };
      case 'write': {
        const written = this.#write(stream, events);
        if (judgement.revives) this.#revive(stream, judgement.last + 1n);
        this.log.announce();
        return { kind: 'done', revision: written.revision ?? judgement.last, position: written.position };
      }
    }
  }

  /** Soft deletion. Returns its position; throws `wrong-expected-version` or `stream-deleted`. */
  delete(stream: string, expected: bigint): bigint {
    const last = this.#mayDelete(stream, expected);
    if (last === NO_STREAM) throw deleteExpectedOther(stream, expected, last);
    const { position } = this.#writeMetadata(stream, SOFT_DELETION);
    this.log.announce();
    return position;
  }

  /** Deletion for ever, of a stream that never was too. Throws as `delete` does. */
  tombstone(stream: string, expected: bigint): bigint {
    this.#mayDelete(stream, expected);
    const { position } = this.log.write(stream, systemEvent('$streamDeleted', false, NOTHING), TOMBSTONE);
    this.log.announce();
    return position;
  }

  #mayDelete(stream: string, expected: bigint): bigint {
    const judgement = judge(this.log, this.#recent, stream, expected, [randomUUID()]);
    switch (judgement.kind) {
      case 'deleted':
        throw streamDeleted(stream);
      case 'conflict':
        throw deleteExpectedOther(stream, expected, judgement.last);
      case 'repeat':
        throw new Error('a fresh id was found in the log');
      case 'write':
        return judgement.last;
    }
  }

  #write(stream: string, events: readonly NewEvent[]): { revision: bigint | undefined; position: bigint } {
    let written: StoredEvent | undefined;
    for (const event of events) {
      written = this.log.write(stream, event);
      this.#recent.remember(event.id, { stream, revision: written.revision });
    }
    if (written) return written;
    return { revision: undefined, position: this.log.writeNothing(stream) };
  }

  #revive(stream: string, from: bigint): void {
    this.#writeMetadata(stream, JSON.stringify({ ...rawMetadata(this.log, stream), $tb: Number(from) }));
  }

  #writeMetadata(stream: string, json: string): StoredEvent {
    return this.log.write(metastreamOf(stream), systemEvent('$metadata', true, Buffer.from(json)));
  }

  /** Hidden events have no position to tell: the server looks them up by a read. */
  #positionOf(stream: string, revision: bigint): bigint | undefined {
    const visible = visibleEvents(this.log, stream, this.ticks());
    if (typeof visible === 'string') return undefined;
    const first = visible[0]?.revision ?? 0n;
    const event = visible[Number(revision - first)];
    return event?.revision === revision ? event.position : undefined;
  }
}

function systemEvent(type: string, json: boolean, data: Uint8Array): NewEvent {
  return { id: randomUUID(), type, json, data, metadata: NOTHING };
}
