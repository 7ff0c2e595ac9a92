import { act, interleaved, on, STAFF, type Story } from '../story.js';
import { arrived, diagnosed, handedBack, opened, repaired } from './intake.js';

const PURCHASED_ON = '2024-02-29';
const FAULT = '電源が入らない';
const FINDINGS = '電源ユニットの故障';
const LINES = [{ kind: 'part', code: 'power-supply', quantity: 1, unitNet: 9800 }];

const inTime = [
  ...opened('2025-02-25 10:00', 'EX-2402-0001', PURCHASED_ON, FAULT),
  arrived('2025-02-28 15:00'),
  ...diagnosed('2025-03-03 11:00', FINDINGS),
  act('2025-03-03 11:30', STAFF.technician, 'authorise-repair'),
  ...repaired('2025-03-04 09:30', '2025-03-05 16:00'),
  ...handedBack('2025-03-06 10:00', '2025-03-07 14:00'),
];

const oneDayLate = [
  ...opened('2025-02-25 11:00', 'EX-2402-0002', PURCHASED_ON, FAULT),
  arrived('2025-03-01 10:00'),
  ...diagnosed('2025-03-03 13:00', FINDINGS),
  act('2025-03-03 14:00', STAFF.technician, 'issue-quote', { lines: LINES }),
];

/** Two machines bought on the same leap day: the warranty ends on 2025-02-28, and the arrival decides. */
export const lastDayOfWarranty: Story = {
  title: 'Free in warranty on the last day, paid the day after',
  steps: interleaved(on('arrived on the last day:', inTime), on('arrived the day after:', oneDayLate)),
};
