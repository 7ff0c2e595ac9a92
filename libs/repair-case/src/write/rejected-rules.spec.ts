import {
  DESK,
  event,
  given,
  type Happened,
  happened,
  stateAfter,
  TECHNICIAN,
} from '../../test/support/given-case.js';
import {
  APPROVED,
  ARRIVED,
  CHARGEABLE,
  COVERED,
  DIAGNOSED,
  LAPSED,
  OPENED,
  PAID_UP,
  QUOTED,
  REPAIRED,
  SHIPPED,
  STARTED,
} from '../../test/support/history.js';
import { ASKED_OF_IPRO } from '../../test/support/programme-history.js';
import { TERMS } from '../../test/support/sample-terms.js';
import { VISIT_AGREED } from '../../test/support/visits.js';
import { CASE_COMMANDS, type CaseCommandName } from './commands.js';
import { preconditionOf } from './programme-gate.js';

const REJECTED = happened('facts-stated', { facts: { rejectsRules: true } });
const WITHDRAWN = happened('facts-stated', { facts: { rejectsRules: false } });
const PAPERS = [
  happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' }),
  happened('evidence-attached', { evidenceId: 'receipt-1', kind: 'receipt', purchasedOn: '2026-02-01' }),
];

/** Whether a command is in place after a history. */
const placeOf = (command: CaseCommandName, history: readonly Happened[]) =>
  preconditionOf(CASE_COMMANDS[command], stateAfter(history), TERMS).kind;

describe('a customer who rejects the rules in so many words (FR-R1-8, FW-W1-6)', () => {
  it('can be recorded at any stage', () => {
    given(ARRIVED)
      .when('state-facts', { facts: { rejectsRules: true } }, DESK)
      .thenRecords(event('facts-stated', { facts: { rejectsRules: true } }));
  });

  it('is told why he is given no service, and what would change that', () => {
    const { fields } = given([...DIAGNOSED, ...PAPERS, REJECTED])
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R1-8', 'FW-W1-6']);
    expect(fields).toMatchObject({ until: 'the rejection is withdrawn' });
    expect(fields['allowed']).toEqual(expect.arrayContaining(['state-facts', 'cancel-case']));
  });

  it.each<[CaseCommandName, readonly Happened[]]>([
    ['schedule-visit', OPENED],
    ['complete-diagnosis', ARRIVED],
    ['decide-coverage', DIAGNOSED],
    ['issue-quote', CHARGEABLE],
    ['approve-quote', QUOTED],
    ['authorise-repair', COVERED],
    ['start-repair', APPROVED],
    ['complete-repair', STARTED],
    ['reverse-cancellation', LAPSED],
  ])('is given no service: %s', (command, history) => {
    expect(placeOf(command, history)).toBe('allowed');
    expect(placeOf(command, [...history, REJECTED])).toBe('not-allowed');
  });

  it.each<[CaseCommandName, readonly Happened[]]>([
    ['record-arrival', OPENED],
    ['record-visit', VISIT_AGREED],
    ['cancel-case', DIAGNOSED],
    ['reject-quote', QUOTED],
    ['record-payment', REPAIRED],
    ['ship-item', PAID_UP],
    ['confirm-delivery', SHIPPED],
  ])('has his property back and pays what he owes all the same: %s', (command, history) => {
    expect(placeOf(command, [...history, REJECTED])).toBe('allowed');
  });

  it('is served again once that is withdrawn', () => {
    given([...DIAGNOSED, ...PAPERS, REJECTED, WITHDRAWN])
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'free', decidedBy: 'rules' }));
  });

  it('is no fact of a programme whose rules do not speak of it', () => {
    given([ASKED_OF_IPRO])
      .when('state-facts', { facts: { rejectsRules: true } }, DESK)
      .thenRefused('REQUEST.MALFORMED');
  });
});
