import { alreadySo } from '#commanding';
import type { DateEvidenceKind } from '../../events/shapes.js';
import { unitEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { ALLOWED, contradiction, record } from '../registration-command.js';
import { warnedOfDelivery } from '../delivered-later.js';
import { withTermsAgain } from '../start-term/term-again.js';
import type { UnitCommand } from '../unit-command.js';

/**
 * Files a paper that shows a day; a term that was started before is worked out again with it. A warranty card is filed for
 * being there; the others must show theirs.
 */
export interface RecordDateEvidence {
  readonly kind: DateEvidenceKind;
  /** The day that it shows, `YYYY-MM-DD`. */
  readonly on?: string;
  /** The shop that put its stamp on it. */
  readonly shop?: string;
  /** SHA-256 of the scan, lower-case hex. */
  readonly file?: string;
}

export const recordDateEvidence: UnitCommand<RecordDateEvidence> = {
  name: 'record-date-evidence',
  sealed: {},
  precondition: () => ALLOWED,
  decide(payload, unit, context) {
    const { kind } = payload;
    const paper = { kind, on: payload.on ?? null, shop: payload.shop ?? null, file: payload.file ?? null };
    const future = futureDay({ on: paper.on }, context.now);
    if (future !== null) return future;
    if (paper.on === null && kind !== 'warranty-card') {
      return contradiction('on', `a ${kind} is filed for the day that it shows`);
    }
    if (kind === 'shop-stamp' && paper.shop === null) {
      return contradiction('shop', 'a stamp is that of a shop');
    }
    const latest = unit.evidence.findLast((one) => one.kind === kind);
    const known = latest?.on === paper.on && latest.shop === paper.shop && latest.file === paper.file;
    if (known) return alreadySo();
    const filed = record(unitEvent('date-evidence-recorded', paper));
    return unit.exchanged === null ? warnedOfDelivery(withTermsAgain(filed, unit, context), unit) : filed;
  },
};
