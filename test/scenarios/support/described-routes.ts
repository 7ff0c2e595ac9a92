import type { JsonObject, JsonValue, TokenRole } from '#kernel';
import { type Api, type ApiAnswer, word } from '../../support/api.js';
import { describedBody } from '../../support/openapi-bad-input.js';
import { type Operation, operationsOf } from '../../support/openapi-problems.js';
import { sendRaw } from '../../support/raw-http.js';
import { sampleCase } from '../../support/sample-case.js';
import { ShuriServer } from '../../support/shuri-server.js';

/** An id that nothing has. */
export const NO_ID = '00000000-0000-4000-8000-000000000000';
export const JAPANESE_PLEASE = { 'accept-language': 'ja' };
export const JSON_BODY = { 'content-type': 'application/json' };
/** The one route whose body is no JSON. */
export const UPLOAD = 'upload-evidence-file';

/** The routes that a server describes, and how to send to them as somebody who may. */
export class DescribedRoutes {
  private constructor(
    readonly server: ShuriServer,
    readonly document: JsonObject,
    readonly operations: readonly Operation[],
    /** What stands in addresses: things that are on record, so that nothing but the input is wrong. */
    readonly known: Readonly<Record<string, string>>,
  ) {}

  /** Starts a server; whoever asked for it stops it. */
  static async serve(): Promise<DescribedRoutes> {
    const server = await ShuriServer.start();
    const lead = await server.as('lead');
    const document = (await lead.get('/openapi.json')).json;
    const operations = operationsOf(document).filter(({ path }) => path.startsWith('/v1/'));
    const { number } = await sampleCase(server, 'requested');
    const unit = await lead.post('/v1/units', {
      maker: 'FRONTIER',
      model: 'EX-DESKTOP-1',
      serial: 'BAD-1',
    });
    await lead.post('/v1/partners', { partnerId: 'BAD-PARTNER', name: 'x' });
    return new DescribedRoutes(server, document, operations, {
      number,
      unitId: word(unit.json['id']),
      partnerId: 'BAD-PARTNER',
      contractId: NO_ID,
      table: 'frontier.models',
      programme: 'frontier',
      name: 'when-item-shipped-then-open-guarantee',
      sha256: '0'.repeat(64),
    });
  }

  posts(): readonly Operation[] {
    return this.operations.filter(({ method }) => method === 'post');
  }

  gets(): readonly Operation[] {
    return this.operations.filter(({ method }) => method === 'get');
  }

  /** Those that take JSON. */
  withBody(): readonly Operation[] {
    return this.posts().filter(({ id }) => id !== UPLOAD);
  }

  addressOf(path: string): string {
    return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => this.known[name] ?? name);
  }

  /** Somebody who may use the route: a lead where one may, so that no refusal is about the role. */
  senderOf({ operation }: Operation): Promise<Api> {
    const roles = (/Roles: ([a-z, -]+)/.exec(word(operation['description']))?.[1] ?? '').split(', ');
    const role = roles.includes('lead') ? 'lead' : roles[0];
    return this.server.as(role as TokenRole);
  }

  /** Sends a text as JSON, and wants to hear of it in Japanese. */
  async sends(
    operation: Operation,
    text: string,
    headers: Readonly<Record<string, string>> = {},
    query = '',
  ): Promise<ApiAnswer> {
    const sender = await this.senderOf(operation);
    const address = `${this.addressOf(operation.path)}${query}`;
    return sender.send('POST', address, text, { ...JSON_BODY, ...JAPANESE_PLEASE, ...headers });
  }

  async asks(operation: Operation, query: string, headers = {}): Promise<ApiAnswer> {
    const sender = await this.senderOf(operation);
    return sender.get(`${this.addressOf(operation.path)}${query}`, { ...JAPANESE_PLEASE, ...headers });
  }

  /** Says by headers what the body will be, and sends none of it: that is seen before anything is read. */
  async announces(operation: Operation, headers: readonly string[]): Promise<ApiAnswer> {
    const { token } = await this.senderOf(operation);
    const lines = [
      `POST ${this.addressOf(operation.path)} HTTP/1.1`,
      'Host: here',
      `Authorization: Bearer ${token ?? ''}`,
      ...headers,
      'Connection: close',
    ];
    return sendRaw(this.server.url, `${lines.join('\r\n')}\r\n\r\n`);
  }

  goodBody(operation: Operation): string {
    return JSON.stringify(operation.id === UPLOAD ? {} : describedBody(this.document, schemaOf(operation)));
  }
}

/** @param place `path`, `query` or `header` */
export function parametersOf({ operation }: Operation, place: string): readonly JsonObject[] {
  return ((operation['parameters'] ?? []) as readonly JsonObject[]).filter((one) => one['in'] === place);
}

/** Of the JSON that an operation takes. */
export function schemaOf({ operation }: Operation): JsonObject {
  const at = (value: JsonValue | undefined, name: string) => (value as JsonObject)[name];
  return at(at(at(at(operation, 'requestBody'), 'content'), 'application/json'), 'schema') as JsonObject;
}
