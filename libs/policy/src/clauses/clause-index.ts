import type { Label } from '../explain/language.js';
import type { ClauseText } from '../kernel/clause.js';
import { draftedClauses, draftedTexts } from '../kernel/governing.js';
import { standsIn } from '../kernel/written-for.js';
import { frontierClauses } from '../programmes/frontier/frontier.clauses.js';
import { iproClauses } from '../programmes/ipro/ipro.clauses.js';
import { IPRO_READINGS } from '../programmes/ipro/readings.js';
import type { Reading } from '../kernel/reading.js';
import { READINGS } from '../programmes/frontier/readings.js';
import { panasonicPackClauses } from '../programmes/panasonic-pack/panasonic-pack.clauses.js';
import { READINGS as PANASONIC_PACK_READINGS } from '../programmes/panasonic-pack/readings.js';
import { READINGS as SUPPORT_RENEWAL_READINGS } from '../programmes/support-renewal/readings.js';
import { supportRenewalClauses } from '../programmes/support-renewal/support-renewal.clauses.js';
import { HELD_TEXTS } from './held-texts.js';
import { placeOf } from './places.js';

/** What a clause is to the question it answers; `text`: it answers none by a condition, it is counted by, shown or cited. */
export const CLAUSE_KINDS = ['base', 'proviso', 'exception', 'definition', 'text'] as const;

export interface IndexedClause extends ClauseText {
  /** Where it stands in its source. */
  readonly place: Label;
  readonly kind: (typeof CLAUSE_KINDS)[number];
  /** The texts of its document that have it in these words: those that are held, and those of a draft that is tried. */
  readonly texts: readonly string[];
}

/** Every clause that a decision can cite, with its place and what it says, each wording once. @throws TypeError for one without a place */
export function clauseIndex(): readonly IndexedClause[] {
  const clauses = [
    ...frontierClauses(),
    ...iproClauses(),
    ...panasonicPackClauses(),
    ...supportRenewalClauses(),
    ...draftedClauses(),
  ];
  const held = [...HELD_TEXTS, ...draftedTexts()];
  return clauses.map((clause) => {
    const { id, document, paraphrase, in: revisions } = clause;
    const place = placeOf(id);
    if (place === undefined) throw new TypeError(`clause ${id} has no place in a source`);
    const named = revisions === undefined ? {} : { in: revisions };
    const texts = held.filter((text) => text.document === document && standsIn(clause, text));
    const standing = texts.map((text) => text.id);
    return { id, document, ...named, kind: kindOf(clause), place, paraphrase, texts: standing };
  });
}

/** What a clause is to its question. */
export function kindOf(clause: ClauseText): IndexedClause['kind'] {
  const kind = 'kind' in clause ? clause.kind : 'text';
  return CLAUSE_KINDS.find((one) => one === kind) ?? 'text';
}

/** Every reading that a decision can cite beside its clauses. */
export function readingIndex(): readonly Reading[] {
  return [...READINGS, ...IPRO_READINGS, ...PANASONIC_PACK_READINGS, ...SUPPORT_RENEWAL_READINGS];
}
