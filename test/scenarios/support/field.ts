import type { EventStore } from '#event-store';
import type { JsonObject, TokenRole } from '#kernel';
import { parseTerms, type Terms } from '#policy';
import { type ApiAnswer, itemsOf, word } from '../../support/api.js';
import { ShuriServer } from '../../support/shuri-server.js';
import { caughtUp } from './caught-up.js';

/** Everything set that registrations read. */
const FIELD_TERMS: Terms = parseTerms({
  revision: 'field-1',
  programmes: {
    frontier: { models: { 'FIELD-PC': {}, 'FIELD-CAM': {} } },
    ipro: {
      models: { 'FIELD-CAM': { deviceClass: 'camera', form: 'take-in' } },
      fiveYearLists: [{ revision: 'five-1', from: '2016-01-01', models: ['FIELD-CAM'] }],
      exemptLists: [{ revision: 'exempt-1', from: '2016-01-01', models: [] }],
      unrepairableLists: [{ revision: 'unrepairable-1', from: '2016-01-01', models: [] }],
      remoteAreas: [{ revision: 'remote-1', from: '2016-01-01', areas: [] }],
    },
    'panasonic-pack': {
      packHardware: ['FIELD-CAM', 'FIELD-REC'],
      remoteIslands: [],
      consumableWindow: { contactMonthsBefore: 3, doneMonthsAfter: 3 },
    },
    'support-renewal': { inForceFrom: '2016-01-01' },
  },
});

/** The real server over HTTP, with products in the field. */
export class Field {
  #position: string | undefined;
  #server: ShuriServer;

  private constructor(server: ShuriServer) {
    this.#server = server;
  }

  /** Opens at nine in Tokyo of a day. */
  static async open(day: string): Promise<Field> {
    return new Field(await ShuriServer.start({ now: `${day}T09:00:00+09:00`, terms: FIELD_TERMS }));
  }

  close(): Promise<void> {
    return this.#server.stop();
  }

  /** The clock moves to nine in Tokyo of a day, and what falls due is fired. */
  until(day: string): Promise<void> {
    return this.#server.passTime(`${day}T09:00:00+09:00`);
  }

  /** The server is down until nine in Tokyo of a day, and catches up then. */
  async isDownUntil(day: string): Promise<void> {
    const { dataFolder } = this.#server;
    await this.#server.standalone.stop();
    const moment = `${day}T09:00:00+09:00`;
    this.#server = await ShuriServer.start({ now: moment, terms: FIELD_TERMS, dataFolder });
    await this.#server.passTime(moment);
  }

  /** The log itself, for what a program of before wrote there. */
  get store(): EventStore {
    return this.#server.standalone.store;
  }

  /** Waits until the automations have answered every event there is. */
  settles(): Promise<void> {
    return caughtUp(this.#server);
  }

  /** The position of the last event. */
  head(): Promise<string | undefined> {
    return this.store.head();
  }

  /** Somebody sends a command, whatever comes of it. */
  async tries(
    role: TokenRole,
    path: string,
    body: JsonObject = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ApiAnswer> {
    const answer = await (await this.#server.as(role)).post(path, body, headers);
    const { position } = answer.json;
    if (typeof position === 'string') this.#position = position;
    return answer;
  }

  /** Somebody sends a command that goes through. @throws Error with the answer when it does not */
  async does(role: TokenRole, path: string, body: JsonObject = {}): Promise<JsonObject> {
    const answer = await this.tries(role, path, body);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${answer.text}`);
    return answer.json;
  }

  /** What somebody reads, with everything that was written before. */
  async reads(role: TokenRole, path: string): Promise<JsonObject> {
    return (await (await this.#server.as(role)).get(path, this.#after())).json;
  }

  /** What the desk finds under a serial. */
  async finds(serial: string, more: JsonObject = {}, role: TokenRole = 'front-desk'): Promise<JsonObject> {
    const api = await this.#server.as(role);
    return (await api.post('/v1/units/search', { serial, ...more }, this.#after())).json;
  }

  /** The desk registers a unit. @returns its id */
  async registers(unit: JsonObject): Promise<string> {
    return word((await this.does('front-desk', '/v1/units', unit))['id']);
  }

  /** A partner becomes known as a member from a day on, and the unit as sold to him that day. */
  async sellsToMember(unitId: string, partnerId: string, on: string): Promise<void> {
    await this.does('front-desk', '/v1/partners', { partnerId, name: '架空セキュリティ' });
    await this.does('lead', `/v1/partners/${partnerId}/record-membership`, { from: on });
    const sale = { seller: '例電器', memberSale: true, soldOn: on };
    await this.does('front-desk', `/v1/units/${unitId}/record-sale`, sale);
  }

  /** The desk begins a contract. @returns its id */
  async begins(command: string, body: JsonObject): Promise<string> {
    return word((await this.does('front-desk', `/v1/contracts/${command}`, body))['id']);
  }

  #after(): Record<string, string> {
    return this.#position === undefined ? {} : { 'shuri-after': this.#position };
  }
}

/** The one item of a page. @throws Error when there is another number of them */
export function only(page: JsonObject): JsonObject {
  const [item, ...others] = itemsOf(page);
  if (item === undefined || others.length > 0) throw new Error(`not one item: ${JSON.stringify(page)}`);
  return item;
}

/** The entitlements in an answer, each in a line: kind, days, and how it stands on the day asked about. */
export function lines({ entitlements }: JsonObject): readonly string[] {
  return (entitlements as readonly JsonObject[]).map(
    ({ kind, startsOn, lastDay, state }) =>
      `${word(kind)} ${word(startsOn)}..${word(lastDay)} ${word(state)}`,
  );
}

/** The data of the events that a command answered, by their names. */
export function recorded(answer: JsonObject): readonly (readonly [string, JsonObject])[] {
  return (answer['events'] as readonly JsonObject[]).map(({ name, data }) => [
    word(name),
    data as JsonObject,
  ]);
}
