import { givenUnit } from '../../test/support/subjects.js';

const MAIL_ORDER = { seller: 'Shop One', soldOn: '2026-03-01', deliveredOn: '2026-03-08' };
const LATER = {
  code: 'REGISTRATION.DELIVERED_LATER',
  message:
    'it was delivered on 2026-03-08, after its warranty began on 2026-03-01: the first days for an exchange count from that start, and an exception is a lead’s',
  clauses: ['A-FR-22', 'FW-W9-1', 'FW-W9-3'],
};
const START = { programme: 'frontier' };

function givenPapers() {
  return givenUnit()
    .did('record-date-evidence', { kind: 'warranty-card' })
    .did('record-date-evidence', { kind: 'receipt', on: '2026-03-01' });
}

describe('a delivery after the day that the first days count from (A-FR-22)', () => {
  it('is warned of as the term starts, and once only', () => {
    const sold = givenPapers().did('record-sale', MAIL_ORDER);
    expect(sold.answer('start-term', START)).toMatchObject({ warnings: [LATER] });
    const started = sold.did('start-term', START);
    const planned = started.answer('attach-plan', { plan: 'ext', months: 36 });
    expect(planned).toMatchObject({ kind: 'accepted', warnings: [] });
    const filed = started.answer('record-date-evidence', { kind: 'delivery-note', on: '2026-03-08' });
    expect(filed).toMatchObject({ kind: 'accepted', warnings: [] });
  });

  it('is warned of as the sale is put on record after the term was started', () => {
    const started = givenPapers().did('start-term', START);
    expect(started.answer('record-sale', MAIL_ORDER)).toMatchObject({ warnings: [LATER] });
  });

  it('is warned of anew where a better paper gives another start', () => {
    const byCard = givenUnit()
      .did('record-date-evidence', { kind: 'warranty-card' })
      .did('record-sale', MAIL_ORDER)
      .did('start-term', START);
    const receipt = { kind: 'receipt', on: '2026-03-01' };
    expect(byCard.answer('record-date-evidence', receipt)).toMatchObject({ warnings: [LATER] });
    const onTheDay = byCard.answer('record-date-evidence', { ...receipt, on: '2026-03-08' });
    expect(onTheDay).toMatchObject({ warnings: [] });
  });

  it('is nothing to warn of on the very day, or before a term is started', () => {
    const same = givenPapers().did('record-sale', { ...MAIL_ORDER, deliveredOn: '2026-03-01' });
    expect(same.answer('start-term', START)).toMatchObject({ warnings: [] });
    expect(givenPapers().answer('record-sale', MAIL_ORDER)).toMatchObject({ warnings: [] });
  });
});
