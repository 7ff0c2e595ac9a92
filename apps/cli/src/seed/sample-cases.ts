import type { JsonObject } from '#kernel';
import type { Step } from '../demo/story.js';
import { act, STAFF } from '../demo/story.js';
import { arrived, diagnosed, opened, repaired } from '../demo/stories/intake.js';

const NOW = 'now';
const QUOTED: JsonObject = { lines: [{ kind: 'part', code: 'main-board', quantity: 1, unitNet: 24800 }] };
const { desk, technician } = STAFF;

/** A few cases at different stages, as of today; the first step of each opens it. */
export function sampleCases(today: Temporal.PlainDate): readonly (readonly Step[])[] {
  const lately = today.subtract({ months: 2 }).toString();
  const longAgo = today.subtract({ years: 2 }).toString();
  const free = [...diagnosed(NOW, '電源ユニットの故障'), act(NOW, technician, 'authorise-repair')];
  const paid = [...diagnosed(NOW, 'メインボードの故障'), act(NOW, technician, 'issue-quote', QUOTED)];
  return [
    opened(NOW, 'EX-SAMPLE-1', lately, '電源が入らない'),
    [...opened(NOW, 'EX-SAMPLE-2', lately, '異音がする'), arrived(NOW)],
    [...opened(NOW, 'EX-SAMPLE-3', lately, '電源が入らない'), arrived(NOW), ...free],
    [...opened(NOW, 'EX-SAMPLE-4', longAgo, '画面が映らない'), arrived(NOW), ...paid],
    [
      ...opened(NOW, 'EX-SAMPLE-5', longAgo, '起動しない'),
      arrived(NOW),
      ...paid,
      act(NOW, desk, 'approve-quote'),
      ...repaired(NOW, NOW),
    ],
  ];
}
