import type { JsonObject } from '#kernel';
import { type PersistentClient, Refused } from './persistent-client.js';

const CASES = '/v1/repair-cases';

const PAID: readonly (readonly [command: string, body: JsonObject])[] = [
  ['attach-evidence', { kind: 'warranty-card' }],
  ['attach-evidence', { kind: 'receipt', purchasedOn: '2022-04-02', note: '領収書' }],
  [
    'record-arrival',
    { carrier: 'example-express', freight: { terms: 'prepaid' }, accessories: [], condition: '箱に傷なし' },
  ],
  ['complete-diagnosis', { findings: '基板の故障', properUse: true, faultParts: ['main-board'] }],
  ['decide-coverage', {}],
  ['issue-quote', { lines: [{ kind: 'part', code: 'main-board', quantity: 1, unitNet: 10_000 }] }],
];

/**
 * Callers that bring case after case to a quote, until told to stop. Every second quote is approved, which disarms its
 * deadline; the others wait for theirs.
 */
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

  /** Lets every caller finish the case in hand. */
  async end(): Promise<void> {
    this.#ending = true;
    await this.#callers;
  }

  async #call(caller: number): Promise<void> {
    try {
      for (let turn = 0; !this.#ending; turn += 1)
        await this.#oneCase(`${this.#name}-${caller}-${turn}`, turn);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.wrong.push(error.message);
    }
  }

  async #oneCase(key: string, turn: number): Promise<void> {
    const { number } = await this.#client.send({ key, path: CASES, body: opening(key) });
    const path = `${CASES}/${number}`;
    let position = '';
    for (const [index, [command, body]] of PAID.entries()) {
      const answer = await this.#client.send({ key: `${key}-${index}`, path: `${path}/${command}`, body });
      position = answer.position;
    }
    await this.#readsItsWrites(path, position);
    if (turn % 2 === 0) {
      const asked = { key: `${key}-approve`, path: `${path}/approve-quote`, body: {} };
      await this.#client.send(asked).catch((error: unknown) => this.#unlessLapsed(error));
    }
  }

  /** Whatever process answers, and whatever process projected: what was acknowledged is seen. */
  async #readsItsWrites(path: string, position: string): Promise<void> {
    const history = await this.#client.read(`${path}/history?limit=200`, position);
    const positions = (history['items'] as readonly JsonObject[]).map((item) => item['position']);
    if (!positions.includes(position)) this.wrong.push(`${path}/history does not show ${position}`);
  }

  /** The clock may have gone past the quote's last day in between. */
  #unlessLapsed(error: unknown): void {
    if (error instanceof Refused && /NOT_ALLOWED_NOW|QUOTE/.test(error.message)) return;
    throw error;
  }
}

function opening(serial: string): JsonObject {
  return {
    programme: 'frontier',
    intake: 'web',
    item: { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial, serialReadable: true },
    contact: { name: '架空 花子', phone: '000-0000-0000', address: '架空県架空市1-2-3' },
    fault: '電源が入らない',
  };
}
