import { type Decision, refuse } from '#commanding';
import type { RegisteredUnit } from '../decider/unit.state.js';
import type { UnitProgramme } from '../events/shapes.js';
import { makerKeyOf } from './maker-key.js';

/** What a unit can be under: the term of a programme, a pack or support. */
export type UnitCoverProgramme = UnitProgramme | 'panasonic-pack' | 'support-renewal';

type Outside = { readonly makers: readonly string[]; readonly clauses: readonly string[] };

/**
 * Makers whose products are known to be outside a programme, as upper-case letters and digits alone, and the rules that say
 * so. Packs are sold for i-PRO's products too (A-G-9).
 */
const OUTSIDE: Readonly<Record<UnitCoverProgramme, Outside>> = {
  frontier: { makers: ['IPRO', 'PANASONIC'], clauses: ['FW-W2-2'] },
  ipro: { makers: ['FRONTIER'], clauses: ['IP-1-1'] },
  'panasonic-pack': { makers: ['FRONTIER'], clauses: ['PN-E-9'] },
  'support-renewal': { makers: ['FRONTIER'], clauses: ['SR-1-1'] },
};

/**
 * A refusal when the programme is that of another maker's products, as the unit was registered; a maker of whom nothing is
 * known keeps nothing out, as in deciding the scope of a repair. @param field what of the request asks for the programme
 */
export function byAnotherMaker(
  programme: UnitCoverProgramme,
  field: string,
  { registered: { maker } }: RegisteredUnit,
): Decision | null {
  if (!isOutside(programme, maker)) return null;
  const rule = `the rules of ${programme} do not cover products of ${maker}`;
  return refuse(
    'REQUEST.CONTRADICTORY',
    `${field}: ${rule}`,
    { problems: [{ field, rule }] },
    OUTSIDE[programme].clauses,
  );
}

/** Whether a maker's products are known to be outside a programme. */
export function isOutside(programme: UnitCoverProgramme, maker: string): boolean {
  return OUTSIDE[programme].makers.includes(makerKeyOf(maker));
}
