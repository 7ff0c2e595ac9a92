import type { Warning } from '#commanding';
import { framedBy, regulationsInForce, type Terms } from '#policy';
import { TEXT_NOT_HELD } from '../decider/pinned-texts.js';

/** The day pins repair rules whose text is not held: what follows from it is a person's (D25, FR-R1-6). @param day in Tokyo */
export function textNotHeldOn(day: string, terms: Terms): Warning {
  const message = `the text of the repair rules in force on ${day} is not held: a person decides what follows from it`;
  return {
    code: 'REGULATION.NOT_HELD',
    message,
    clauses: [...TEXT_NOT_HELD, ...framedBy(regulationsInForce(day, terms), terms)],
  };
}
