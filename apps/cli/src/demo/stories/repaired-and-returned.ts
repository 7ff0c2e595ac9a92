import { act, refused, STAFF, type Story } from '../story.js';
import { arrived, diagnosed, handedBack, opened, repaired } from './intake.js';

const LINES = [
  { kind: 'part', code: 'main-board', quantity: 1, unitNet: 24800 },
  { kind: 'labour', code: 'board-swap', quantity: 1, unitNet: 8000 },
];
const PRICE_WITH_TAX = 36080;

/** Out of warranty: quoted, approved, repaired, paid, returned; nothing leaves before it is paid. */
export const repairedAndReturned: Story = {
  title: 'Repaired and returned, paid by the customer',
  steps: [
    ...opened('2024-04-10 10:00', 'EX-2204-0107', '2022-04-02', '画面が映らない'),
    arrived('2024-04-12 14:00'),
    ...diagnosed('2024-04-15 10:00', 'メインボードの故障'),
    act('2024-04-15 11:00', STAFF.technician, 'issue-quote', { lines: LINES }),
    act('2024-04-18 17:00', STAFF.desk, 'approve-quote'),
    ...repaired('2024-04-19 09:30', '2024-04-22 15:00'),
    refused('2024-04-22 16:00', STAFF.desk, 'ship-item', 'REPAIR_CASE.PAYMENT_OUTSTANDING', {
      carrier: 'example-express',
    }),
    act('2024-04-24 12:00', STAFF.desk, 'record-payment', { amount: PRICE_WITH_TAX, method: 'transfer' }),
    ...handedBack('2024-04-24 15:00', '2024-04-25 11:00'),
  ],
};
