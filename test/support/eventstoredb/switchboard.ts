import type {
  handleClientStreamingCall,
  handleServerStreamingCall,
  handleUnaryCall,
  Metadata,
  sendUnaryData,
} from '@grpc/grpc-js';
import type { Access, Caller } from './access.js';
import { CallLog } from './call-log.js';
import type { Fault, Faults, HalfClose, Method } from './faults.js';
import type { Gateway } from './gateway.js';
import { notLeader } from './refusal.js';
import { sendAll } from './sending.js';
import { asServiceError } from './service-error.js';

interface Call {
  readonly metadata: Metadata;
  getPeer(): string;
  once(event: 'cancelled', listener: () => void): unknown;
}

export interface Leader {
  readonly host: string;
  readonly port: number;
}

/** Connects the calls of gRPC with what answers them, and strikes them with the faults that are planned. */
export class Switchboard {
  readonly calls = new CallLog();
  readonly #faults: Faults;
  readonly #gateway: Gateway;
  readonly #access: Access;
  readonly #leader: () => Leader | undefined;

  /** `leader`: who leads, when this server does not. */
  constructor(faults: Faults, gateway: Gateway, access: Access, leader: () => Leader | undefined) {
    this.#faults = faults;
    this.#access = access;
    this.#gateway = gateway;
    this.#leader = leader;
  }

  unary<Request, Response>(
    method: Method,
    answer: (request: Request, caller: Caller) => Response,
  ): handleUnaryCall<Request, Response> {
    return (call, callback) =>
      void this.#answerOnce(method, call, callback, (caller) => answer(call.request, caller));
  }

  clientStream<Request, Response>(
    method: Method,
    answer: (requests: readonly Request[], caller: Caller) => Response,
  ): handleClientStreamingCall<Request, Response> {
    return (call, callback) => {
      const requests: Request[] = [];
      call.on('data', (request: Request) => requests.push(request));
      call.on('end', () => {
        // A call that broke off ends like one that is complete, and is known as cancelled a moment later only.
        setImmediate(() => {
          if (call.cancelled) return;
          void this.#answerOnce(method, call, callback, (caller) => answer(requests, caller));
        });
      });
    };
  }

  serverStream<Request, Response>(
    methodOf: (request: Request) => Method,
    answer: (
      request: Request,
      caller: Caller,
      signal: AbortSignal,
    ) => AsyncIterable<Response> | Iterable<Response>,
  ): handleServerStreamingCall<Request, Response> {
    return (call) => {
      const method = methodOf(call.request);
      const fault = this.strike(method, call);
      const left = this.opened(method, call);
      void sendAll(call, {
        fault,
        exposeTo: method === 'subscribe' ? this.#faults : undefined,
        cutConnection: () => this.#gateway.cut(call.getPeer()),
        answer: (signal) => answer(call.request, this.#access.callerOf(call.metadata), signal),
      }).finally(left);
    };
  }

  /** Takes note of a call. Returns what is to be called when it is over. */
  opened(method: Method, call: Call): () => void {
    return this.calls.opened(method, call.getPeer(), call.metadata.get('connection-name').join());
  }

  /** The fault of this call: a planned one, or that this server does not lead while the call requires it. */
  strike(method: Method, call: Call): Fault | HalfClose | undefined {
    const planned = this.#faults.take(method);
    if (planned) return planned;
    const leader = this.#leader();
    const required = call.metadata.get('requires-leader').includes('true');
    return leader && required ? { kind: 'status', refusal: notLeader(leader) } : undefined;
  }

  /** Cuts the connections of one client by its connection name, or of all. */
  cutConnections(name?: string): void {
    for (const peer of this.calls.peersNamed(name)) this.#gateway.cut(peer);
  }

  async #answerOnce<Response>(
    method: Method,
    call: Call,
    callback: sendUnaryData<Response>,
    perform: (caller: Caller) => Response,
  ): Promise<void> {
    const left = this.opened(method, call);
    const fault = this.strike(method, call);
    if (fault?.kind === 'silence') {
      call.once('cancelled', left);
      return;
    }
    try {
      if (fault?.kind === 'status') throw fault.refusal;
      const response = perform(this.#access.callerOf(call.metadata));
      if (fault?.kind === 'delay') await fault.until;
      if (fault?.kind === 'reply-then-drop') this.#gateway.cut(call.getPeer());
      else callback(null, response);
    } catch (error) {
      callback(asServiceError(error));
    }
    left();
  }
}
