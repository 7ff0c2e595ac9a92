import { stateAppending } from './checks/appending.checks.js';
import { stateFaults } from './checks/faults.checks.js';
import { stateIdempotency } from './checks/idempotency.checks.js';
import { stateInput } from './checks/input.checks.js';
import { stateLifecycle } from './checks/lifecycle.checks.js';
import { stateOutside } from './checks/outside.checks.js';
import { stateReading } from './checks/reading.checks.js';
import { stateSubscribing } from './checks/subscribing.checks.js';
import { stateSubscriberFaults } from './checks/subscriber-faults.checks.js';
import type { Check, CheckBody, ContractHarness } from './support/harness.js';
import { note } from './support/notes.js';

const CHECKS = 60;

/** Why a check does not apply to an adapter, by number. */
export type NotApplicable = Readonly<Record<number, string>>;

/**
 * The contract that every adapter of the event-store port is held to: the sixty checks, each with a fresh database. A
 * check that does not apply is left out with its reason, which `npm run contract` prints.
 */
export function describeEventStoreContract(
  adapter: string,
  makeHarness: () => Promise<ContractHarness>,
  notApplicable: NotApplicable,
): void {
  const suite = `${adapter} keeps the contract of the event store`;
  const stated: number[] = [];
  const unproven: number[] = [];
  const check: Check = (number, title, body) => {
    stated.push(number);
    const reason = notApplicable[number];
    const two = String(number).padStart(2, '0');
    if (reason !== undefined) note(suite, `${two} not applicable: ${reason} – ${title}`);
    else if (body === undefined) unproven.push(number);
    else it(`${two}: ${title}`, () => expectToHold(makeHarness, body));
  };

  describe(suite, () => {
    stateAppending(check);
    stateIdempotency(check);
    stateInput(check);
    stateReading(check);
    stateSubscribing(check);
    stateSubscriberFaults(check);
    stateFaults(check);
    stateOutside(check);
    stateLifecycle(check);

    it('proves every check, or says why it does not apply', () => {
      const all = Array.from({ length: CHECKS }, (_, index) => index + 1);
      expect(stated.toSorted((a, b) => a - b)).toEqual(all);
      expect(unproven).toEqual([]);
      expect(Object.keys(notApplicable).filter((number) => !all.includes(Number(number)))).toEqual([]);
    });
  });
}

async function expectToHold(makeHarness: () => Promise<ContractHarness>, body: CheckBody): Promise<void> {
  const harness = await makeHarness();
  try {
    await body(harness);
  } finally {
    await harness.dispose();
  }
}
