import { eventually } from '../../support/eventually.js';
import { type House, type HttpAnswer, type Player, playerOf } from './house.js';
import { amount, type Json, list, member, text } from './observation.js';

const READER = playerOf('lead');
const DESK = playerOf('front-desk');
const CONTRACTS = '/v1/contracts';
const SUPPORT = 'open-support-contract';
const PACK = 'open-maintenance-pack';
const OPENINGS: ReadonlySet<string> = new Set([SUPPORT, PACK]);
const LATER: ReadonlySet<string> = new Set(['change-support-start', 'renew-support']);

/** The names of rules.md for where a support contract stands. */
const STANDINGS: Readonly<Record<string, string>> = {
  active: 'ContractActive',
  ended: 'ContractGrace',
  lapsed: 'ContractLapsed',
};

/** Whether a step begins a contract. */
export function beginsContract(command: string | undefined): boolean {
  return command !== undefined && OPENINGS.has(command);
}

/** Whether a step is about a contract, and not about a repair case. */
export function isOfContract(command: string): boolean {
  return beginsContract(command) || LATER.has(command);
}

/** A support contract of one unit, or the pack of a system of such units, as far as a case has come with it. */
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

  /** Sends a command about the contract; the first registers what it is for and begins it. */
  async act(as: Player, command: string, details: Json): Promise<HttpAnswer> {
    const answer = beginsContract(command)
      ? await this.#house.post(as, `${CONTRACTS}/${command}`, await this.#beginning(command, details))
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
      const isContactDue = text(member(body, 'consumables'), 'state') === 'contact-due';
      names = standing === undefined ? [] : [standing, ...(isContactDue ? ['ContactDue'] : [])];
      const armed = list(body, 'deadlines').filter((one) => text(one, 'status') === 'armed');
      const isCaughtUp = armed.every((one) => (text(one, 'firesAt') ?? '') > now);
      return isCaughtUp && amount(body, 'revision') >= this.#revision;
    });
    return names;
  }

  /** Support names the unit; a pack every device of the system, each registered as a unit of its own. */
  async #beginning(command: string, details: Json): Promise<Json> {
    if (command === SUPPORT) return { units: [await this.#registered(this.#unit)], ...details };
    const system: Json[] = [];
    for (const [index, device] of list(details, 'system').entries()) {
      const serial = `${text(this.#unit, 'serial') ?? ''}-${index + 1}`;
      system.push({ ...(device as Json), unitId: await this.#registered({ ...this.#unit, serial }) });
    }
    return { ...details, system };
  }

  /** Whether a serial can be read is said of an item that comes in. */
  async #registered({ serialReadable: _said, ...unit }: Json): Promise<string> {
    const { status, body } = await this.#house.post(DESK, '/v1/units', unit);
    const id = text(body, 'id');
    if (id === undefined) throw new Error(`registering the unit answered ${status} ${JSON.stringify(body)}`);
    return id;
  }

  async #read(path: string): Promise<Json> {
    const { status, body } = await this.#house.get(READER, `${CONTRACTS}/${this.#contractId ?? ''}${path}`);
    return status === 200 ? body : {};
  }
}
