import type { JsonObject, TokenRole } from '#kernel';
import { type ApiAnswer, word } from '../../support/api.js';
import { ARRIVAL, openBody, QUOTE, unacknowledgedBody } from '../../support/sample-case.js';
import { ShuriServer } from '../../support/shuri-server.js';
import { caughtUp } from './caught-up.js';

/** The day on which everything is said, and those around it, in Tokyo. */
export const TODAY = '2024-04-10';
export const YESTERDAY = '2024-04-09';
export const TOMORROW = '2024-04-11';

const UNIT = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', factoryShippedOn: '2024-02-01' };
export const RECORDER = { maker: 'Panasonic', model: 'EX-RECORDER-1', serial: 'PN-1', serialReadable: true };
export const PACK_CALL = { service: 'on-site', channel: 'maintenance-desk' };
const FINDINGS = { findings: '基板の故障', properUse: true, faultParts: ['power-supply'] };

/** A server with nothing but what a scene puts on record; every scene answers the address of what it is about. */
export class DayScenes {
  #units = 0;

  private constructor(readonly server: ShuriServer) {}

  static async open(): Promise<DayScenes> {
    return new DayScenes(await ShuriServer.start({ now: `${TODAY}T10:00:00+09:00` }));
  }

  close(): Promise<void> {
    return this.server.stop();
  }

  head(): Promise<string | undefined> {
    return this.server.standalone.store.head();
  }

  /** Somebody sends a command, and wants to hear of it in Japanese. */
  async tries(role: TokenRole, path: string, body: JsonObject, subject?: string): Promise<ApiAnswer> {
    const api = await this.server.as(role, subject);
    return api.post(path, body, { 'accept-language': 'ja' });
  }

  /** Waits until the automations have answered every event there is. */
  settles(): Promise<void> {
    return caughtUp(this.server);
  }

  /** Nothing is on record. */
  nothing(): Promise<string> {
    return Promise.resolve('');
  }

  /** An item that was asked for on 20 March by a customer who acknowledged nothing. */
  unacknowledged(): Promise<string> {
    return this.#opens(unacknowledgedBody({ requestedOn: '2024-03-20' }));
  }

  /** A desktop that left the factory on 1 February, with a receipt of 1 March, asked for on 20 March. */
  async asked(): Promise<string> {
    const item = { ...UNIT, serial: 'SN-1', serialReadable: true };
    const path = await this.#opens(openBody({ item, requestedOn: '2024-03-20' }));
    await this.#does('front-desk', `${path}/attach-evidence`, { kind: 'warranty-card' });
    await this.#does('front-desk', `${path}/attach-evidence`, { kind: 'receipt', purchasedOn: '2024-03-01' });
    return path;
  }

  /** The same, which arrived on 5 April. */
  async received(): Promise<string> {
    const path = await this.asked();
    await this.#does('front-desk', `${path}/record-arrival`, { ...ARRIVAL, arrivedOn: '2024-04-05' });
    return path;
  }

  /** An item out of warranty, for which a price was answered today. */
  async quoted(): Promise<string> {
    const path = await this.#opens(openBody({ requestedOn: '2024-03-20' }));
    await this.#does('front-desk', `${path}/attach-evidence`, { kind: 'warranty-card' });
    await this.#does('front-desk', `${path}/attach-evidence`, { kind: 'receipt', purchasedOn: '2022-04-02' });
    await this.#does('front-desk', `${path}/record-arrival`, { ...ARRIVAL, arrivedOn: '2024-04-05' });
    await this.#does('technician', `${path}/complete-diagnosis`, FINDINGS);
    await this.#does('technician', `${path}/decide-coverage`);
    await this.#does('technician', `${path}/issue-quote`, QUOTE);
    return path;
  }

  async cancelled(): Promise<string> {
    const path = await this.quoted();
    await this.#does('front-desk', `${path}/cancel-case`);
    return path;
  }

  async repaired(): Promise<string> {
    const path = await this.quoted();
    await this.#does('front-desk', `${path}/approve-quote`);
    await this.#does('technician', `${path}/start-repair`);
    await this.#does('technician', `${path}/complete-repair`, { work: '基板を交換', parts: [] });
    return path;
  }

  async paid(): Promise<string> {
    const path = await this.repaired();
    await this.#does('lead', `${path}/record-payment`, { amount: 22_000, method: 'cash' });
    return path;
  }

  async shipped(): Promise<string> {
    const path = await this.paid();
    await this.#does('front-desk', `${path}/ship-item`, { carrier: 'example-express' });
    return path;
  }

  /** The customer of an item that is here was called three times in vain. */
  async unreached(): Promise<string> {
    const path = await this.received();
    for (const contactedOn of ['2024-04-06', '2024-04-08', YESTERDAY])
      await this.#does('front-desk', `${path}/record-contact`, { contactedOn, reached: false });
    return path;
  }

  async visitAgreed(): Promise<string> {
    const path = await this.asked();
    const visit = { on: TODAY, attendee: '架空 次郎', onSiteOption: true, reason: '購入時に加入' };
    await this.#does('lead', `${path}/schedule-visit`, visit);
    return path;
  }

  /** Nobody took the item; its storage of three months is over, and another lead approved that it is disposed of. */
  async disposalApproved(): Promise<string> {
    const path = await this.shipped();
    await this.#does('front-desk', `${path}/record-return-failed`, { ground: 'absent' });
    await this.server.passTime('2024-07-12T10:00:00+09:00');
    await this.#does('lead', `${path}/propose-disposal`, { reason: '引き取りなし' });
    const approved = await this.tries('lead', `${path}/approve-disposal`, {}, 'lead-2');
    if (approved.status >= 300) throw new Error(approved.text);
    return path;
  }

  /** A camera under i-PRO’s scheme that is said to have failed on 2 April, asked for on 5 April. */
  async camera(): Promise<string> {
    const item = { maker: 'i-PRO', model: 'EX-CAMERA-1', serial: 'IP-1', serialReadable: true };
    const path = await this.#opens(
      openBody({
        programme: 'ipro',
        item,
        requestedOn: '2024-04-05',
        ipro: { by: 'partner', topic: 'after-sales', emailRegistered: true },
      }),
    );
    await this.#does('front-desk', `${path}/state-facts`, { facts: { failedOn: '2024-04-02' } });
    return path;
  }

  /** A recorder under a pack that was bought on 1 March and applied for on 5 March, asked for today. */
  async recorder(): Promise<string> {
    const path = await this.#opens(
      openBody({ programme: 'panasonic-pack', intake: 'phone', item: RECORDER, pack: PACK_CALL }),
    );
    const facts = { years: 5, purchasedOn: '2024-03-01', appliedOn: '2024-03-05' };
    await this.#does('front-desk', `${path}/state-facts`, { facts });
    return path;
  }

  /** A unit that left the factory on 1 February. */
  unit(): Promise<string> {
    return this.#registers(UNIT);
  }

  /** The same, whose warranty began on 1 March. */
  async inWarranty(): Promise<string> {
    const path = await this.unit();
    for (const paper of [{ kind: 'warranty-card' }, { kind: 'receipt', on: '2024-03-01' }])
      await this.#does('front-desk', `${path}/record-date-evidence`, paper);
    await this.#does('front-desk', `${path}/start-term`, { programme: 'frontier' });
    return path;
  }

  /** One of which nobody said when it left the factory, and which had another owner from 1 March. */
  async transferred(): Promise<string> {
    const path = await this.#registers({ maker: UNIT.maker, model: UNIT.model });
    const transfer = { transferId: 't-1', transferredOn: '2024-03-01', owner: { name: '架空 花子' } };
    await this.#does('front-desk', `${path}/transfer-ownership`, transfer);
    return path;
  }

  async premium(): Promise<string> {
    const path = await this.unit();
    const premium = { cap: 100_000, from: '2024-03-01', until: '2027-02-28' };
    await this.#does('front-desk', `${path}/attach-plan`, { plan: 'premium', months: 36, premium });
    return path;
  }

  /** Support that a maker delivered on 1 March. */
  async support(): Promise<string> {
    const unit = await this.#registers({ maker: 'Example Networks', model: 'EX-SWITCH-1' });
    const order = { units: [idOf(unit)], makerDeliveredOn: '2024-03-01' };
    return this.#begins('open-support-contract', order);
  }

  /** A pack for a recorder that was bought on 1 March, applied for on 5 March. */
  async pack(): Promise<string> {
    const unitId = await this.recorderId();
    return this.#begins('open-maintenance-pack', { ...packFor(unitId), appliedOn: '2024-03-05' });
  }

  /** The id of a recorder. */
  async recorderId(): Promise<string> {
    const { maker, model } = RECORDER;
    return idOf(await this.#registers({ maker, model }));
  }

  /** The id of another desktop. */
  async desktopId(): Promise<string> {
    return idOf(await this.unit());
  }

  async partner(): Promise<string> {
    await this.#does('front-desk', '/v1/partners', { partnerId: 'PARTNER-1', name: '架空' });
    return '/v1/partners/PARTNER-1';
  }

  async #opens(body: JsonObject): Promise<string> {
    return `/v1/repair-cases/${word((await this.#does('front-desk', '/v1/repair-cases', body))['number'])}`;
  }

  async #registers(unit: JsonObject): Promise<string> {
    this.#units += 1;
    const body = { ...unit, serial: `DAY-${this.#units}` };
    return `/v1/units/${word((await this.#does('front-desk', '/v1/units', body))['id'])}`;
  }

  async #begins(command: string, body: JsonObject): Promise<string> {
    return `/v1/contracts/${word((await this.#does('lead', `/v1/contracts/${command}`, body))['id'])}`;
  }

  async #does(role: TokenRole, path: string, body: JsonObject = {}): Promise<JsonObject> {
    const { status, json, text } = await this.tries(role, path, body);
    if (status >= 300) throw new Error(`${path} was refused: ${text}`);
    return json;
  }
}

/** The id of a unit, off its address. */
function idOf(address: string): string {
  return address.slice('/v1/units/'.length);
}

/** An application for a pack over one recorder. */
export function packFor(unitId: string): JsonObject {
  return {
    service: 'on-site',
    years: 5,
    operationStartedOn: '2024-03-10',
    siteCountry: 'JP',
    sitePlace: 'YOKOHAMA',
    system: [{ unitId, kind: 'recorder', maintainable: true, pack: 'on-site', purchasedOn: '2024-03-01' }],
    approval: '型番の一覧にない機器',
  };
}
