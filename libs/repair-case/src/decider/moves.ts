import type { RepairCaseEventName } from '../events/index.js';
import type { Region } from './position.js';

const NOTHING: readonly Region[] = [];
const STAGE: readonly Region[] = ['stage'];
const CUSTODY: readonly Region[] = ['custody'];

/** The regions that each event must move (D19); an event that moves fewer cannot be folded. */
export const MUST_MOVE: Readonly<Record<RepairCaseEventName, readonly Region[]>> = {
  'case-opened': ['stage', 'custody', 'clock'],
  'evidence-attached': NOTHING,
  'item-arrived': ['stage', 'custody', 'clock'],
  'item-taken-in': CUSTODY,
  'diagnosis-completed': STAGE,
  'diagnosis-amended': NOTHING,
  'facts-stated': NOTHING,
  'coverage-proposed': NOTHING,
  'coverage-decided': NOTHING,
  'coverage-superseded': NOTHING,
  'repair-authorised': STAGE,
  'quote-issued': STAGE,
  'quote-withdrawn': STAGE,
  'quote-approved': STAGE,
  'quote-rejected': STAGE,
  'quote-lapsed': STAGE,
  'case-cancelled': STAGE,
  'cancellation-reversed': STAGE,
  'repair-refused': STAGE,
  'repair-started': NOTHING,
  'repair-completed': STAGE,
  'payment-recorded': NOTHING,
  'item-shipped': CUSTODY,
  'item-delivered': CUSTODY,
  'return-failed': CUSTODY,
  'customer-unreachable': CUSTODY,
  'contact-recorded': NOTHING,
  'storage-ended': CUSTODY,
  'deemed-abandoned': STAGE,
  'disposal-proposed': NOTHING,
  'disposal-approved': NOTHING,
  'item-disposed': ['stage', 'custody'],
  'late-contact-decided': NOTHING,
  'abandonment-lifted': CUSTODY,
  'deadline-armed': NOTHING,
  'deadline-disarmed': NOTHING,
  'target-missed': ['clock'],
};
