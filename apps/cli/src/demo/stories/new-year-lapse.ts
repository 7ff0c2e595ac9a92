import { act, refused, STAFF, type Story, wait } from '../story.js';
import { arrived, diagnosed, opened } from './intake.js';

const LINES = [{ kind: 'part', code: 'storage', quantity: 1, unitNet: 18000 }];
const FEE_AND_FREIGHT = 4950;

/** Nobody answers: 14 business days from 2024-12-16 run over the closure at New Year to 2025-01-10. */
export const newYearLapse: Story = {
  title: 'A quote lapses over New Year',
  steps: [
    ...opened('2024-12-09 10:00', 'EX-2203-0042', '2022-03-20', '起動しない'),
    arrived('2024-12-11 13:00'),
    ...diagnosed('2024-12-13 10:00', '記憶装置の故障'),
    act('2024-12-16 10:00', STAFF.technician, 'issue-quote', { lines: LINES }),
    wait('2025-01-11 00:00', 'the 14th business day has passed without an answer'),
    refused('2025-01-11 10:00', STAFF.desk, 'approve-quote', 'REPAIR_CASE.NOT_ALLOWED_NOW'),
    refused('2025-01-14 10:00', STAFF.desk, 'ship-item', 'REPAIR_CASE.PAYMENT_OUTSTANDING', {
      carrier: 'example-express',
    }),
    act('2025-01-16 10:00', STAFF.desk, 'record-payment', { amount: FEE_AND_FREIGHT, method: 'transfer' }),
    act('2025-01-16 15:00', STAFF.desk, 'ship-item', { carrier: 'example-express' }),
    act('2025-01-17 12:00', STAFF.desk, 'confirm-delivery'),
  ],
};
