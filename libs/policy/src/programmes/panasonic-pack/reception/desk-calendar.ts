import {
  type BusinessCalendar,
  businessCalendar,
  CalendarNotLoaded,
  isNationalHoliday,
  nthBusinessDay,
  tokyoDateOf,
} from '#civil-time';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Voice } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { Unanswered } from '../../../kernel/unanswered.js';
import { MissingTerms } from '../../../terms/missing-terms.js';
import type { MasterData } from '../master-data.js';
import { DESK_DAY_CLAUSES, type DeskDay } from './desk-day.clauses.js';
import { deskHours } from './hours.js';

const TABLE = 'programmes.panasonic-pack.calendar';
const SATURDAY = 6;

/** When the desk is open, by the clauses on its days, with a memory of the clauses that closed it. */
export class DeskCalendar {
  readonly #calendar: BusinessCalendar;
  readonly #voices = new Map<string, Voice>();

  /** @throws MissingTerms when the calendar is unset. */
  constructor(masterData: MasterData) {
    const data = masterData.table('calendar');
    if (data === undefined) throw new MissingTerms(TABLE);
    this.#calendar = businessCalendar(data);
  }

  /** Calendar, revision and the revision of the national holidays it was read with. */
  get revision(): string {
    return `${this.#calendar.id}@${this.#calendar.revision} with ${this.#calendar.holidaysRevision}`;
  }

  /** The clauses that opened or closed the days looked at so far: as such each decided. */
  voices(): readonly Voice[] {
    return [...this.#voices.values()];
  }

  /**
   * The first moment at or after an instant at which the desk is open: from 09:00 to just before 17:30 (A-PN-02).
   * @throws MissingTerms when it would lie in a year whose closures are not loaded.
   */
  nextOpening(instant: Temporal.Instant): Temporal.Instant {
    const today = tokyoDateOf(instant);
    const { opens, closes } = deskHours(today);
    const closed = Temporal.Instant.compare(instant, closes) >= 0;
    if (closed || !this.#isOpen(today)) return deskHours(this.nth(today, 1)).opens;
    return Temporal.Instant.compare(instant, opens) < 0 ? opens : instant;
  }

  /**
   * The n-th day after a day on which the desk is open.
   * @throws MissingTerms as `nextOpening`.
   */
  nth(day: Temporal.PlainDate, n: number): Temporal.PlainDate {
    return nthBusinessDay(day, n, { ...this.#calendar, isBusinessDay: (one) => this.#isOpen(one) });
  }

  /**
   * The clauses that close the desk on a day; none: it is open.
   * @throws MissingTerms as `nextOpening`.
   */
  closedBy(day: Temporal.PlainDate): readonly string[] {
    const { state, fired } = this.#ruled(day);
    if (state === 'open') return [];
    return fired.flatMap(({ clause, role }) => (role === 'decided' ? [clause] : []));
  }

  #isOpen(day: Temporal.PlainDate): boolean {
    const { state, fired } = this.#ruled(day);
    for (const voice of fired) this.#voices.set(voice.clause, { ...voice, role: 'decided' });
    return state === 'open';
  }

  #ruled(day: Temporal.PlainDate): { readonly state: 'open' | 'closed'; readonly fired: readonly Voice[] } {
    const { outcome, fired } = resolve(DESK_DAY_CLAUSES, RecordedFacts.of(this.#dayOf(day)));
    if (outcome.kind === 'decided') return { state: outcome.value, fired };
    throw new Unanswered(
      DESK_DAY_CLAUSES.map(({ id }) => id),
      outcome,
    );
  }

  #dayOf(day: Temporal.PlainDate): DeskDay {
    try {
      const dayOff = day.dayOfWeek >= SATURDAY || isNationalHoliday(day);
      return { dayOff, closure: !this.#calendar.isBusinessDay(day) && !dayOff };
    } catch (error) {
      if (error instanceof CalendarNotLoaded) throw new MissingTerms(TABLE, error.year);
      throw error;
    }
  }
}
