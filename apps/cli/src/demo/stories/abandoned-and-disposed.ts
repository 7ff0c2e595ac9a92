import { act, refused, STAFF, type Step, type Story, wait } from '../story.js';
import { arrived, diagnosed, opened, repaired } from './intake.js';

function attempt(at: string): Step {
  return act(at, STAFF.desk, 'record-contact', { reached: false, note: '留守番電話に伝言' });
}

/** Nobody can be reached: three months of storage, deemed abandoned, disposed of under four eyes. */
export const abandonedAndDisposed: Story = {
  title: 'Unreachable, stored for three months, abandoned, disposed of under four eyes',
  steps: [
    ...opened('2025-03-10 10:00', 'EX-2406-0310', '2024-06-15', '異音がする'),
    arrived('2025-03-12 11:00'),
    ...diagnosed('2025-03-13 10:00', '電源ファンの故障'),
    act('2025-03-13 11:00', STAFF.technician, 'authorise-repair'),
    ...repaired('2025-03-14 09:30', '2025-03-17 15:00'),
    attempt('2025-03-19 10:00'),
    attempt('2025-03-24 10:00'),
    attempt('2025-03-28 10:00'),
    act('2025-03-31 17:00', STAFF.desk, 'record-unreachable'),
    wait('2025-07-01 00:00', 'three months of storage, the first day not counted'),
    act('2025-07-03 10:00', STAFF.lead, 'propose-disposal', { reason: '連絡が取れないまま保管期間が満了' }),
    refused('2025-07-03 10:05', STAFF.lead, 'approve-disposal', 'FOUR_EYES.SAME_PERSON'),
    act('2025-07-04 14:00', STAFF.otherLead, 'approve-disposal'),
    act('2025-07-08 16:00', STAFF.desk, 'record-disposal', { method: 'recycling' }),
  ],
};
