import type { NewEvent } from '#event-store';
import { derivedId } from '#kernel';
import { nodeAt, takes } from '../../src/decider/step.js';
import { evolve } from '../../src/decider/fold.js';
import { type CaseState, UNOPENED } from '../../src/decider/state.js';
import { REPAIR_CASE_EVENTS, type RepairCaseEventName } from '../../src/events/index.js';
import { caseNumber } from '../../src/write/case-number.js';
import { told, type Told } from './a-case.js';
import { COLLECT_CHARGE } from '../support/sample.data.js';
import { stamped } from './case-log.js';
import type { Dice } from './dice.js';

/** A case that went some legal way through the chart, as the appends that wrote it. */
export interface RandomCase {
  readonly number: string;
  readonly appends: readonly (readonly NewEvent[])[];
}

const NAMES = Object.keys(REPAIR_CASE_EVENTS) as RepairCaseEventName[];
const FIRST_DAY = Temporal.Instant.from('2024-05-20T00:00:00Z');

/** The `index`-th case: up to `longest` events, each of which the chart takes where the case then stands. */
export function randomCase(index: number, longest: number, dice: Dice): RandomCase {
  const number = caseNumber(derivedId('random-case', index), 0);
  const opened = told('case-opened', { number, reference: dice.below(2) === 0 ? null : `ORDER-${index}` });
  const appends: NewEvent[][] = [];
  let state: CaseState = UNOPENED;
  let next: readonly Told[] = [opened];
  for (let events = 0; events < longest && next.length > 0; events += next.length) {
    const actor = { id: `person-${dice.below(5)}`, role: 'lead' };
    const recordedAt = momentOf(index + events * 60);
    for (const [offset, [name, data]] of next.entries()) {
      state = evolve(state, { name, data, meta: { actor, recordedAt }, revision: events + offset });
    }
    const commandId = derivedId('random-command', number, events);
    appends.push(stamped({ command: 'some-command', commandId, actor, recordedAt }, next));
    next = following(state, dice);
  }
  return { number, appends };
}

/** One or two events that may follow, some of their data thrown by dice; nothing when the dice end the case here. */
function following(state: CaseState, dice: Dice): readonly Told[] {
  if (state.kind === 'unopened' || dice.below(25) === 0) return [];
  const node = nodeAt(state);
  // Only a case that is over takes an item in without starting on it: the chart cannot say so, the decision does.
  const open = state.stage === 'requested';
  const legal = NAMES.filter((name) => takes(node, name) && !(open && name === 'item-taken-in'));
  const moving = legal.filter((name) => evolvesPlace(state, name));
  const name = moving.length > 0 && dice.below(5) < 3 ? dice.oneOf(moving) : dice.oneOf(legal);
  const event = thrown(name, dice);
  return dice.below(3) === 0 && name !== 'deadline-armed' ? [event, thrown('deadline-armed', dice)] : [event];
}

function evolvesPlace(state: CaseState, name: RepairCaseEventName): boolean {
  const [, data] = told(name);
  const after = evolve(state, {
    name,
    data,
    meta: { actor: { id: 'nobody' }, recordedAt: momentOf(0) },
    revision: 0,
  });
  return (
    state.kind === 'open' &&
    after.kind === 'open' &&
    (after.stage !== state.stage || after.custody !== state.custody || after.clock !== state.clock)
  );
}

/** Where a member decides what the read models show, the dice choose it. */
function thrown(name: RepairCaseEventName, dice: Dice): Told {
  switch (name) {
    case 'item-arrived':
      return told(name, {
        openEvidence: dice.oneOf([[], ['warranty-card'], ['receipt', 'request-form']]),
        collectCharge: dice.oneOf([null, COLLECT_CHARGE]),
      });
    case 'evidence-attached':
      return told(name, { openEvidence: dice.oneOf([[], ['warranty-card']]) });
    case 'coverage-superseded':
      return told(name, { coverage: dice.oneOf(['free', 'paid']), refundQuestion: dice.oneOf([0, 9000]) });
    case 'inbound-freight-decided':
      return told(name, {
        collectCharge: dice.oneOf([null, COLLECT_CHARGE]),
        refundQuestion: dice.oneOf([0, 1200]),
      });
    case 'coverage-decided':
      return told(name, { coverage: dice.oneOf(['free', 'paid']) });
    case 'visit-done':
      return told(name, { leftToDo: dice.oneOf(['nothing', 'another-visit', 'taking-in']) });
    case 'visit-not-possible':
      return told(name, { follows: dice.oneOf(['new-date', 'setting-information']) });
    case 'contact-recorded':
      return told(name, { reached: dice.below(2) === 0 });
    case 'payment-recorded':
      return told(name, { amount: 1 + dice.below(9000) });
    case 'deadline-armed': {
      const kind = dice.oneOf(['quote-answer', 'repair-target', 'storage'] as const);
      return told(name, { kind, firesAt: momentOf(dice.below(100_000)) });
    }
    default:
      return told(name);
  }
}

function momentOf(minutes: number): string {
  return FIRST_DAY.add({ minutes }).toString({ smallestUnit: 'millisecond' });
}
