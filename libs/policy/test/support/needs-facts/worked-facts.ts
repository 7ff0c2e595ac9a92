import { isObject, type JsonObject, type JsonValue } from '#kernel';
import { parse } from 'yaml';
import { PROGRAMMES, type Programme } from '../../../src/index.js';
import type { AskedAt } from '../../../src/questions/question-row.js';
import { QUESTIONS } from '../../../src/questions/questions.js';

const KNOWN_AT = '2030-01-01T00:00:00.000Z';

/** What a worked case puts to the rules, or tells of its item on the way: its programme, its day, and its facts. */
export interface WorkedFacts {
  readonly programme: Programme;
  readonly at: AskedAt;
  readonly facts: JsonObject;
}

/** The facts of a case file. @param text of the file */
export function workedFacts(text: string): readonly WorkedFacts[] {
  const file = parse(text) as JsonObject;
  const steps = (Array.isArray(file['steps']) ? file['steps'] : []).filter(isObject);
  const programme = programmeOf(file['programme']);
  if (programme === undefined) return [];
  const asked = steps.flatMap((step) => askedBy(step, programme));
  return asked.length > 0 ? asked : toldBy(file, steps, programme);
}

function askedBy({ with: sent = {} }: JsonObject, programme: Programme): readonly WorkedFacts[] {
  if (!isObject(sent) || !isObject(sent['facts'])) return [];
  const ours = programmeOf(sent['programme']) ?? programme;
  const [on, knownAt] = [sent[QUESTIONS[ours].anchor], sent['knownAt']];
  if (typeof on !== 'string' || typeof knownAt !== 'string') return [];
  return [{ programme: ours, at: { on, knownAt }, facts: sent['facts'] }];
}

/** What is told of an item in the steps of a case: at its opening, by papers, and in the diagnosis. */
function toldBy(
  file: JsonObject,
  steps: readonly JsonObject[],
  programme: Programme,
): readonly WorkedFacts[] {
  const day = steps.find((step) => step['do'] === 'record-arrival')?.['at'] ?? steps[0]?.['at'];
  if (typeof day !== 'string') return [];
  const given = isObject(file['given']) ? file['given'] : {};
  const facts = [given['unit'], ...steps.flatMap(({ with: sent }) => [paperOf(sent), sent, insideOf(sent)])]
    .filter((one) => one !== undefined && isObject(one))
    .reduce<JsonObject>((all, one) => ({ ...all, ...one }), {});
  return [{ programme, at: { on: day.slice(0, 10), knownAt: KNOWN_AT }, facts }];
}

function insideOf(sent: JsonValue | undefined): JsonValue | undefined {
  return sent !== undefined && isObject(sent) ? sent['facts'] : undefined;
}

/** What a paper shows, in the words of the rules. */
function paperOf(sent: JsonValue | undefined): JsonObject {
  if (sent === undefined || !isObject(sent)) return {};
  if (sent['kind'] === 'receipt') return { receiptPurchasedOn: sent['purchasedOn'] ?? null };
  return sent['kind'] === 'warranty-card' ? { cardPresent: true } : {};
}

function programmeOf(name: JsonValue | undefined): Programme | undefined {
  return PROGRAMMES.find((one) => one === name);
}
