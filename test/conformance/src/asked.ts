import { type Asked, type Json, member, text } from './observation.js';

/** The questions of an observation; a refused one said nothing. */
interface Asking {
  readonly asked: readonly Asked[];
}

/** Members of an answer that say what it comes to, the first there is; and those that say more of it, in this order. */
const MAIN = ['kind', 'outcome', 'route', 'coverage', 'claim', 'treatment', 'offer'];
const MORE: Readonly<Record<string, (word: string) => string>> = {
  coverage: plain,
  serving: plain,
  path: plain,
  work: plain,
  timing: plain,
  by: plain,
  ground: plain,
  change: (word) => `start change ${word}`,
  warranty: (word) => (word === 'none' ? 'no warranty' : `${word} warranty`),
  'handling.form': plain,
  'handling.area': (word) => (word === 'not-served' ? 'area not served' : ''),
  notOffered: (word) => (word === 'nothing' ? '' : `no ${word}`),
  instead: (word) => `instead ${word}`,
  alternative: plain,
  wants: (word) => `wants ${word}`,
  awaits: plain,
  lines: plain,
  charged: (word) => (word === '' ? '' : `charged ${word}`),
  recharged: (word) => (word === 'true' ? 'recharged' : ''),
  repair: (word) => `repair ${word}`,
};

/** What each question that was answered came to, in the words of the answer. */
export function answersInWords({ asked }: Asking): readonly string[] {
  return asked.filter(({ status }) => status === 200).map(({ body }) => inWords(member(body, 'outcome')));
}

function inWords(outcome: Json): string {
  if (outcome['kind'] === 'decided') return valueInWords(outcome['value']);
  if (outcome['kind'] !== 'person-decides') return text(outcome, 'kind') ?? '';
  const { proposal } = outcome;
  return proposal === null ? 'person-decides' : `person-decides, proposed ${valueInWords(proposal)}`;
}

function valueInWords(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return listed(value);
  const main = MAIN.find((name) => typeof at(value, name) === 'string');
  const more = Object.entries(MORE).flatMap(([path, say]) => {
    const said = at(value, path);
    return said === undefined || path === main || isOfThings(said) ? [] : [say(listed(said))];
  });
  const words = [main === undefined ? '' : listed(at(value, main)), ...more].filter((one) => one !== '');
  return words.join(', ') || 'answered';
}

function listed(value: unknown): string {
  return [value].flat().join(' + ');
}

/** A list of things says more than words. */
function isOfThings(said: unknown): boolean {
  return Array.isArray(said) && typeof said[0] === 'object';
}

function plain(word: string): string {
  return word;
}

/**
 * The value that the last answer gives that has one of the places, each `<question>/<path into its answer>`. A list is
 * entered by the `kind` of its member. The two legs of `freight` are questions of their own: `freight-in`, `freight-back`.
 */
export function saidLast({ asked }: Asking, places: readonly string[]): unknown {
  for (const one of asked.toReversed()) {
    const outcome = member(one.body, 'outcome');
    const value = outcome['value'] ?? outcome['proposal'];
    const here = places.filter((place) => place.split('/')[0] === nameOf(one));
    const found = here
      .map((place) => at(value, place.split('/')[1] ?? ''))
      .find((said) => said !== undefined && said !== null);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameOf({ question, facts }: Asked): string {
  const leg = text(facts, 'leg');
  return leg === undefined ? question : `${question}-${leg}`;
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner.find((one) => text(one, 'kind') === key);
    return typeof inner === 'object' && inner !== null ? (inner as Json)[key] : undefined;
  }, value);
}
