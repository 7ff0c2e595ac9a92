import { event, given, type Given, type Happened, TECHNICIAN } from './given-case.js';
import { PROGRAMME_TERMS } from './programme-terms.js';
import { sealed } from './sample.data.js';

export const PARCEL = {
  carrier: 'sagawa',
  freight: { terms: 'prepaid' as const },
  accessories: [],
  condition: sealed(3),
};

/** A clause of FRONTIER, or a reading of one. */
export const FRONTIERS = /^(A-)?F[RW]-/;

/** From the arrival to the way back. */
export function repairedAndSent(before: readonly Happened[], at: string) {
  const part = { code: 'mainboard', quantity: 1, origin: 'new' as const, makerTested: true };
  const arrived = sent(before, at, 'record-arrival', PARCEL, 'item-arrived');
  const seen = { findings: sealed(4), properUse: true, faultParts: ['mainboard'] };
  const diagnosed = sent(arrived.history, at, 'complete-diagnosis', seen, 'diagnosis-completed');
  const authorised = sent(diagnosed.history, at, 'authorise-repair', {}, 'repair-authorised');
  const started = sent(authorised.history, at, 'start-repair', {}, 'repair-started');
  const work = { work: sealed(5), parts: [part] };
  const repaired = sent(started.history, at, 'complete-repair', work, 'repair-completed');
  return sent(repaired.history, at, 'ship-item', { carrier: 'sagawa' }, 'item-shipped');
}

function sent(
  history: readonly Happened[],
  at: string,
  command: Parameters<Given['when']>[0],
  payload: Parameters<Given['when']>[1],
  name: Happened['name'],
) {
  return givenCase(...history)
    .when(command, payload, TECHNICIAN, at)
    .thenRecords(event(name));
}

/** Every clause that stands anywhere in a history. */
export function citedBy(history: readonly Happened[]): readonly string[] {
  return JSON.stringify(history.map(({ data }) => data)).match(/(?:A-)?(?:FR|FW|IP|PN)-[A-Z0-9-]+/g) ?? [];
}

/** A case of another programme than FRONTIER after what happened. */
export function givenCase(...history: readonly Happened[]): Given {
  return given(history).under(PROGRAMME_TERMS);
}

/** What deciding coverage leaves behind. */
export function decided(history: readonly Happened[], at: string) {
  return givenCase(...history)
    .when('decide-coverage', {}, TECHNICIAN, at)
    .thenRecords(event('coverage-decided'));
}

/** A decision as it lies on the record, to be the beginning of another history. */
export function decidedBefore(history: readonly Happened[], at: string): readonly Happened[] {
  return decided(history, at).history;
}
