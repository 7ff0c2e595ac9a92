import type { Decision } from '#commanding';
import { derivedId, isShuriError, type JsonObject } from '#kernel';
import type { Terms } from '#policy';
import fc from 'fast-check';
import { outstanding } from '../../src/decider/ledger.js';
import { targetOf } from '../../src/decider/reducers/deadlines.js';
import type { OpenCase } from '../../src/decider/state.js';
import type { DeadlineKind } from '../../src/events/shapes.js';
import type { RepairCaseEventName } from '../../src/events/index.js';
import { allowedCommands, caseCommand, type CaseCommandName } from '../../src/write/commands.js';
import { deadlineIdOf } from '../../src/write/deadlines.js';
import { caseDecider } from '../../src/write/decide-case.js';
import { LEAD, OTHER_LEAD, STREAM } from './given-case.js';
import { furtherState, type Happened, stateAfter } from './happened.js';
import { sealed } from './sample.data.js';

/** A case from which ways are gone, and the configuration that it is decided under. */
export interface Start {
  readonly history: readonly Happened[];
  readonly terms: Terms;
}

/** Steps of a way: chance, days to the next step, and which of the allowed commands is sent. */
export const STEPS = fc.array(fc.tuple(fc.nat(10_000), fc.nat(40), fc.nat(1_000)), {
  minLength: 40,
  maxLength: 60,
});
export type Steps = readonly (readonly [chance: number, days: number, pick: number])[];

const reason = sealed(20);
/** Taken seldom, or few cases would come far. */
const ENDINGS: readonly CaseCommandName[] = ['refuse-repair', 'cancel-case'];
const START = Temporal.Instant.from('2026-04-07T03:00:00Z');

const firing = (state: OpenCase, kind: DeadlineKind): JsonObject => ({
  deadlineId: deadlineIdOf(STREAM, kind),
  arming: state.deadlines[kind]?.armed.arming ?? 1,
});

const CONSUMABLES = { work: 'consumables', replacedOn: null, playbackLossAcknowledged: true };
const GROUNDS = ['called-off', 'other', 'setting-information-missing', 'talks-failed'];

/** The target that was armed last. */
function runningTarget(state: OpenCase): DeadlineKind {
  return targetOf(state, deadlineIdOf(STREAM, 'visit-target'));
}

/** A payload with which a command can go through, where the case lets it. */
function payloadOf(command: CaseCommandName, state: OpenCase, now: string, chance: number): JsonObject {
  const payloads: Readonly<Partial<Record<CaseCommandName, JsonObject>>> = {
    'attach-evidence': { kind: 'receipt', purchasedOn: chance % 2 === 0 ? '2024-01-10' : '2026-01-10' },
    'record-acknowledgement': { of: 'data-erasure', channel: 'phone' },
    'record-arrival': {
      carrier: 'sagawa',
      freight: { terms: 'prepaid' },
      accessories: [],
      condition: reason,
    },
    'schedule-visit': {
      on: now.slice(0, 10) < '2026-06-01' ? '2026-06-01' : '2036-06-01',
      onSiteOption: true,
      attendee: sealed(21),
      settingInformation: 'provided',
      ...(chance % 7 === 0 ? CONSUMABLES : {}),
      reason,
    },
    'record-visit':
      chance % 3 === 0
        ? { outcome: 'not-possible', ground: GROUNDS[chance % GROUNDS.length] ?? 'other', reason }
        : { outcome: 'done', leftToDo: 'another-visit' },
    'complete-diagnosis': { findings: reason, properUse: true, faultParts: [] },
    'state-facts': { facts: { properUse: chance % 3 !== 0, continuousHours: 20 + (chance % 5) } },
    'decide-coverage': { decision: chance % 2 === 0 ? 'paid' : 'free', reason },
    'issue-quote': { lines: [{ kind: 'labour', code: 'LAB-1', quantity: 1, unitNet: 5_000 }] },
    'lapse-quote': firing(state, 'quote-answer'),
    'record-target-missed': firing(state, runningTarget(state)),
    abandon: firing(state, 'storage'),
    'complete-repair': { work: reason, parts: [] },
    'record-payment': { amount: Math.max(1, outstanding(state)), method: 'cash' },
    'ship-item': { carrier: 'yamato', freightPayer: 'company', releaseUnpaid: true, reason },
    'record-return-failed': { ground: 'absent' },
    'record-contact': { reached: chance % 3 === 0, arrangement: chance % 2 === 0 ? 're-sending' : 'none' },
    'propose-disposal': { reason },
    'record-disposal': { method: 'recycling' },
    'decide-late-contact': { decision: chance % 2 === 0 ? 'item-goes-back' : 'disposal-goes-on', reason },
    'refuse-repair': { grounds: ['FR-R8-1'], reason },
    'reverse-cancellation': { reason, receivedAt: now },
  };
  return payloads[command] ?? {};
}

/** A case on its way: where it stands after how many events. */
interface Stop {
  readonly state: OpenCase;
  readonly events: number;
}

function decide(
  command: CaseCommandName,
  { state, events }: Stop,
  terms: Terms,
  now: string,
  chance: number,
): Decision {
  const known = caseCommand(command);
  if (known === undefined) throw new TypeError(`no command ${command}`);
  const actor = chance % 5 === 0 ? OTHER_LEAD : LEAD;
  const context = { stream: STREAM, commandId: derivedId('any-way', events), actor, now };
  try {
    return caseDecider(known, terms).decide(payloadOf(command, state, now, chance), state, context);
  } catch (error) {
    if (isShuriError(error)) return { kind: 'refused', error };
    throw error;
  }
}

/** Goes a way, each event through the registry and the chart. @param see is shown the case after each command */
export function go({ history, terms }: Start, steps: Steps, see: (state: OpenCase) => void): void {
  let stop: Stop = { state: stateAfter(history), events: history.length };
  let at = START;
  for (const [chance, days, pick] of steps) {
    at = at.add({ hours: 24 * (chance % 4 === 0 ? days : 0) + 1 });
    const allowed = allowedCommands(stop.state, terms).filter(
      (name) => pick % 10 === 0 || !ENDINGS.includes(name),
    );
    const command = allowed[pick % Math.max(1, allowed.length)];
    if (command === undefined) return;
    const now = at.toString({ smallestUnit: 'millisecond' });
    const decision = decide(command, stop, terms, now, chance);
    if (decision.kind === 'refused') continue;
    const by = chance % 5 === 0 ? OTHER_LEAD.id : LEAD.id;
    const more = decision.events.map(({ name, data }) => ({ name: name as RepairCaseEventName, data, by }));
    const { events } = stop;
    stop = { state: furtherState(stop.state, events, more), events: events + more.length };
    see(stop.state);
  }
}
