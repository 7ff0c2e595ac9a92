import type { Terms } from '../../../terms/terms.js';
import { type DelayGround, targetAlarm } from '../delay/delay.js';
import { enclosedThing } from '../enclosed/enclosed-thing.js';
import { packingOf } from '../packing/packing.js';
import { supportPeriod } from '../support/support-period.js';
import { repairTarget } from '../target/repair-target.js';
import type { Cited } from './cited.js';

/** A repair that is not finished; days are `YYYY-MM-DD` in Asia/Tokyo. `ground`: the one on record, `null` for none. */
export interface DelayFacts {
  readonly acceptedOn: string;
  readonly on: string;
  readonly ground: DelayGround | null;
  readonly recordedOn: string | null;
  readonly note: string | null;
}

export interface Delay extends Cited {
  readonly kind: 'in-time' | 'alarm' | 'paused';
  readonly lastDay: string;
}

/** Whether the alarm of the target sounds on a day, or a ground on record pauses it (FR-R6). */
export function delayed({ acceptedOn, on, ground, recordedOn, note }: DelayFacts, terms: Terms): Delay {
  const { lastDay } = repairTarget(acceptedOn, terms);
  const recorded = ground !== null && recordedOn !== null;
  const delays = recorded ? [{ ground, recordedOn, ...(note === null ? {} : { note }) }] : [];
  const { alarm, clauses } = targetAlarm(lastDay, on, delays);
  const kind = alarm ? 'alarm' : on > lastDay ? 'paused' : 'in-time';
  return { kind, lastDay, clauses };
}

export interface PackingFacts {
  readonly device: Parameters<typeof packingOf>[0];
}

export interface PackingAnswer extends Cited {
  readonly kind: 'discard' | 'may-reuse';
}

/** What becomes of the box and padding that came in (FR-R5-17). */
export function packing({ device }: PackingFacts): PackingAnswer {
  const { received, clauses } = packingOf(device);
  return { kind: received, clauses };
}

export interface EnclosedFacts {
  readonly category: 'decoration' | 'enclosed-thing';
}

export interface EnclosedAnswer extends Cited {
  readonly kind: 'may-be-removed' | 'left-on';
}

/** How a thing is handled that should not have come along; nothing is owed for it (FR-R2-3, FR-R10). */
export function enclosed({ category }: EnclosedFacts): EnclosedAnswer {
  const { mayBeRemoved, clauses } = enclosedThing(category);
  return { kind: mayBeRemoved ? 'may-be-removed' : 'left-on', clauses };
}

export interface SupportFacts {
  readonly model: string;
  readonly purchasedOn: string | null;
}

export interface SupportAnswer extends Cited {
  readonly kind: 'announced' | 'forecast' | 'unknown';
  readonly lastDay: string | null;
}

/** How long a model is supported (FW-W8-1 to FW-W8-3), as is known of it on a day. */
export function support({ model, purchasedOn }: SupportFacts, terms: Terms, on: string): SupportAnswer {
  const period = supportPeriod({ model, ...(purchasedOn === null ? {} : { purchasedOn }) }, terms, on);
  return {
    kind: period.kind,
    lastDay: period.kind === 'unknown' ? null : period.lastDay,
    clauses: period.clauses,
  };
}
