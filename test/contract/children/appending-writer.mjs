import { openSqliteEventStore } from '#event-store';
import { derivedId, SystemClock } from '#kernel';

// Appends without end, three events at a time, 16 appends at once; tells the parent of each as it is acknowledged.

const [file, round] = process.argv.slice(2);
const store = await openSqliteEventStore({ file, clock: new SystemClock() });

async function write(writer) {
  const stream = `case-${round}x${writer}`;
  for (let append = 0; ; append += 1) {
    const events = [0, 1, 2].map((index) => ({
      id: derivedId(stream, append, index),
      type: 'contract.happened.v1',
      data: { append, index, text: 'x'.repeat(500) },
      meta: {},
    }));
    const { revision } = await store.append(stream, append === 0 ? 'no-stream' : append * 3 - 1, events);
    process.send({ stream, revision });
  }
}

await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
