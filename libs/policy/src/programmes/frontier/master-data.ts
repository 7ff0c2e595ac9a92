import { keyedOn, ofKey, rowsOf, valueOn } from '../../terms/by-day.js';
import { ProgrammeData } from '../../terms/programme-data.js';
import type { Terms } from '../../terms/terms.js';
import type { FrontierTerms, ModelTerms, PlanKind } from './frontier-terms.js';
import { rowsOfPart } from './parts/part-rows.js';

/** This programme's tables as they count on the day of arrival (A-FR-17). */
export class MasterData extends ProgrammeData<FrontierTerms> {
  /** @param on `YYYY-MM-DD`: the day the item arrived, or that of the question while nothing has. */
  constructor(terms: Terms, on: string) {
    super('frontier', terms.programmes.frontier, terms, on);
  }

  /** The product master's word on a model, or `undefined` where it has none for the day. */
  model(name: string): ModelTerms | undefined {
    return keyedOn(this.table('models'), name, this.on);
  }

  /** The months of a part with a term of its own, by its code, however that is written; `undefined`: it has none. */
  monthsOfPart(code: string): number | undefined {
    return valueOn(rowsOfPart(this.table('partMonths'), code), this.on);
  }

  /** What a plan does; `undefined`: the table has no row of that name for the day, or the name is not known. */
  kindOfPlan(name: string | null): PlanKind | undefined {
    return name === null ? undefined : valueOn(ofKey(this.table('plans'), name), this.on);
  }

  /** How many months the product master warrants models for, on whatever days, where it says so. */
  monthsOfModels(): readonly number[] {
    const rows = Object.values(this.table('models') ?? {}).flatMap((one) => rowsOf(one));
    return rows.flatMap(({ warrantyMonths = [] }) => warrantyMonths);
  }

  /** From which price on a successor is proposed, in yen with tax; `undefined`: not set for the day. */
  highPrice(): number | undefined {
    return valueOn(this.table('highPrice'), this.on);
  }

  /** What a premium member pays beyond the cap; `undefined`: not set for the day. */
  premiumOvershoot(): 'WHOLE' | 'EXCESS' | undefined {
    return valueOn(this.table('premiumOvershoot'), this.on);
  }
}
