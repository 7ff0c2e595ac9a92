import { askHere, askServer } from '../assess/ask.js';
import { readFactsFile, UnusableFile } from '../assess/facts-file.js';
import { tablesInWords } from '../assess/tables-in-words.js';
import { wrapped } from '../assess/wrap.js';
import { fileAndOptionsOf } from '../options.js';
import { type Terminal, type Verb, WrongUsage } from '../verb.js';

/** Columns of text: where nobody says how wide the terminal is, and at most, as longer lines read badly. */
const USUAL = 80;
const WIDEST = 100;

const USAGE = `shuri assess <facts.yaml> [--master-data <path> | --server] [--lang ja|en] [--json]

Asks the rules, with facts from a file, and says what they decide, by which clauses, facts and tables. Keeps nothing. The
values that the regulations leave open come from files: those of --master-data or SHURI_CONFIGURATION, else the example;
no server is needed, and nothing that is published on one is read. With --server they are those that are published there.

  --master-data  a YAML file of tables, or a folder with a master-data.yaml
  --server       ask the running server (HOST, PORT, SHURI_DATA as for npm start)
  --lang         ja or en, default en
  --json         the whole decision as one JSON object, with the explanation in both languages

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

/** Asks the rules, here or on the server. Exit code 1 when the file cannot be used, or a value is not configured. */
export const assessFile: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    const { file, options } = fileAndOptionsOf(args, {
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
      server: { type: 'boolean', default: false },
      'master-data': { type: 'string' },
    });
    const { lang, json, server, 'master-data': tablesFrom } = options;
    if (lang !== 'ja' && lang !== 'en') throw new WrongUsage('--lang is ja or en');
    if (server && tablesFrom !== undefined) throw new WrongUsage('--server has its own master data');
    try {
      const facts = readFactsFile(file);
      const { assessment, from } = server
        ? await askServer(file, facts, terminal)
        : askHere(file, facts, terminal, tablesFrom);
      const tables = tablesInWords(assessment.masterData, from, lang);
      const text = json
        ? JSON.stringify(assessment)
        : wrapped(`${assessment.explanation[lang]}\n\n${tables}`, columnsOf(terminal));
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
