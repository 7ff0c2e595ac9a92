import { openSqliteEventStore } from '#event-store';
import { freshId, SystemClock } from '#kernel';

// Uses a store and closes it; the process must then end by itself.

const store = await openSqliteEventStore({ file: process.argv[2], clock: new SystemClock() });
const seen = [];
store.subscribe({ from: 'start' }, { onEvents: async (events) => void seen.push(...events) });
await store.append('case-1', 'no-stream', [
  { id: freshId(), type: 'contract.happened.v1', data: {}, meta: {} },
]);
await store.close();
