import { formatInstant } from '#civil-time';
import type { Commanding } from '#commanding';
import { StreamNotFound } from '#event-store';
import { ShuriError } from '#kernel';
import type { Terms } from '#policy';
import type { Page, Views } from '#projections';
import type { CaseState } from '../decider/state.js';
import type { CaseCommandName } from '../write/commands.js';
import { streamOfCase } from '../write/open-case/open-case.decide.js';
import { type CaseDetail, caseDetail } from './case-detail/case-detail.js';
import { readCaseState } from './case-detail/case-state.rows.js';
import { type HistoryEntry, historyPage } from './case-history/case-history.query.js';
import { type CaseNext, caseNext } from './case-next/case-next.js';
import { type QueueFilter, type QueueItem, queuePage } from './case-queue/case-queue.query.js';
import { type CaseDb, caseTables } from './case-tables.js';
import type { PageRequest } from './page-request.js';

/** A moment of a case's history: after a revision, or what was recorded up to an instant. */
export type PastMoment = { readonly atRevision: number } | { readonly at: Temporal.Instant };

export interface CaseReaderOptions {
  readonly views: Views;
  /** Folds the past live; the present is read from the views. */
  readonly commanding: Pick<Commanding<CaseState>, 'loadAt'>;
  /** The dated master data in use; asked anew for each question. */
  readonly terms: () => Terms;
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
    const loaded = await this.#loadAt(number, moment);
    if (loaded === undefined || loaded.state.kind === 'unopened') return undefined;
    const { state, revision, lastRecordedAt } = loaded;
    if ('atRevision' in moment && moment.atRevision > revision) {
      const fields = { atRevision: moment.atRevision, revision };
      throw new ShuriError('REQUEST.MALFORMED', `the case is at revision ${revision}`, fields);
    }
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

  /** What an actor may do next. @param mayRun whether his role may send the command at all */
  async next(number: string, mayRun: (command: CaseCommandName) => boolean): Promise<CaseNext | undefined> {
    const found = await readCaseState(this.#db, number);
    if (found === undefined) return undefined;
    return caseNext(found.state, found.revision, this.options.terms(), mayRun);
  }

  async #loadAt(number: string, moment: PastMoment) {
    const until = 'at' in moment ? recordedUntil(moment.at) : reached(moment.atRevision);
    try {
      return await this.options.commanding.loadAt(streamOfCase(number), until);
    } catch (error) {
      if (error instanceof StreamNotFound) return undefined;
      throw error;
    }
  }
}

function recordedUntil(at: Temporal.Instant): (event: { recordedAt: string }) => boolean {
  const moment = formatInstant(at);
  return (event) => event.recordedAt <= moment;
}

function reached(atRevision: number): (event: { revision: number }) => boolean {
  return (event) => event.revision <= atRevision;
}
