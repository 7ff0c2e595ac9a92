import type { DeadlineKind } from '../../events/shapes.js';
import type { DeadlineState, OpenCase } from '../state.js';
import type { Reducers } from './reducer.js';

function settle(
  state: OpenCase,
  kind: DeadlineKind,
  status: DeadlineState['status'],
): Pick<OpenCase, 'deadlines'> {
  const known = state.deadlines[kind];
  if (known === undefined) return { deadlines: state.deadlines };
  return { deadlines: { ...state.deadlines, [kind]: { status, armed: known.armed } } };
}

/** The latest arming of each kind of deadline. */
export const deadlineReducers: Reducers<
  'deadline-armed' | 'deadline-disarmed' | 'target-missed' | 'target-started' | 'target-met'
> = {
  'deadline-armed': (state, data) => ({
    deadlines: { ...state.deadlines, [data.kind]: { status: 'armed', armed: data } },
  }),
  'deadline-disarmed': (state, data) => settle(state, data.kind, 'disarmed'),
  'target-missed': (state, { deadline }) => settle(state, targetOf(state, deadline.deadlineId), 'passed'),
  'target-started': () => ({}),
  'target-met': () => ({}),
};

/** Which target a deadline is of. */
export function targetOf({ deadlines }: OpenCase, deadlineId: string): 'visit-target' | 'repair-target' {
  return deadlines['visit-target']?.armed.deadlineId === deadlineId ? 'visit-target' : 'repair-target';
}

/** The deadline that a consequence has used up. */
export function passed(state: OpenCase, kind: DeadlineKind): Pick<OpenCase, 'deadlines'> {
  return settle(state, kind, 'passed');
}
