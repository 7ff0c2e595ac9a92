import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import { type Basis, decideUnder } from '../../../kernel/decide-under.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { textInForce } from '../../../kernel/held-text.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { YES } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import type { MasterData } from '../master-data.js';

/** The catalogue prints a month only: it governs from the first of it (A-IP-14). */
export const CATALOGUE = {
  title: { ja: 'オンサイト・持込み保守パック', en: 'On-site and carry-in maintenance packs' },
  revision: '2022-04',
  knownFrom: '2022-03-31T15:00:00.000Z',
  inForceFrom: '2022-04-01',
};

/** The text that these rules are written after. */
export const POLICY_REVISION = `PN@${CATALOGUE.revision}`;

const AS_OF = clauseText(
  'PN-I-5',
  'カタログの内容は2022年4月現在のもので、色や画像は実物と異なることがある。',
  'The catalogue is as of April 2022; designs may change, and colours and images are illustrations.',
);

/** It frames every decision about a pack. */
export const AS_OF_APRIL_2022: DefiningClause<object> = { ...AS_OF, kind: 'definition', when: () => YES };

/** It says from when the catalogue governs. */
const GOVERNS_FROM: readonly DecidingClause<object, string>[] = [
  { ...AS_OF, kind: 'base', when: () => YES, ruling: () => settles(CATALOGUE.inForceFrom) },
];

const NOTHING = RecordedFacts.of({});

function inForceFrom(): string | undefined {
  const { outcome } = resolve(GOVERNS_FROM, NOTHING);
  return outcome.kind === 'decided' ? outcome.value : undefined;
}

/**
 * The day (`YYYY-MM-DD`, Asia/Tokyo) on which the pack was applied for, which picks the text for the whole of it (D25,
 * A-IP-20), and the state of the rulebook to decide by (RFC 3339).
 */
export interface AppliedOn {
  readonly appliedOn: string;
  readonly knownAt: string;
}

/**
 * Decides by the text of the application.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function byCatalogue<O>(
  at: AppliedOn,
  facts: Pick<RecordedFacts<object>, 'used'>,
  masterData: MasterData,
  decide: () => Resolution<O>,
): Decision<O, 'panasonic-pack'> {
  const basis: Basis<'panasonic-pack'> = {
    programme: 'panasonic-pack',
    document: 'PN',
    revision: textInForce([{ ...CATALOGUE, inForceFrom: inForceFrom() }], at.appliedOn, at.knownAt),
    pinnedBy: [AS_OF_APRIL_2022.id, 'A-IP-20'],
    facts,
    tables: masterData,
  };
  return decideUnder(basis, decide);
}
