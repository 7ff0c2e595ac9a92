import { type Client, Metadata, type MethodDefinition } from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import { GossipService, ServerFeaturesService, StreamsService } from '../../../support/eventstoredb/wire.js';
import { OpenCall } from './open-call.js';
import type { PositionMap } from './position-map.js';
import { requestMessage } from './request-messages.js';
import type { Answer, Json, JsonObject, RecordedCall, Scenario, ScriptLine } from './transcripts.js';

const METHODS = [StreamsService, GossipService, ServerFeaturesService].flatMap((service) =>
  Object.values(service as Readonly<Record<string, MethodDefinition<Message, Message>>>),
);

export interface PlayerOptions {
  readonly client: Client;
  readonly positions: PositionMap;
  /** What of the recorded silences is waited for: 1 is all. */
  readonly quietFactor: number;
  /** Lets time pass for the server. */
  readonly wait: (ms: number) => void;
  /** Told of each call when it is over, in the order in which they end. */
  readonly answered: (call: RecordedCall, answer: Answer) => void;
}

/** Makes the recorded calls against a server, one after the other, and hands on what comes. */
export class Player {
  readonly #options: PlayerOptions;

  constructor(options: PlayerOptions) {
    this.#options = options;
  }

  async play({ calls }: Scenario): Promise<void> {
    for (const call of calls) if (call.within === undefined) await this.#make(call, calls);
  }

  async #make(recorded: RecordedCall, all: readonly RecordedCall[]): Promise<void> {
    if (recorded.waitMs !== undefined) this.#options.wait(recorded.waitMs);
    const requests = recorded.requests.map((json) =>
      requestMessage(recorded.call, this.#inOwnPositions(json, recorded)),
    );
    const call = this.#open(recorded, requests);
    const script: readonly ScriptLine[] = recorded.script ?? [];
    if (recorded.kind === 'client-stream') {
      for (const request of requests) await call.send(request);
      call.halfClose();
    }
    for (const line of script) await this.#follow(line, call, requests, all);
    if (recorded.noAnswer) {
      await call.responsesCome(0, this.#quiet(2500));
      call.cancel();
    }
    this.#options.answered(recorded, await call.answer());
  }

  async #follow(
    line: ScriptLine,
    call: OpenCall,
    requests: readonly Message[],
    all: readonly RecordedCall[],
  ): Promise<void> {
    if ('request' in line) await call.send(requests[line.request]!);
    else if ('calls' in line) {
      for (const step of line.calls)
        await this.#make(
          all.find((other) => other.step === step)!,
          all,
        );
    } else if ('end' in line) call.halfClose();
    else if ('cancel' in line) call.cancel();
    else if ('ended' in line) await call.answer();
    else await call.responsesCome(line.await, this.#quiet(line.quietMs));
  }

  #quiet(recordedMs: number): number {
    return recordedMs * this.#options.quietFactor;
  }

  #open({ call, metadata }: RecordedCall, requests: readonly Message[]): OpenCall {
    const method = METHODS.find(({ path }) => path === `/${call}`);
    if (method === undefined) throw new Error(`no method is known for ${call}`);
    const headers = new Metadata();
    for (const [key, value] of Object.entries(metadata)) headers.set(key, value);
    const { client } = this.#options;
    if (method.requestStream) return OpenCall.withRequests(client, method, headers);
    return OpenCall.withRequest(client, method, requests[0]!, headers);
  }

  /** The request with each recorded position replaced by ours. */
  #inOwnPositions(json: Json, { positionOffsets = {} }: RecordedCall): Json {
    const own = (recorded: string): string => {
      const offset = positionOffsets[recorded];
      if (offset === undefined) return this.#options.positions.translate(recorded);
      return `${BigInt(this.#options.positions.translate(offset.base)) + BigInt(offset.plus)}`;
    };
    const walk = (value: Json, key?: string): Json => {
      if ((key === 'commitPosition' || key === 'preparePosition') && typeof value === 'string')
        return own(value);
      if (Array.isArray(value)) return value.map((item) => walk(item as Json));
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value as JsonObject).map(([name, member]) => [name, walk(member, name)]),
      );
    };
    return walk(json);
  }
}
