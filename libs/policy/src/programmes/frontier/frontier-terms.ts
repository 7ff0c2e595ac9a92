import type { BusinessCalendarData } from '#civil-time';
import type { Yen } from '#kernel';
import type { MembersByDay, ValueByDay } from '../../terms/by-day.js';
import type { Dated } from '../../terms/dated.js';
import type { ListedName } from '../../terms/listed-name.js';
import type { FrontierDocument } from './regulations/documents.js';

/** What cancelling costs (FR-R2-7a, A-FR-10), in yen without tax. */
export interface FeeTable extends Dated {
  readonly inspectionFee: Yen;
  readonly returnFreight: Yen;
}

/** What the product master says of a model. */
export interface ModelTerms {
  /** The length of its warranty in months where it differs from the standard (FW-W7-1). */
  readonly warrantyMonths?: number;
  /** What kind of device it is: how long support is meant to last hangs on it (FW-W8-2). */
  readonly device?: 'desktop' | 'notebook' | 'tablet' | 'mobile';
  /** The announced end of its support (FW-W8-3): the last day, and the day it was announced. */
  readonly supportEnd?: { readonly lastDay: string; readonly announcedOn: string };
  /** Parts that can be upgraded (FR-R7-1), by part code. */
  readonly upgrades?: readonly string[];
  /** The operating system that is installed when one has to be (FR-R5-11a). */
  readonly designatedOs?: string;
}

/** What a plan does: its months are those of the warranty, it has a scope of its own, or it has a cap and days of its own. */
export type PlanKind = 'extends-warranty' | 'own-scope' | 'premium';

/** The values that FR and FW leave open. An absent member is unset. */
export interface FrontierTerms {
  /** When a revision was published, where that is not its date of revision: document, then revision (A-FR-17). */
  readonly publications?: {
    readonly [D in FrontierDocument]?: { readonly [revision: string]: string | undefined };
  };
  /** Business days (A-G-8). */
  readonly calendar?: BusinessCalendarData;
  readonly feeTables?: readonly FeeTable[];
  /** Shops whose stamp counts (FW-W6-6c), by the names that stamps bear; the day of the sale counts. */
  readonly designatedShops?: readonly ListedName[];
  /** Carriers whose freight the company pays (FR-R2-6a), by code; the day of dispatch counts. */
  readonly designatedCarriers?: readonly ListedName[];
  /** The product master; the day of arrival counts, as for every value below that has days. */
  readonly models?: { readonly [model: string]: MembersByDay<ModelTerms> };
  /** When the price of a paid repair is due (A-FR-37). */
  readonly paymentPoint?: ValueByDay<'before-hand-back' | 'after-hand-back'>;
  /** Attempts after which a customer counts as unreachable (A-FR-09). */
  readonly contactAttempts?: ValueByDay<number>;
  /**
   * What a premium member pays of a repair that nothing but the cap makes paid: the whole price with tax or what goes beyond
   * the cap (A-FR-12). Unset, a person decides; what he calls paid is paid as a whole.
   */
  readonly premiumOvershoot?: ValueByDay<'WHOLE' | 'EXCESS'>;
  /** From which price, in yen with tax, an equivalent successor is proposed instead of a repair (A-FR-13). */
  readonly highPrice?: ValueByDay<Yen>;
  /** Warranty months of built-in parts where they differ from the product’s (FW-W7-3), by part code; without a row in it, none does. */
  readonly partMonths?: { readonly [part: string]: ValueByDay<number> };
  /**
   * What the plans that are sold with items do, by name: only those of the extended warranty make the term longer (FW-W7-2,
   * A-FW-09); others have a scope of their own (FW-W6-3) or a cap (FR-R3-4-7). Of a plan without a row a person says it.
   */
  readonly plans?: { readonly [plan: string]: ValueByDay<PlanKind> };
  /** Pre-installed software that the warranty leaves out (FW-W11-2), by name; the first day of the term counts. */
  readonly excludedSoftware?: readonly ListedName[];
}
