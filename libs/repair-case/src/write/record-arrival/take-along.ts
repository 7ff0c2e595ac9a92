import type { Decision } from '#commanding';
import type { Freight, OpenCase } from '../../decider/state.js';
import { type CaseContext, event, record } from '../case-command.js';
import { beforeRecorded } from '../moments.js';
import type { CheckedIn } from './programme-arrival.js';

/** Who brings in an item that a worker has seen at the site: the house itself, whose way it is anyway. */
const WAYS: Readonly<Record<OpenCase['opened']['programme'], Freight>> = {
  frontier: { payer: 'company', clauses: ['A-FR-31'] },
  ipro: { payer: 'ipro', clauses: ['IP-T-3'] },
  'panasonic-pack': { payer: 'vendor', clauses: ['PN-F-1'] },
};

/** The item was visited and comes along to the centre: the case goes on where it stands, and no target starts. */
export function isTakenAlong({ custody, stage }: OpenCase): boolean {
  return custody === 'with-customer' && stage !== 'cancelled' && stage !== 'refused';
}

/** Checks in an item that was visited; the texts that the first visit picked stay. */
export function takeAlong(checkedIn: CheckedIn, state: OpenCase, { terms }: CaseContext): Decision {
  const { inspection, opened, openEvidence } = state;
  const seenOn = inspection?.begunOn ?? opened.requestedOn;
  const wrong = beforeRecorded(
    { field: 'begunOn', day: seenOn },
    { field: 'arrivedOn', day: checkedIn.arrivedOn },
  );
  if (wrong !== null) return wrong;
  const { payer, clauses } = WAYS[opened.programme];
  return record(
    event('item-taken-in', {
      ...checkedIn,
      inbound: { payer, clauses: [...clauses] },
      collectCharge: null,
      regulations: inspection === null ? [] : [...inspection.regulations],
      openEvidence: [...openEvidence],
      evidenceClauses: [],
      termsRevision: terms.revision,
    }),
  );
}
