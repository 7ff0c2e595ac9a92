import type { JsonObject } from '#kernel';
import type { HttpAnswer, HttpClient } from '../demo/http-client.js';
import { list, object, text } from '../demo/reading.js';
import type { AutomationsDesk, Parked, Settled } from './automations-desk.js';

const ROUTE = '/v1/automations';
const OPERATOR = { id: 'operator', role: 'operator' } as const;

/** The running server did not do it; the message is its own. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused';
}

/** The automations of the server that runs. Every question throws ServerRefused where it says no, and NoAnswer. */
export function automationsOfServer(http: HttpClient): AutomationsDesk {
  const answered = async (asking: Promise<HttpAnswer>): Promise<JsonObject> => {
    const { status, body } = await asking;
    if (status >= 300) throw new ServerRefused(text(body['detail']) || `the server answered ${status}`);
    return body;
  };
  return {
    left: async () => {
      const all = list((await answered(http.get(OPERATOR, ROUTE)))['items']).map(object);
      const each = <One>(member: string) =>
        all.flatMap(
          (one) =>
            list(one[member]).map((left) => ({ automation: text(one['name']), ...object(left) })) as One[],
        );
      return { parked: each<Parked>('parked'), settled: each<Settled>('settled') };
    },
    unpark: async (automation, stream) => {
      const done = await answered(http.post(OPERATOR, `${ROUTE}/${automation}/unpark`, { stream }));
      const came = object(list(done['items'])[0]);
      const error = came['error'];
      return { outcome: text(came['outcome']), error: typeof error === 'string' ? error : null };
    },
  };
}
