import type { RepairCaseEventData as Data } from '../../events/index.js';

type Done = Data<'visit-done'>;
type Failed = Data<'visit-not-possible'>;

/** Why an agreed visit came to nothing; `talks-failed`: the parties conferred in vain over consumables (PN-X-7). */
export type VisitGround = Failed['ground'] | 'talks-failed';

/** Says what came of the visit that is agreed. */
export interface RecordVisit {
  readonly outcome: 'done' | 'not-possible';
  /** Of a visit that took place: when the worker began. Default: now. */
  readonly startedAt?: string;
  readonly findings?: NonNullable<Done['findings']>;
  /** Default: nothing. */
  readonly leftToDo?: Done['leftToDo'];
  /** Of a visit that came to nothing: why, and since when it was known. Default: today in Tokyo. */
  readonly ground?: VisitGround;
  readonly foundOn?: string;
  readonly reason?: NonNullable<Failed['reason']>;
}
