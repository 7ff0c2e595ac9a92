import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';

const Armed = Type.Object({
  deadlineId: Type.String(),
  kind: Type.String(),
  arming: Type.Integer({ minimum: 1 }),
  period: Type.String(),
  startFact: Type.String(),
  startsOn: Type.String(),
  firstCountedDay: Type.String(),
  lastDay: Type.String(),
  firesAt: Type.String(),
  clauses: Type.Array(Type.String()),
  policyRevision: Type.String(),
  calendarRevision: Type.Union([Type.String(), Type.Null()]),
});

const Disarmed = Type.Object({
  deadlineId: Type.String(),
  arming: Type.Integer({ minimum: 1 }),
  because: Type.String(),
});

const Passed = Type.Object({
  deadline: Type.Object({
    deadlineId: Type.String(),
    arming: Type.Integer({ minimum: 1 }),
    observedAt: Type.String(),
    latenessMs: Type.Integer({ minimum: 0 }),
  }),
});

const armed = Compile(Armed);
const disarmed = Compile(Disarmed);
const passed = Compile(Passed);

/** What an event says about a deadline, as far as the due table needs it. Dates and instants as in D9. */
export type DeadlineFact =
  | { readonly kind: 'armed'; readonly armed: Static<typeof Armed> }
  | { readonly kind: 'disarmed'; readonly disarmed: Static<typeof Disarmed> }
  | { readonly kind: 'passed'; readonly passed: Static<typeof Passed>['deadline'] };

/**
 * Reads an event: `deadline-armed`, `deadline-disarmed`, or any consequence, which says in its member `deadline`
 * which arming it used up. Undefined for every other event.
 * @throws TypeError when the event speaks of a deadline in a shape that is not ours.
 */
export function deadlineFactOf(event: {
  readonly name: string;
  readonly data: unknown;
}): DeadlineFact | undefined {
  const { name, data } = event;
  if (name === 'deadline-armed') return { kind: 'armed', armed: checked(armed, data, name) };
  if (name === 'deadline-disarmed') return { kind: 'disarmed', disarmed: checked(disarmed, data, name) };
  if (!usesUpADeadline(data)) return undefined;
  return { kind: 'passed', passed: checked(passed, data, name).deadline };
}

function usesUpADeadline(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('deadline' in data)) return false;
  const { deadline } = data;
  return typeof deadline === 'object' && deadline !== null && 'deadlineId' in deadline;
}

interface Check<Shape> {
  Check(value: unknown): value is Shape;
  Errors(value: unknown): readonly { readonly message: string }[];
}

function checked<Shape>(validator: Check<Shape>, data: unknown, name: string): Shape {
  if (validator.Check(data)) return data;
  throw new TypeError(
    `${name} does not describe a deadline: ${validator.Errors(data)[0]?.message ?? 'no object'}`,
  );
}
