import { openSqliteEventStore } from '#event-store';
import { freshId, SystemClock } from '#kernel';

// Appends so many events with so many callers at once, then ends without closing: the parent counts its syncs.

const [file, appends, callers] = process.argv.slice(2);
const store = await openSqliteEventStore({ file, clock: new SystemClock() });
await store.append('warm-up', 'any', [anEvent()]);

let left = Number(appends);
async function call(caller) {
  while (left > 0) {
    left -= 1;
    await store.append(`case-${caller}`, 'any', [anEvent()]);
  }
}
await Promise.all(Array.from({ length: Number(callers) }, (_, caller) => call(caller)));
process.exit(0);

function anEvent() {
  return { id: freshId(), type: 'contract.happened.v1', data: { text: 'x'.repeat(300) }, meta: {} };
}
