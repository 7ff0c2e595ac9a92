import { exampleConfiguration } from '#house';
import { tokyoInstant } from '../../conformance/src/tokyo.js';
import { eventually } from '../../support/eventually.js';
import { type Answered, type Player, SimulatedHouse } from '../../support/simulated-house.js';

type Json = Readonly<Record<string, unknown>>;

/** The people of a repair centre. */
export const DESK: Player = { id: 'desk-1', role: 'front-desk' };
export const TECHNICIAN: Player = { id: 'tech-7', role: 'technician' };
export const LEAD: Player = { id: 'lead-1', role: 'lead' };
export const OTHER_LEAD: Player = { id: 'lead-2', role: 'lead' };

const PART = { code: 'power-supply', quantity: 1, origin: 'new', makerTested: true };

/** A repair centre with one case in hand: the real server over HTTP, with the example configuration. */
export class RepairShop {
  #number = '';

  readonly house: SimulatedHouse;

  private constructor(house: SimulatedHouse) {
    this.house = house;
  }

  /** Opens on a day, at nine in Tokyo. */
  static async open(day: string): Promise<RepairShop> {
    const startsAt = tokyoInstant(`${day} 09:00`);
    return new RepairShop(await SimulatedHouse.start({ startsAt, configuration: exampleConfiguration() }));
  }

  close(): Promise<void> {
    return this.house.stop();
  }

  /** The clock moves to a moment in Tokyo, `YYYY-MM-DD HH:MM`. */
  async until(moment: string): Promise<void> {
    await this.house.moveTo(tokyoInstant(moment));
  }

  /** Somebody sends a command that goes through. @throws Error with the answer when it does not */
  async does(who: Player, command: string, body: Json = {}): Promise<Json> {
    const { status, body: answer } = await this.tries(who, command, body);
    if (status >= 300) throw new Error(`${command} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Somebody sends a command, whatever comes of it. */
  tries(
    who: Player,
    command: string,
    body: Json = {},
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    return this.house.post(who, `${this.path}/${command}`, body, headers);
  }

  /** A standard desktop with card and receipt is announced on the web and arrives today. */
  async receives(item: { readonly boughtOn: string; readonly serial: string }): Promise<void> {
    await this.isAsked(item);
    await this.does(DESK, 'record-arrival', {
      carrier: 'example-express',
      freight: { terms: 'prepaid' },
      accessories: [{ kind: 'power-cable', count: 1 }],
      condition: '箱に傷なし',
    });
  }

  /** A case is opened, whatever the programme. @throws Error with the answer when it is not */
  async opens(request: Json): Promise<void> {
    const { status, body } = await this.house.post(DESK, '/v1/repair-cases', {
      intake: 'web',
      contact: { name: '架空 花子', phone: '000-0000-0000', address: '架空県架空市1-2-3' },
      fault: '電源が入らない',
      ...request,
    });
    if (status !== 201) throw new Error(`the case was not opened: ${JSON.stringify(body)}`);
    this.#number = String(body['number']);
  }

  /** A standard desktop with card and receipt is announced on the web. */
  async isAsked(item: { readonly boughtOn: string; readonly serial: string }): Promise<void> {
    const { serial } = item;
    await this.opens({
      programme: 'frontier',
      item: { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial, serialReadable: true },
      acknowledgement: { of: 'data-erasure' },
    });
    await this.does(DESK, 'attach-evidence', { kind: 'warranty-card' });
    await this.does(DESK, 'attach-evidence', { kind: 'receipt', purchasedOn: item.boughtOn });
  }

  /** The technician finds the fault and lets the rules decide; answers what they decided. */
  async diagnoses(): Promise<unknown> {
    await this.does(TECHNICIAN, 'complete-diagnosis', {
      findings: '電源ユニットの故障',
      properUse: true,
      faultParts: ['power-supply'],
    });
    const { events } = await this.does(TECHNICIAN, 'decide-coverage');
    return (events as readonly { readonly data: Json }[])[0]?.data['coverage'];
  }

  quotes(net: number): Promise<Json> {
    const lines = [{ kind: 'part', code: 'power-supply', quantity: 1, unitNet: net }];
    return this.does(TECHNICIAN, 'issue-quote', { lines });
  }

  async repairs(): Promise<void> {
    await this.does(TECHNICIAN, 'start-repair');
    await this.does(TECHNICIAN, 'complete-repair', { work: '電源ユニットを交換', parts: [PART] });
  }

  async handsBack(): Promise<void> {
    await this.does(DESK, 'ship-item', { carrier: 'example-express' });
    await this.does(DESK, 'confirm-delivery');
  }

  /** The case as it stands; the view has caught up with whatever the timekeeper did. */
  async case(): Promise<Json> {
    const now = this.house.now().toString({ smallestUnit: 'millisecond' });
    let detail: Json = {};
    await eventually('the view of the case has caught up', async () => {
      detail = (await this.house.get(LEAD, this.path)).body;
      const deadlines = detail['deadlines'] as readonly Json[];
      return deadlines.every((one) => one['status'] !== 'armed' || String(one['firesAt']) > now);
    });
    return detail;
  }

  async states(): Promise<readonly string[]> {
    return (await this.case())['states'] as readonly string[];
  }

  async outstanding(): Promise<unknown> {
    return ((await this.case())['owed'] as Json)['outstanding'];
  }

  /** The names of the events of the case, oldest first. */
  async story(): Promise<readonly string[]> {
    const revision = Number((await this.case())['revision']);
    let items: readonly Json[] = [];
    await eventually('the history has caught up', async () => {
      const { body } = await this.house.get(LEAD, `${this.path}/history?limit=200`);
      items = body['items'] as readonly Json[];
      return items.length > revision;
    });
    return items.map((item) => String(item['name']));
  }

  /** Where in the order of all events the last event of a case stands. */
  async positionOf(path: string): Promise<string> {
    const { body } = await this.house.get(LEAD, `${path}/history?limit=200`);
    return String((body['items'] as readonly Json[]).at(-1)?.['position']);
  }

  get path(): string {
    return `/v1/repair-cases/${this.#number}`;
  }
}
