import type { Decision } from '#commanding';
import { derivedId, isShuriError, type JsonObject } from '#kernel';
import fc from 'fast-check';
import { LEAD, OTHER_LEAD, stateAfter, STREAM } from '../../test/support/given-case.js';
import type { Happened } from '../../test/support/happened.js';
import { OPENED } from '../../test/support/history.js';
import { sealed } from '../../test/support/sample.data.js';
import { TERMS } from '../../test/support/sample-terms.js';
import type { OpenCase } from '../decider/state.js';
import type { RepairCaseEventName } from '../events/index.js';
import { allowedCommands, caseCommand, type CaseCommandName } from './commands.js';
import { deadlineIdOf } from './deadlines.js';
import { caseDecider } from './decide-case.js';
import { outstanding } from '../decider/ledger.js';

const reason = sealed(20);
/** Taken seldom, or few cases would come far. */
const ENDINGS: readonly CaseCommandName[] = ['refuse-repair', 'cancel-case'];
const START = Temporal.Instant.from('2026-04-07T03:00:00Z');

const firing = (state: OpenCase, kind: 'quote-answer' | 'repair-target' | 'storage'): JsonObject => ({
  deadlineId: deadlineIdOf(STREAM, kind),
  arming: state.deadlines[kind]?.armed.arming ?? 1,
});

/** A payload with which a command can go through, where the case lets it. */
function payloadOf(command: CaseCommandName, state: OpenCase, now: string, chance: number): JsonObject {
  const payloads: Readonly<Partial<Record<CaseCommandName, JsonObject>>> = {
    'attach-evidence': { kind: 'receipt', purchasedOn: chance % 2 === 0 ? '2024-01-10' : '2026-01-10' },
    'record-arrival': {
      carrier: 'sagawa',
      freight: { terms: 'prepaid' },
      accessories: [],
      condition: reason,
    },
    'schedule-visit': {
      on: now.slice(0, 10) < '2026-06-01' ? '2026-06-01' : '2036-06-01',
      onSiteOption: true,
      reason,
    },
    'record-visit':
      chance % 3 === 0
        ? { outcome: 'not-possible', ground: chance % 2 === 0 ? 'called-off' : 'other', reason }
        : { outcome: 'done', leftToDo: 'another-visit' },
    'complete-diagnosis': { findings: reason, properUse: true, faultParts: [] },
    'state-facts': { facts: { properUse: chance % 3 !== 0, continuousHours: 20 + (chance % 5) } },
    'decide-coverage': { decision: chance % 2 === 0 ? 'paid' : 'free', reason },
    'issue-quote': { lines: [{ kind: 'labour', code: 'LAB-1', quantity: 1, unitNet: 5_000 }] },
    'lapse-quote': firing(state, 'quote-answer'),
    'record-target-missed': firing(state, 'repair-target'),
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

function decide(
  command: CaseCommandName,
  history: readonly Happened[],
  now: string,
  chance: number,
): Decision {
  const known = caseCommand(command);
  if (known === undefined) throw new TypeError(`no command ${command}`);
  const state = stateAfter(history);
  const actor = chance % 5 === 0 ? OTHER_LEAD : LEAD;
  const context = { stream: STREAM, commandId: derivedId('any-way', history.length), actor, now };
  try {
    return caseDecider(known, TERMS).decide(payloadOf(command, state, now, chance), state, context);
  } catch (error) {
    if (isShuriError(error)) return { kind: 'refused', error };
    throw error;
  }
}

describe('any way through a case', () => {
  it('is recorded in events that the registry takes and the chart can fold, all the stages over', () => {
    const seen = new Set<string>();
    const steps = fc.array(fc.tuple(fc.nat(10_000), fc.nat(40), fc.nat(1_000)), {
      minLength: 40,
      maxLength: 60,
    });
    fc.assert(
      fc.property(steps, (picks) => {
        let history = OPENED;
        let at = START;
        for (const [chance, days, pick] of picks) {
          at = at.add({ hours: 24 * (chance % 4 === 0 ? days : 0) + 1 });
          const allowed = allowedCommands(stateAfter(history), TERMS).filter(
            (name) => pick % 10 === 0 || !ENDINGS.includes(name),
          );
          const command = allowed[pick % Math.max(1, allowed.length)];
          if (command === undefined) break;
          const now = at.toString({ smallestUnit: 'millisecond' });
          const decision = decide(command, history, now, chance);
          if (decision.kind === 'refused') continue;
          const by = chance % 5 === 0 ? OTHER_LEAD.id : LEAD.id;
          const more = decision.events.map(({ name, data }) => ({
            name: name as RepairCaseEventName,
            data,
            by,
          }));
          history = [...history, ...more];
          const { stage, custody } = stateAfter(history);
          seen.add(stage).add(custody);
        }
      }),
      { numRuns: 150, seed: 20_260_407 },
    );
    expect([...seen].sort()).toStrictEqual(
      'requested received diagnosed quoted approved repaired returned cancelled refused abandoned disposed awaited with-customer held out-for-delivery delivered stored'
        .split(' ')
        .sort(),
    );
  });
});
