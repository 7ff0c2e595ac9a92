import type { JsonObject } from '#kernel';
import { isAnswered } from '../kernel/combine.js';
import type { Decision } from '../kernel/decision.js';
import type { Programme } from '../kernel/programme.js';
import type { WouldChange } from '../kernel/would-change-search.js';
import { changeInWords } from './changes-in-words.js';
import { citationsOf, type Item } from './citations.js';
import { open, reasons, supporting } from './reasons.js';
import type { FactWords } from './fact-words.js';
import { factInWords, valueInWords } from './facts-in-words.js';
import { headline } from './headline.js';
import { both, type Label } from './language.js';
import { HEADINGS, PROGRAMME_NAMES, SENTENCES } from './phrases.js';
import type { QuestionWords } from './question-words.js';
import { sectionLines } from './sections.js';
import { textsApplied } from './texts-in-words.js';

/** What else goes into an explanation. `on`: the day that picked the revisions, `YYYY-MM-DD`; `facts`: all that were stated. */
export interface Explained<O> {
  readonly on: string;
  readonly facts: JsonObject;
  readonly changes?: readonly WouldChange<O>[];
  /** Whether these changes are all there are; so taken where nothing is said. */
  readonly complete?: boolean;
}

/**
 * A decision as a person would want to read it, in both languages: what came out, by which clauses, what they prevailed
 * over, from which facts and texts, and what would change it. Lines of text.
 */
export function explanation<F, O, P extends Programme>(
  decision: Decision<O, P>,
  words: QuestionWords<F, O>,
  { on, facts, changes = [], complete = true }: Explained<O>,
): Label {
  const changed = changes.map((one): Item => [changeInWords(one, words, decision.outcome)]);
  const head = [titleOf(decision.programme, words, facts), both('', ''), ...headline(decision, words)];
  const citations = citationsOf(decision);
  const { cited } = citations;
  const beside = supporting(decision, citations);
  const sections = [
    ...open(decision, words, cited),
    ...reasons(decision, cited, beside),
    { heading: HEADINGS.facts, items: factsIn(decision, words) },
    {
      heading: isAnswered(decision.outcome) ? HEADINGS.changes : HEADINGS.settles,
      items: complete ? changed : [...changed, [SENTENCES.moreMayBe] satisfies Item],
    },
    { heading: HEADINGS.readings, items: readingsOf(decision, words).map(cited) },
    { heading: HEADINGS.supporting, items: beside.meanings.map(cited) },
    { heading: HEADINGS.texts, items: textsApplied(decision, on) },
  ];
  const lines = [...head, ...sectionLines(sections)];
  return both(lines.map(({ ja }) => ja).join('\n'), lines.map(({ en }) => en).join('\n'));
}

/** What is decided, about what, in which programme. */
function titleOf<F, O>(programme: Programme, words: QuestionWords<F, O>, facts: JsonObject): Label {
  const { about, subject } = words;
  const by = PROGRAMME_NAMES[programme];
  const value = subject === undefined ? undefined : facts[subject];
  if (subject === undefined || value === undefined || value === null)
    return both(`【${about.ja}】${by.ja}`, `${about.en} (${by.en})`);
  const { ja, en } = valueInWords(value, words.facts[subject]);
  return both(`【${about.ja}】${ja}（${by.ja}）`, `${about.en}: ${en} (${by.en})`);
}

function readingsOf<F, O, P extends Programme>(
  { outcome }: Decision<O, P>,
  words: QuestionWords<F, O>,
): readonly string[] {
  return outcome.kind === 'decided' ? (words.answer(outcome.value).readings ?? []) : [];
}

/** In the order of the table of words. */
function factsIn<F, O, P extends Programme>(
  { factsUsed }: Decision<O, P>,
  { facts }: QuestionWords<F, O>,
): readonly Item[] {
  const used = new Map(factsUsed.map(({ fact, value }) => [fact, value]));
  const words: Readonly<Record<string, FactWords>> = facts;
  const items: Item[] = [];
  for (const name of Object.keys(words)) {
    const [known, value] = [words[name], used.get(name)];
    if (known !== undefined && value !== undefined) items.push([factInWords(known, value)]);
  }
  return items;
}
