import type { Aggregate, DecidedEvent, Decider, Decision } from '#commanding';
import { derivedId, type ErrorCode, isShuriError, type JsonObject, type Role } from '#kernel';
import type { Terms } from '#policy';
import type { Sealed } from '../../src/events/shapes.js';
import { registrationRegistry } from '../../src/write/aggregates.js';
import { TERMS } from './sample-terms.js';

/** Who sends a command. */
export interface Sender {
  readonly id: string;
  readonly role: Role;
}

export const DESK: Sender = { id: 'desk-1', role: 'front-desk' };
export const LEAD: Sender = { id: 'lead-1', role: 'lead' };
export const TIMEKEEPER: Sender = { id: 'timekeeper-1', role: 'timekeeper' };

/** A value that was sealed. */
export function sealed(n: number): Sealed {
  return { ref: derivedId('sealed', n), version: 1, commitment: String(n % 10).repeat(64) };
}

/** Finds the decider of a command by its name. */
export type DeciderOf<State> = (command: string, terms: Terms) => Decider<State>;

const registry = registrationRegistry();

/** The life of one subject, command by command; each step is a story of its own. */
export class Story<State> {
  constructor(
    private readonly stream: string,
    private readonly aggregate: Aggregate<State>,
    private readonly deciderOf: DeciderOf<State>,
    readonly events: readonly DecidedEvent[] = [],
    private readonly terms: Terms = TERMS,
    private readonly now = '2026-04-15T03:00:00.000Z',
  ) {}

  /** The same under another configuration. */
  under(terms: Terms): Story<State> {
    return new Story(this.stream, this.aggregate, this.deciderOf, this.events, terms, this.now);
  }

  /** From now on it is this instant, RFC 3339 `Z` with milliseconds, or noon in Tokyo of a day. */
  at(when: string): Story<State> {
    const now = when.length === 10 ? `${when}T03:00:00.000Z` : when;
    return new Story(this.stream, this.aggregate, this.deciderOf, this.events, this.terms, now);
  }

  get state(): State {
    return this.events.reduce<State>((state, event) => this.#evolve(state, event), this.aggregate.initial);
  }

  /** What the command is answered with as things stand. */
  answer(command: string, payload: object, by: Sender = DESK): Decision {
    const commandId = derivedId('story', command, this.events.length);
    const context = { stream: this.stream, commandId, actor: by, now: this.now };
    try {
      return this.deciderOf(command, this.terms).decide(payload as JsonObject, this.state, context);
    } catch (error) {
      if (isShuriError(error)) return { kind: 'refused', error };
      throw error;
    }
  }

  /** The story after the command, which must be accepted. */
  did(command: string, payload: object, by: Sender = DESK): Story<State> {
    const decision = this.answer(command, payload, by);
    if (decision.kind === 'refused') throw decision.error;
    const events = [...this.events, ...decision.events];
    return new Story(this.stream, this.aggregate, this.deciderOf, events, this.terms, this.now);
  }

  /** The command records exactly these events, and the second time nothing. Answers with the story after it. */
  records(
    command: string,
    payload: object,
    expected: readonly (readonly [string, object])[],
    by?: Sender,
  ): Story<State> {
    const after = this.did(command, payload, by);
    expectEvents(after.events.slice(this.events.length), expected);
    expectAlreadySo(after.answer(command, payload, by));
    return after;
  }

  /** The command finds it so already. */
  findsItSo(command: string, payload: object, by?: Sender): void {
    expectAlreadySo(this.answer(command, payload, by));
  }

  /** The command is refused with this code, and these clauses among others; answers with the refusal's fields. */
  refuses(
    command: string,
    payload: object,
    code: ErrorCode,
    clauses: readonly string[] = [],
    by?: Sender,
  ): JsonObject {
    return expectRefused(this.answer(command, payload, by), code, clauses);
  }

  #evolve(state: State, { name, data }: DecidedEvent): State {
    registry.encode(this.aggregate.context, name, data);
    return this.aggregate.evolve(state, { name, data, revision: 0, meta: META });
  }
}

const META = {
  commandId: 'c',
  command: 'c',
  commandHash: 'h',
  correlationId: 'c',
  causationId: 'c',
  actor: { id: 'a', role: 'lead', tokenId: 't' },
  channel: 'test',
  siteId: 's',
  effectiveAt: '2026-04-15T03:00:00.000Z',
  recordedAt: '2026-04-15T03:00:00.000Z',
  build: 'test',
} as const;

function expectEvents(
  events: readonly DecidedEvent[],
  expected: readonly (readonly [string, object])[],
): void {
  expect(events).toMatchObject(expected.map(([name, data]) => ({ name, data })));
}

function expectAlreadySo(decision: Decision): void {
  expect(decision).toMatchObject({ kind: 'accepted', events: [] });
}

function expectRefused(decision: Decision, code: ErrorCode, clauses: readonly string[]): JsonObject {
  if (decision.kind !== 'refused') throw new TypeError('the command was accepted');
  expect(decision.error.code).toBe(code);
  expect(decision.error.clauses).toEqual(expect.arrayContaining([...clauses]));
  return decision.error.fields;
}
