import { event, given, happened, TECHNICIAN } from './support/given-case.js';
import { SAMPLES } from './support/sample.data.js';
import { PROGRAMME_TERMS } from './support/programme-terms.js';

const { item } = SAMPLES['case-opened'];
const AT = '2024-12-14T04:00:00.000Z';

/** An i-PRO repair that a partner asked for on 14 December 2024. */
const ASKED = happened('case-opened', {
  programme: 'ipro',
  requestedOn: '2024-12-14',
  item: { ...item, maker: 'i-PRO', model: 'CAM-1' },
  request: {
    programme: 'ipro',
    by: 'partner',
    wants: 'repair',
    topic: null,
    sellerCanAct: null,
    route: 'repair-case',
    clauses: ['IP-F-2'],
  },
});

const COVERED = {
  failedOn: '2024-12-14',
  deliveredOn: '2023-12-15',
  memberSale: true,
  soldInJapan: true,
  usedInJapan: true,
  properUse: true,
  fault: 'hardware',
} as const;

describe('a repair under i-PRO’s scheme', () => {
  const stated = (facts: object) => given(ASKED, happened('facts-stated', { facts })).under(PROGRAMME_TERMS);

  it('is decided before the item comes, by the day of the failure (A-G-7, IP-F-1)', () => {
    stated(COVERED)
      .when('decide-coverage', {}, TECHNICIAN, AT)
      .thenRecords(event('coverage-decided', { coverage: 'free', decidedBy: 'rules' }));
  });
});
