import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isShuriError, ShuriError } from '#kernel';
import { admit } from '../access/gate.js';
import { COMPOSITION, type Composition } from '../composition.js';
import type { LiveFilter } from './live-filter.js';
import type { LiveEnd, LiveReader } from './live-reader.js';
import { LiveStream } from './live-stream.js';
import { EVENT_STREAM } from './server-sent-events.js';

/** How long clients may take to fetch what is left when the server stops. */
const GRACE_MS = 2_000;

/** An answer that is still being written, or is about to be. */
interface Open {
  readonly reply: FastifyReply;
  readonly closed: Promise<void>;
  reader: LiveReader | undefined;
}

/** The live streams that this process has open: never more than so many, and none is left when it stops. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  readonly #open = new Set<Open>();
  #isStopping = false;

  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  /**
   * Answers with a live stream that ends when the client goes, its token counts no longer, or the server stops.
   * @throws ShuriError LIVE.NO_ROOM, and what `LiveFeed.open` throws: before anything is sent
   */
  async open(filter: LiveFilter, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { live, log } = this.composition;
    const open = this.#takeRoom(reply);
    const reader = await live.feed.open(filter, lastEventIdOf(request));
    void open.closed.then(() => reader.end('gone'));
    const facts = { requestId: request.id };
    open.reader = reader;
    const stream = new LiveStream({
      reader,
      limits: live.limits,
      mustEnd: () => this.#endByToken(request),
      onStall: () => log.warn(facts, 'a live stream was cut off: its client does not keep up'),
    });
    log.debug({ ...facts, streams: this.#open.size }, 'a live stream was opened');
    void open.closed.then(() =>
      log.debug({ ...facts, streams: this.#open.size }, 'a live stream was closed'),
    );
    if (this.#isStopping) reader.end('stopping');
    void reply
      .status(200)
      .header('Content-Type', EVENT_STREAM)
      // A proxy that collects what it passes on would keep events from their readers.
      .header('X-Accel-Buffering', 'no')
      .send(stream.body);
  }

  /** Ends every stream in good order, then cuts off who does not fetch what is left. */
  async onModuleDestroy(): Promise<void> {
    this.#isStopping = true;
    const open = [...this.#open];
    for (const { reader } of open) reader?.end('stopping');
    const cut = setTimeout(() => open.forEach(({ reply }) => reply.raw.destroy()), GRACE_MS);
    await Promise.all(open.map(({ closed }) => closed));
    clearTimeout(cut);
  }

  /** The room is free again when the answer is over, whatever it was. */
  #takeRoom(reply: FastifyReply): Open {
    if (this.#isStopping) throw new ShuriError('LIVE.NO_ROOM', 'the server is stopping');
    const { streams } = this.composition.live.limits;
    if (this.#open.size >= streams) {
      throw new ShuriError('LIVE.NO_ROOM', `${streams} live streams are open already`);
    }
    const closed = new Promise<void>((resolve) => reply.raw.once('close', resolve));
    const open: Open = { reply, closed, reader: undefined };
    this.#open.add(open);
    void closed.then(() => this.#open.delete(open));
    return open;
  }

  /** Where a token cannot be checked nobody reads on, but nobody is told that his token is wrong. */
  async #endByToken(request: FastifyRequest): Promise<LiveEnd | undefined> {
    try {
      await admit(request, this.composition.tokens);
      return undefined;
    } catch (error) {
      if (isShuriError(error) && error.code.startsWith('AUTH.')) return 'token';
      this.composition.log.warn({ err: error }, 'a token cannot be checked');
      return 'unavailable';
    }
  }
}

/** An EventSource says nothing before its first event. */
function lastEventIdOf({ headers }: FastifyRequest): string | undefined {
  const id = headers['last-event-id'];
  return id === undefined || id === '' ? undefined : String(id);
}
