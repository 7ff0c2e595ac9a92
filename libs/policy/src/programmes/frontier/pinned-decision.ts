import type { Decision } from '../../kernel/decision.js';
import type { RecordedFacts } from '../../kernel/facts.js';
import type { PinnedRegulation, RegulationDocument } from '../../kernel/programme.js';
import type { Resolution } from '../../kernel/resolution.js';
import type { MasterData } from './master-data.js';
import type { FrontierDocument } from './regulations/documents.js';
import { textsKnown } from './regulations/in-force.js';
import { PINNED_BY } from './regulations/regulations.clauses.js';

/**
 * Decides by the texts in force on a day. Where one of them is not held, nothing is decided: a person does (D25).
 * @param at the day the item arrived (`YYYY-MM-DD`, Asia/Tokyo), or that of the question while nothing has arrived; and
 * the state of the rulebook to decide by, RFC 3339.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decisionUnder<O>(
  at: { readonly arrivedOn: string; readonly knownAt: string },
  facts: Pick<RecordedFacts<object>, 'used'>,
  masterData: MasterData,
  decide: () => Resolution<O>,
): Decision<O> {
  const regulations = textsKnown(at.arrivedOn, at.knownAt, masterData.table('publications'));
  const notHeld = regulations.filter(({ revision }) => revision === null);
  const { outcome, fired, notFired } = notHeld.length > 0 ? leftToPerson<O>(notHeld) : decide();
  return {
    programme: 'frontier',
    outcome,
    regulations,
    fired: fired.map((voice) => ({ ...voice, ...textOf(voice.document, regulations) })),
    notFired,
    factsUsed: facts.used(),
    masterData: masterData.used(),
  };
}

function leftToPerson<O>(notHeld: readonly PinnedRegulation<FrontierDocument>[]): Resolution<O> {
  const because = [...notHeld.map(({ document }) => PINNED_BY[document]), 'A-FR-17'];
  return { outcome: { kind: 'person-decides', proposal: null, because }, fired: [], notFired: [] };
}

function textOf(document: RegulationDocument, regulations: readonly PinnedRegulation<FrontierDocument>[]) {
  const pinned = regulations.find((one) => one.document === document);
  if (pinned === undefined || pinned.revision === null)
    throw new TypeError(`a clause of ${document} fired without a text`);
  return { document: pinned.document, revision: pinned.revision };
}
