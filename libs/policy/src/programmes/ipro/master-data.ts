import { keyedOn, valueOn } from '../../terms/by-day.js';
import { type Dated, entryOn } from '../../terms/dated.js';
import { ProgrammeData, type TableRead } from '../../terms/programme-data.js';
import type { Terms } from '../../terms/terms.js';
import type { IproModel, IproTerms } from './ipro-terms.js';

/** What a list says of a name; `unset`: there is no list for the day, so that a person decides. */
export type Listed = 'listed' | 'not-listed' | 'unset';

type DatedTables = Required<Pick<IproTerms, 'fiveYearLists' | 'exemptLists' | 'unrepairableLists'>>;

/**
 * This programme's tables as they count on the day of the request (A-IP-20), but for the lists that name a day of their
 * own. Of those the entry that was read is remembered too, by its own revision.
 */
export class IproData extends ProgrammeData<IproTerms> {
  readonly #entries = new Map<string, TableRead>();

  /** @param on the day of the request, `YYYY-MM-DD`. */
  constructor(terms: Terms, on: string) {
    super('ipro', terms.programmes.ipro, terms, on);
  }

  /** The product master's word on a model, or `undefined` where it has none for the day. */
  model(name: string): IproModel | undefined {
    return keyedOn(this.table('models'), name, this.on);
  }

  /** Which parcel of an exchange moves first; `undefined`: not set for the day. */
  exchangeOrder(): 'failed-unit-first' | 'replacement-first' | undefined {
    return valueOn(this.table('exchangeOrder'), this.on);
  }

  /** Whether a model is on the version of a list that is valid on a day (`YYYY-MM-DD`). */
  lists(table: keyof DatedTables, model: string, on: string): Listed {
    return listing(this.#entryOn(table, this.table(table), on)?.models, model);
  }

  /** Whether an area is an island or out-of-the-way place on a day. */
  remote(area: string, on: string): Listed {
    return listing(this.#entryOn('remoteAreas', this.table('remoteAreas'), on)?.areas, area);
  }

  /** Whether there is a version of a list that is valid on a day: without, nothing on it can be looked up. */
  isListKept(table: keyof DatedTables | 'remoteAreas', on: string): boolean {
    return this.#entryOn<Dated>(table, this.table(table), on) !== undefined;
  }

  /** Whether certifications are on record at all. */
  keepsCertifications(): boolean {
    return this.table('certifications') !== undefined;
  }

  /** Whether anybody is certified to replace parts on a day. */
  anybodyCertified(on: string): boolean {
    return Object.keys(this.table('certifications') ?? {}).some(
      (one) => this.certified(one, on) === 'listed',
    );
  }

  /** Whether a partner is certified to replace parts on a day; `unset`: no certifications are on record at all. */
  certified(partner: string, on: string): Listed {
    const all = this.table('certifications');
    if (all === undefined) return 'unset';
    const held = Object.hasOwn(all, partner) ? all[partner] : undefined;
    return this.#entryOn('certifications', held, on) === undefined ? 'not-listed' : 'listed';
  }

  /** What a visit or travel costs on a day, in yen without tax; `null`: not set, a person prices it. */
  price(kind: 'visit' | 'extraTravel', on: string): number | null {
    return this.#entryOn('charges', this.table('charges'), on)?.[kind] ?? null;
  }

  /** The tables, and of the dated ones the entries, as `ipro.charges entry`. */
  override used(): readonly TableRead[] {
    return [...super.used(), ...this.#entries.values()].sort((a, b) => compare(keyOf(a), keyOf(b)));
  }

  #entryOn<E extends Dated>(name: string, entries: readonly E[] | undefined, on: string): E | undefined {
    const entry = entryOn(entries, on);
    if (entry === undefined) return undefined;
    const read = { table: `ipro.${name} entry`, revision: entry.revision };
    this.#entries.set(keyOf(read), read);
    return entry;
  }
}

function listing(names: readonly string[] | undefined, name: string): Listed {
  if (names === undefined) return 'unset';
  return names.includes(name) ? 'listed' : 'not-listed';
}

function keyOf({ table, revision }: TableRead): string {
  return `${table}@${revision}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
