import type { DefiningClause } from '../../../kernel/clause.js';
import { decidePinned } from '../../../kernel/decide-pinned.js';
import type { Decision } from '../../../kernel/decision.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import { governedBy, withDraftedTexts } from '../../../kernel/governing.js';
import type { Regulation } from '../../../kernel/regulation.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { pinRevisions, type RegulationRevision } from '../../../kernel/revision.js';
import { standing } from '../../../kernel/ruled.js';
import { YES } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import type { MasterData } from '../master-data.js';

/** The catalogue prints a month only: it governs from the first of it (A-IP-14). */
export const CATALOGUE: Regulation<'PN'> = {
  title: { ja: 'オンサイト・持込み保守パック', en: 'On-site and carry-in maintenance packs' },
  held: [
    {
      id: '2022-04',
      document: 'PN',
      effectiveFrom: '2022-04-01',
      knownFrom: '2022-03-31T15:00:00.000Z',
      sourceSha256: '719bf3d013324e514ba9f77a3c1aab20e532bd61b499dd0923090f9f7e756993',
    },
  ],
};

const AS_OF = clauseText(
  'PN-I-5',
  'カタログの内容は2022年4月現在のもので、色や画像は実物と異なることがある。',
  'The catalogue is as of April 2022; designs may change, and colours and images are illustrations.',
);

/** It frames every decision about a pack. */
export const AS_OF_APRIL_2022: DefiningClause<object> = { ...AS_OF, kind: 'definition', when: () => YES };

/** Whether the catalogue is read as of the month that it prints. */
const monthIsPrinted = standing(AS_OF);

/** The texts with a day from which they govern, those of a draft that is tried among them. */
function catalogueTexts(): readonly RegulationRevision<'PN'>[] {
  return governedBy(null, monthIsPrinted) ? withDraftedTexts(['PN'], CATALOGUE.held) : [];
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
  { appliedOn, knownAt }: AppliedOn,
  facts: RecordedFacts<object>,
  masterData: MasterData,
  decide: () => Resolution<O>,
): Decision<O, 'panasonic-pack'> {
  const revisions = catalogueTexts();
  const basis = {
    programme: 'panasonic-pack',
    regulations: pinRevisions(['PN'], revisions, { anchor: appliedOn, knownAt }),
    revisions,
    pinnedBy: () => [AS_OF_APRIL_2022.id, 'A-IP-20'],
    facts,
    tables: masterData,
  } as const;
  return decidePinned(basis, decide);
}
