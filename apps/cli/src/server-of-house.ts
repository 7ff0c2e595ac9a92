import { ForPeople, isCluster, settingsFrom, urlAt } from '#house';
import type { JsonObject } from '#kernel';
import { object, text } from './demo/reading.js';
import type { Terminal } from './verb.js';

const WAIT_AT_MOST_MS = 10_000;

/** No server of Shuri answers where the settings say that it does. The message says what to do. */
export class NoServer extends ForPeople {
  override readonly name = 'NoServer';
  constructor(
    readonly url: string,
    message: string,
  ) {
    super(message);
  }
}

/** The server that answers takes no token that is made here. The message says what to do. */
export class ForeignServer extends ForPeople {
  override readonly name = 'ForeignServer';
}

/**
 * Where the running server answers, as HOST and PORT name it. Whatever else may listen there is shown no token.
 * @throws NoServer, UnusableSetting
 */
export async function serverOfHouse({ environment }: Terminal): Promise<string> {
  const url = urlAt(settingsFrom(environment));
  const [whom, how] = isCluster(environment)
    ? ['api', 'Set HOST and PORT to those of one.']
    : ['server', 'Start it with npm start, or set HOST and PORT to where it runs.'];
  switch (await whoAnswersAt(url)) {
    case 'shuri':
      return url;
    case 'nobody':
      throw new NoServer(url, `No ${whom} answers at ${url}. ${how}`);
    case 'another':
      throw new NoServer(url, `What answers at ${url} is not Shuri. ${how}`);
  }
}

/** @throws ForeignServer where the answer is that of a server with another key or another register of tokens */
export function refuseForeignServer(url: string, { reason, detail }: JsonObject): void {
  if (reason !== 'signature' && reason !== 'unrecorded') return;
  throw new ForeignServer(
    `The server at ${url} takes no token that is made here. ${text(detail)} Set SHURI_DATA as it has it; of a cluster, SHURI_TOKEN_KEY and the databases.`,
  );
}

async function whoAnswersAt(url: string): Promise<'shuri' | 'nobody' | 'another'> {
  const asked = { redirect: 'manual', signal: AbortSignal.timeout(WAIT_AT_MOST_MS) } as const;
  const response = await fetch(`${url}/health/live`, asked).catch(() => undefined);
  if (response === undefined) return 'nobody';
  const said = await response.json().then(
    (body) => object(body as JsonObject),
    (): JsonObject => ({}),
  );
  return said['status'] === 'up' && typeof said['build'] === 'string' ? 'shuri' : 'another';
}
