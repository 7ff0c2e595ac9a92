import { describeEventStoreContract } from './event-store.contract.js';
import { makeStandInHarness } from './support/stand-in-harness.js';

// A stand-in, held to what a real server answered on the wire. What a real server itself has answered: see the README.
describeEventStoreContract('EventStoreDB (stand-in)', makeStandInHarness, {});
