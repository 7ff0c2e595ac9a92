import type { ExpectedRevision, NewEvent } from '#event-store';
import { derivedId } from '#kernel';
import type { Random } from './random.js';

/** A place in the log by number: the n-th event that a store told of. */
export type Place = 'start' | 'end' | { readonly event: number };

/** One thing to ask of a store. */
export type Operation =
  | {
      readonly kind: 'append';
      readonly stream: string;
      readonly expected: ExpectedRevision;
      readonly events: readonly NewEvent[];
    }
  | {
      readonly kind: 'read-stream';
      readonly stream: string;
      readonly direction: 'forward' | 'backward';
      readonly from: number | 'start' | 'end';
      readonly limit: number;
    }
  | {
      readonly kind: 'read-all';
      readonly direction: 'forward' | 'backward';
      readonly from: Place;
      readonly limit: number;
    }
  | { readonly kind: 'head' }
  | { readonly kind: 'compare'; readonly a: number; readonly b: number }
  | {
      readonly kind: 'subscribe';
      readonly from: Place;
      readonly prefixes: readonly string[] | undefined;
      readonly batchSize: number;
    }
  | { readonly kind: 'settle' };

const STREAMS = ['case-1', 'case-2', 'case-3', '修理-1', '修理-2', 'unit-1', 'unit-2', 'contract-🔧'];
const ABSENT = ['case-9', 'unit', ''];
const PREFIXES = [undefined, ['case-'], ['修理-', 'unit-2'], ['nothing-'], ['']];
const NAMES = [...STREAMS, ...ABSENT];
const APPENDS_REMEMBERED = 50;

type Append = Extract<Operation, { kind: 'append' }>;

/** Draws operations that mean something: revisions near the streams' ends, and repeats of what was sent before. */
export class RandomOperations {
  readonly #random: Random;
  readonly #lengths = new Map<string, number>();
  readonly #sent: Append[] = [];
  #events = 0;
  #made = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The append was taken: the stream's last event is now this one. */
  appended(stream: string, revision: number, count: number): void {
    this.#lengths.set(stream, Math.max(this.#length(stream), revision + 1));
    this.#events += count;
  }

  next(): Operation {
    const draw = this.#random.below(100);
    if (draw < 45) return this.#remember(this.#append());
    if (draw < 55 && this.#sent.length > 0) return this.#repeat(this.#random.oneOf(this.#sent));
    if (draw < 70) return this.#readStream();
    if (draw < 82)
      return { kind: 'read-all', ...this.#direction(), from: this.#place(), limit: this.#limit() };
    if (draw < 87) return { kind: 'head' };
    if (draw < 93)
      return {
        kind: 'compare',
        a: this.#random.below(this.#events + 1),
        b: this.#random.below(this.#events + 1),
      };
    if (draw < 97) {
      const prefixes = this.#random.oneOf([...PREFIXES.keys()]);
      return {
        kind: 'subscribe',
        from: this.#place(),
        prefixes: PREFIXES[prefixes],
        batchSize: 1 + this.#random.below(40),
      };
    }
    return { kind: 'settle' };
  }

  #append(): Append {
    const stream = this.#random.percent(98)
      ? this.#random.oneOf(STREAMS)
      : this.#random.oneOf(['', '$x', 'case-\ud83d']);
    const count = 1 + this.#random.below(4);
    return {
      kind: 'append',
      stream,
      expected: this.#expected(stream),
      events: Array.from({ length: count }, () => this.#event()),
    };
  }

  /** Byte for byte, with a part, with more, in another order, with other words, elsewhere, or expecting otherwise. */
  #repeat(append: Append): Operation {
    const { events } = append;
    switch (this.#random.below(8)) {
      case 0:
        return { ...append, events: events.slice(0, 1) };
      case 1:
        return { ...append, events: [...events, this.#event()] };
      case 2:
        return { ...append, events: events.toReversed() };
      case 3:
        return isWeak(append)
          ? append
          : { ...append, events: events.map((event) => ({ ...event, data: { other: 'words' } })) };
      case 4:
        return { ...append, stream: this.#random.oneOf(STREAMS) };
      case 5:
        return { ...append, expected: this.#expected(append.stream) };
      default:
        return append;
    }
  }

  #expected(stream: string): ExpectedRevision {
    const last = this.#length(stream) - 1;
    const draw = this.#random.below(100);
    if (draw < 55) return last < 0 ? 'no-stream' : last;
    if (draw < 65) return 'any';
    if (draw < 72) return 'stream-exists';
    if (draw < 80) return 'no-stream';
    return this.#random.below(last + 4);
  }

  #event(): NewEvent {
    this.#made += 1;
    const number = this.#made;
    const id = derivedId('differential', number);
    if (this.#random.percent(1)) return { id: 'no id', type: 't.v1', data: {}, meta: {} };
    const meta = this.#random.percent(50)
      ? {
          commandHash: `hash ${number}`,
          correlationId: `c-${number % 7}`,
          causationId: `d-${number}`,
          recordedAt: '2024-01-01T00:00:00.000Z',
        }
      : {};
    return { id, type: 'test.happened.v1', data: { number, 文: ['修理', null, { deep: number / 3 }] }, meta };
  }

  #readStream(): Operation {
    const stream = this.#random.oneOf(NAMES);
    const from = this.#random.oneOf<number | 'start' | 'end'>([
      'start',
      'end',
      this.#random.below(this.#length(stream) + 3),
    ]);
    return { kind: 'read-stream', stream, ...this.#direction(), from, limit: this.#limit() };
  }

  #direction(): { readonly direction: 'forward' | 'backward' } {
    return { direction: this.#random.oneOf(['forward', 'backward']) };
  }

  #place(): Place {
    return this.#random.oneOf<Place>(['start', 'end', { event: this.#random.below(this.#events + 1) }]);
  }

  #limit(): number {
    return this.#random.oneOf([1, 3, 20, 200, 4_096]);
  }

  #length(stream: string): number {
    return this.#lengths.get(stream) ?? 0;
  }

  #remember(append: Append): Append {
    this.#sent.push(append);
    if (this.#sent.length > APPENDS_REMEMBERED) this.#sent.shift();
    return append;
  }
}

/** Repeats of these are known by the ids alone, and only for a while. */
function isWeak({ expected, events }: Append): boolean {
  return (
    (expected === 'any' || expected === 'stream-exists') && events.some(({ meta }) => 'commandHash' in meta)
  );
}
