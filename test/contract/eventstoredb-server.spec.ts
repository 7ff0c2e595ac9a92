import { describeEventStoreContract } from './event-store.contract.js';
import { makeServerHarness } from './support/server-harness.js';

const FAULT = 'a real server cannot be told to fail so; the stand-in is';
const url = process.env.EVENTSTOREDB_URL;

if (url === undefined) {
  it('no real EventStoreDB is asked unless EVENTSTOREDB_URL names one', () => expect(url).toBeUndefined());
} else {
  describeEventStoreContract('EventStoreDB (the server of EVENTSTOREDB_URL)', () => makeServerHarness(url), {
    35: 'a real server does not tell how many reads are open',
    47: FAULT,
    48: FAULT,
    49: 'a real server does not tell how many reads are open',
    50: 'one server is one database: a checkpoint of another needs a second one',
    51: FAULT,
    52: FAULT,
    53: FAULT,
    54: FAULT,
    55: FAULT,
    58: FAULT,
  });
}
