import { describeEventStoreContract } from './event-store.contract.js';
import { makeSqliteHarness } from './support/sqlite-harness.js';

describeEventStoreContract('SQLite', makeSqliteHarness, {
  54: 'a file has no connections that could fail apart',
  55: 'a file has no credentials; the rights on its folder are the operating system’s',
  56: 'nobody can delete a stream from outside, and the port has no delete',
  57: 'nobody can tombstone a stream from outside, and the port has no delete',
  58: 'a file is there at start or the server ends with a sentence',
});
