import { DESK, event, given, happened, TECHNICIAN } from '../../test/support/given-case.js';
import { ARRIVED, DIAGNOSED } from '../../test/support/history.js';
import { ASKED_OF_IPRO } from '../../test/support/programme-history.js';

const REJECTED = happened('facts-stated', { facts: { rejectsRules: true } });
const WITHDRAWN = happened('facts-stated', { facts: { rejectsRules: false } });
const PAPERS = [
  happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' }),
  happened('evidence-attached', { evidenceId: 'receipt-1', kind: 'receipt', purchasedOn: '2026-02-01' }),
];

describe('a customer who rejects the rules in so many words (FR-R1-8, FW-W1-6)', () => {
  it('can be recorded at any stage', () => {
    given(ARRIVED)
      .when('state-facts', { facts: { rejectsRules: true } }, DESK)
      .thenRecords(event('facts-stated', { facts: { rejectsRules: true } }));
  });

  it('is given no service', () => {
    const { fields } = given([...DIAGNOSED, ...PAPERS, REJECTED])
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R1-8', 'FW-W1-6']);
    expect(fields).toMatchObject({
      until: 'the rejection is withdrawn',
      allowed: expect.not.arrayContaining(['decide-coverage', 'issue-quote', 'authorise-repair']),
    });
    expect(fields['allowed']).toEqual(expect.arrayContaining(['state-facts', 'cancel-case']));
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
