import type { JsonObject } from '#kernel';
import { type Brought, COURSES } from './courses.js';
import { type PersistentClient, Refused } from './persistent-client.js';

/** Callers that go through one course after the other, each beginning with another one, until told to stop. */
export class Load {
  /** What should not have been answered, in words. */
  readonly wrong: string[] = [];
  /** True when no caller goes on, whether told to stop or refused. */
  isOver = false;
  #ending = false;
  readonly #client: PersistentClient;
  readonly #name: string;
  readonly #callers: Promise<unknown>;

  /** @param name under which its keys and serials are its own */
  constructor(client: PersistentClient, name: string, callerCount: number) {
    this.#client = client;
    this.#name = name;
    const callers = Array.from({ length: callerCount }, (_, caller) => this.#call(caller));
    this.#callers = Promise.all(callers).finally(() => (this.isOver = true));
  }

  /** Lets every caller finish the course in hand. */
  async end(): Promise<void> {
    this.#ending = true;
    await this.#callers;
  }

  async #call(caller: number): Promise<void> {
    try {
      for (let turn = 0; !this.#ending; turn += 1) {
        const course = COURSES[(caller + turn) % COURSES.length];
        // Letters between the numbers: serials are compared without their separators.
        if (course !== undefined)
          await this.#seen(await course(this.#client, `${this.#name}C${caller}T${turn}`));
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.wrong.push(error.message);
    }
  }

  /** Whatever process answers, and whatever process projected: what was acknowledged is seen. */
  async #seen({ path, position }: Brought): Promise<void> {
    const history = await this.#client.read(`${path}/history?limit=200`, position);
    const positions = (history['items'] as readonly JsonObject[]).map((item) => item['position']);
    if (!positions.includes(position)) this.wrong.push(`${path}/history does not show ${position}`);
  }
}
