import path from 'node:path';
import { formatInstant } from '#civil-time';
import { Closing, exampleConfiguration, readTerms, settingsFrom } from '#house';
import { isShuriError, type JsonObject, SystemClock } from '#kernel';
import { type Assessment, assess } from '#policy';
import { clientOfHouse } from '../client-of-house.js';
import { list, object, text, texts } from '../demo/reading.js';
import type { Terminal } from '../verb.js';
import { type FactsFile, UnusableFile } from './facts-file.js';

/** An answer, and where the tables came from that it went by: a file, or a server. */
export interface Asked {
  readonly assessment: Pick<Assessment, 'explanation' | 'masterData'>;
  readonly from: string;
}

const ASKER = { id: 'auditor', role: 'auditor' } as const;

/**
 * Asks the rules here.
 * @param tables a file or a folder of master data. Default: that of SHURI_CONFIGURATION, else the example
 * @throws UnusableFile, UnusableSetting
 */
export function askHere(name: string, file: FactsFile, terminal: Terminal, tables?: string): Asked {
  const configured = settingsFrom(terminal.environment).configuration ?? exampleConfiguration();
  const from = tables === undefined ? configured : path.resolve(tables);
  const terms = readTerms(from);
  const knownAt = formatInstant(new SystemClock().now());
  try {
    const assessment = assess({ knownAt, wouldChange: true, ...file.content }, terms);
    return { assessment, from: shortestName(from) };
  } catch (error) {
    if (!isShuriError(error)) throw error;
    throw new UnusableFile(findings(name, file, error.message, error.fields).join('\n'), { cause: error });
  }
}

/** A file as one would type it here: from the working directory where it is within it, whatever stands above that. */
function shortestName(file: string): string {
  const here = path.relative(process.cwd(), file);
  return here.startsWith('..') ? file : here;
}

/** Asks the server that runs, by the tables that are published there. @throws UnusableFile, and as `clientOfHouse` */
export async function askServer(name: string, file: FactsFile, terminal: Terminal): Promise<Asked> {
  const closing = new Closing();
  try {
    const http = await clientOfHouse(terminal, closing);
    const sent = { wouldChange: true, ...file.content };
    const { status, body } = await http.post(ASKER, '/v1/assessments', sent);
    if (status >= 300) throw new UnusableFile(findings(name, file, text(body['detail']), body).join('\n'));
    return { assessment: body as unknown as Assessment, from: http.url };
  } finally {
    await closing.close();
  }
}

/** One line for each member that the refusal names, or for the refusal itself; and what may have been meant. */
function findings(
  name: string,
  file: FactsFile,
  message: string,
  { problems, similar }: JsonObject,
): readonly string[] {
  const told = list(problems).map((one) => {
    const { field, rule } = object(one);
    return `${name}:${file.lineOf(text(field))}: ${text(field)} ${text(rule)}`;
  });
  const meant = texts(similar);
  const hint = meant.length === 0 ? [] : [`It may be ${meant.join(', ')}.`];
  return [...(told.length === 0 ? [`${name}: ${message}`] : told), ...hint];
}
