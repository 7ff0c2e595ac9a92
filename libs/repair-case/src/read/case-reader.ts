import { type Commanding, loadPast, type PastMoment } from '#commanding';
import type { HistoryEntry } from '#event-store';
import type { Terms } from '#policy';
import type { Page, PageRequest, Views } from '#projections';
import type { UnitName } from '#registration';
import type { CaseState } from '../decider/state.js';
import { type Registered, certifiedTerms, unitOfCase } from '../write/unit-of-case.js';
import type { CaseCommandName } from '../write/commands.js';
import { streamOfCase } from '../write/open-case/open-case.decide.js';
import { type CaseDetail, caseDetail } from './case-detail/case-detail.js';
import { readCaseState } from './case-detail/case-state.rows.js';
import { historyPage } from './case-history/case-history.query.js';
import { type CaseNext, caseNext, isAllowed } from './case-next/case-next.js';
import { type QueueFilter, type QueueItem, queuePage } from './case-queue/case-queue.query.js';
import { type CaseOfUnit, casesOfUnits } from './case-queue/cases-of-units.query.js';
import { type CaseDb, caseTables } from './case-tables.js';

export interface CaseReaderOptions {
  readonly views: Views;
  /** Folds the past live; the present is read from the views. */
  readonly commanding: Pick<Commanding<CaseState>, 'loadAt'>;
  /** Read for what deciding coverage would find. */
  readonly registered: Registered;
  /** The dated master data in use, or as known at an instant (RFC 3339 `Z` with milliseconds); asked anew for each question. */
  readonly terms: (knownAt?: string) => Terms;
}

/** Answers questions about repair cases. An unknown number is answered with undefined. */
export class CaseReader {
  readonly #db: CaseDb;

  constructor(private readonly options: CaseReaderOptions) {
    this.#db = caseTables(options.views.reader);
  }

  /** The case as the views have it. */
  async detail(number: string): Promise<CaseDetail | undefined> {
    const found = await readCaseState(this.#db, number);
    return found === undefined ? undefined : caseDetail(found.state, found);
  }

  /**
   * The case as it was, folded from its events: what we knew then, whatever was said later. Undefined also before it
   * was opened.
   * @throws ShuriError REQUEST.MALFORMED for a revision the case has not reached
   */
  async detailAt(number: string, moment: PastMoment): Promise<CaseDetail | undefined> {
    const { commanding } = this.options;
    const { state, revision, lastRecordedAt } = await loadPast(commanding, streamOfCase(number), moment);
    if (state.kind === 'unopened') return undefined;
    return caseDetail(state, { revision, updatedAt: lastRecordedAt ?? '' });
  }

  /** The case's events in their order. */
  history(number: string, page: PageRequest): Promise<Page<HistoryEntry> | undefined> {
    return historyPage(this.#db, number, page);
  }

  /** The cases that pass the filter, last opened first. */
  queue(filter: QueueFilter, page: PageRequest): Promise<Page<QueueItem>> {
    return queuePage(this.#db, filter, page);
  }

  /** The cases of these units, last opened first. */
  ofUnits(units: readonly UnitName[]): Promise<readonly CaseOfUnit[]> {
    return casesOfUnits(this.#db, units);
  }

  /** What an actor may do next. @param mayRun whether his role may send the command at all @param now RFC 3339 */
  async next(
    number: string,
    mayRun: (command: CaseCommandName) => boolean,
    now: string,
  ): Promise<CaseNext | undefined> {
    const found = await readCaseState(this.#db, number);
    if (found === undefined) return undefined;
    const { registered, terms: termsKnownAt } = this.options;
    const terms = termsKnownAt();
    // Only the outlook on coverage reads the unit, and only where coverage may be decided now.
    const asksUnit = mayRun('decide-coverage') && isAllowed('decide-coverage', found.state, terms, now);
    if (!asksUnit) {
      return caseNext(found.state, found.revision, { terms, termsKnownAt, record: null }, mayRun, now);
    }
    const certified = await certifiedTerms(registered, found.state);
    const given = {
      terms: certified(terms),
      termsKnownAt: (instant: string) => certified(termsKnownAt(instant)),
      record: await unitOfCase(registered, found.state),
    };
    return caseNext(found.state, found.revision, given, mayRun, now);
  }
}
