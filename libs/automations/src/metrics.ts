import type { Follower } from '#projections';
import type { Answer } from './answering.js';

/** Plain numbers since the start, for metrics. */
export interface AutomationMetrics {
  readonly automation: string;
  readonly generation: number;
  /** `retrying`: something that passes by itself is waited for. `given-up`: the checkpoint is of another store. */
  readonly state: 'following' | 'retrying' | 'given-up';
  /** Commands that did something. */
  readonly done: number;
  /** Commands that had been done before under the same id. */
  readonly repeated: number;
  /** Commands that found nothing to do. */
  readonly alreadySo: number;
  /** Events that asked for no command. */
  readonly nothing: number;
  /** Events settled without an answer: refused, or left to a person. */
  readonly unanswered: number;
  /** Events that could not be answered. */
  readonly faults: number;
  /** Attempts that failed by something that passes. */
  readonly retries: number;
  /** What is waited for now, in the words of the error; null when nothing is. */
  readonly waitingFor: string | null;
}

type Counted = 'done' | 'repeated' | 'alreadySo' | 'nothing' | 'unanswered' | 'faults';

const COUNTED: Readonly<Record<Exclude<Answer['kind'], 'not-asked'>, Counted>> = {
  done: 'done',
  repeated: 'repeated',
  'already-so': 'alreadySo',
  nothing: 'nothing',
  unanswered: 'unanswered',
  fault: 'faults',
};

/** Counts for one automation. */
export class Tally {
  readonly #counts = { done: 0, repeated: 0, alreadySo: 0, nothing: 0, unanswered: 0, faults: 0, retries: 0 };
  #state: AutomationMetrics['state'] = 'following';
  #waitingFor: string | null = null;

  constructor(private readonly follower: Pick<Follower, 'name' | 'generation'>) {}

  count(came: Answer): void {
    if (came.kind !== 'not-asked') this.#counts[COUNTED[came.kind]] += 1;
  }

  failedOnce(error: unknown): void {
    this.#counts.retries += 1;
    this.#state = 'retrying';
    this.#waitingFor = error instanceof Error ? error.message : String(error);
  }

  goesOn(): void {
    this.#state = 'following';
    this.#waitingFor = null;
  }

  giveUp(): void {
    this.#state = 'given-up';
  }

  metrics(): AutomationMetrics {
    const { name: automation, generation } = this.follower;
    return { automation, generation, state: this.#state, ...this.#counts, waitingFor: this.#waitingFor };
  }
}
