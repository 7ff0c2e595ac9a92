import { event, given, happened, LEAD, TECHNICIAN } from '../../../test/support/given-case.js';
import { ARRIVED } from '../../../test/support/history.js';
import { paperOnRecord, registeredUnit } from '../../../test/support/registered-unit.js';
import { sealed } from '../../../test/support/sample.data.js';

const AT = '2026-04-20T03:00:00.000Z';

describe('an arrival before the purchase that the record of the unit shows', () => {
  const bought = registeredUnit(paperOnRecord('receipt', '2026-04-10'), paperOnRecord('warranty-card'));
  const seen = given(ARRIVED, happened('diagnosis-completed')).ofUnit(bought);

  it('is left to a lead, who is told which days cannot lie so and by which clauses', () => {
    const { warnings } = seen.when('decide-coverage', {}, TECHNICIAN, AT).thenRecords(
      event('coverage-proposed', {
        proposal: null,
        because: ['FW-W6-6a', 'FR-R2-4', 'FR-R3-1'],
        assessment: expect.objectContaining({ outcome: { kind: 'gap' } }),
      }),
    );
    expect(warnings).toMatchObject([
      {
        code: 'COVERAGE.DAYS_OUT_OF_ORDER',
        message: 'receiptPurchasedOn 2026-04-10 lies after arrivedOn 2026-04-07',
      },
    ]);
  });

  it('is decided by a lead, and the record says the same', () => {
    const word = { decision: 'paid', reason: sealed(8) } as const;
    const { warnings } = seen
      .when('decide-coverage', word, LEAD, AT)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'person' }));
    expect(warnings).toMatchObject([{ code: 'COVERAGE.DAYS_OUT_OF_ORDER' }]);
  });
});
