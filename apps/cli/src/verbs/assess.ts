import { formatInstant } from '#civil-time';
import { exampleConfiguration, readTerms, settingsFrom } from '#house';
import { isShuriError, type ShuriError, SystemClock } from '#kernel';
import { type Assessment, assess, type Terms } from '#policy';
import { type FactsFile, readFactsFile, UnusableFile } from '../assess/facts-file.js';
import { wrapped } from '../assess/wrap.js';
import { fileAndOptionsOf } from '../options.js';
import { type Terminal, type Verb, WrongUsage } from '../verb.js';

/** Columns of text: where nobody says how wide the terminal is, and at most, as longer lines read badly. */
const USUAL = 80;
const WIDEST = 100;

const USAGE = `shuri assess <facts.yaml> [--lang ja|en] [--json]

Asks the rules, with facts from a file, and says what they decide, by which clauses and from which facts. Needs no server
and keeps nothing. The values that the regulations leave open come from SHURI_CONFIGURATION, else from the example.

  --lang  ja or en, default en
  --json  the whole decision as one JSON object, with the explanation in both languages

The file, for instance:

  programme: frontier        # frontier, ipro, panasonic-pack, support-renewal
  question: coverage
  arrivedOn: 2024-04-10      # ipro: requestedOn, panasonic-pack: appliedOn, support-renewal: askedOn
  facts:                     # what is left out is unknown; null is known to be lacking
    model: EX-DESKTOP-1
    cardPresent: true
    receiptPurchasedOn: 2023-05-01
    planMonths: null
    properUse: true
`;

/** Asks the rules offline. Exit code 1 when the file cannot be used, or a value is not configured. */
export const assessFile: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    const { file, options } = fileAndOptionsOf(args, {
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
    });
    const { lang, json } = options;
    if (lang !== 'ja' && lang !== 'en') throw new WrongUsage('--lang is ja or en');
    try {
      const assessment = assessed(file, termsOf(terminal));
      const text = json
        ? JSON.stringify(assessment)
        : wrapped(assessment.explanation[lang], columnsOf(terminal));
      terminal.out(`${text}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      terminal.err(`${error.message}\n`);
      return 1;
    }
  },
};

function columnsOf({ columns = USUAL }: Terminal): number {
  return Math.min(columns, WIDEST);
}

function termsOf(terminal: Terminal): Terms {
  return readTerms(settingsFrom(terminal.environment).configuration ?? exampleConfiguration());
}

function assessed(name: string, terms: Terms): Assessment {
  const file = readFactsFile(name);
  const knownAt = formatInstant(new SystemClock().now());
  try {
    return assess({ knownAt, wouldChange: true, ...file.content }, terms);
  } catch (error) {
    if (!isShuriError(error)) throw error;
    throw new UnusableFile(findings(name, file, error).join('\n'), { cause: error });
  }
}

/** What the rules find wrong with one member. */
interface Problem {
  readonly field: string;
  readonly rule: string;
}

/** One line for each member that the refusal names, or for the refusal itself. */
function findings(name: string, file: FactsFile, { message, fields }: ShuriError): readonly string[] {
  const problems = (fields['problems'] ?? []) as unknown as readonly Problem[];
  if (problems.length === 0) return [`${name}: ${message}`];
  return problems.map(({ field, rule }) => `${name}:${file.lineOf(field)}: ${field} ${rule}`);
}
