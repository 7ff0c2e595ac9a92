import { eventually } from '../../support/eventually.js';
import { type House, type HttpAnswer, type Player, playerOf } from './house.js';
import { amount, type Json, list, text } from './observation.js';

const READER = playerOf('lead');
const DESK = playerOf('front-desk');
const CONTRACTS = '/v1/contracts';
const OPENING = 'open-support-contract';
const LATER: ReadonlySet<string> = new Set(['change-support-start', 'renew-support']);

/** The names of rules.md for where a support contract stands. */
const STANDINGS: Readonly<Record<string, string>> = {
  active: 'ContractActive',
  ended: 'ContractGrace',
  lapsed: 'ContractLapsed',
};

/** Whether a step begins a contract. */
export function beginsContract(command: string | undefined): boolean {
  return command === OPENING;
}

/** Whether a step is about a contract, and not about a repair case. */
export function isOfContract(command: string): boolean {
  return beginsContract(command) || LATER.has(command);
}

/** A support contract of one unit, as far as a case has come with it. */
export class ContractInPlay {
  readonly #house: House;
  readonly #unit: Json;
  #contractId: string | undefined;
  #revision = 0;

  /** @param unit what the desk registers before the contract begins */
  constructor(house: House, unit: Json) {
    this.#house = house;
    this.#unit = unit;
  }

  /** Sends a command about the contract; the first registers the unit and begins it. */
  async act(as: Player, command: string, details: Json): Promise<HttpAnswer> {
    const answer = beginsContract(command)
      ? await this.#house.post(as, `${CONTRACTS}/${command}`, {
          units: [await this.#registered()],
          ...details,
        })
      : await this.#house.post(as, `${CONTRACTS}/${this.#contractId ?? 'none'}/${command}`, details);
    this.#contractId ??= text(answer.body, 'id');
    if (answer.status < 300) this.#revision = Math.max(this.#revision, amount(answer.body, 'revision'));
    return answer;
  }

  /** The names of where it stands, once the clock has done what fell due; none before it began. */
  async standing(): Promise<readonly string[]> {
    if (this.#contractId === undefined) return [];
    const now = this.#house.now().toString({ smallestUnit: 'millisecond' });
    let names: readonly string[] = [];
    await eventually(`contract ${this.#contractId} shows what was done with it`, async () => {
      const body = await this.#read('');
      const standing = STANDINGS[text(body, 'standing') ?? ''];
      names = standing === undefined ? [] : [standing];
      const armed = list(body, 'deadlines').filter((one) => text(one, 'status') === 'armed');
      const isCaughtUp = armed.every((one) => (text(one, 'firesAt') ?? '') > now);
      return isCaughtUp && amount(body, 'revision') >= this.#revision;
    });
    return names;
  }

  async #registered(): Promise<string> {
    const { status, body } = await this.#house.post(DESK, '/v1/units', this.#unit);
    const id = text(body, 'id');
    if (id === undefined) throw new Error(`registering the unit answered ${status} ${JSON.stringify(body)}`);
    return id;
  }

  async #read(path: string): Promise<Json> {
    const { status, body } = await this.#house.get(READER, `${CONTRACTS}/${this.#contractId ?? ''}${path}`);
    return status === 200 ? body : {};
  }
}
