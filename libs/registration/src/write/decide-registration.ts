import { alreadySo, type Decider, type Decision, refuse } from '#commanding';
import { exhaustive } from '#kernel';
import { recordReads, type Terms } from '#policy';
import type { BeginningCommand, RegistrationCommand } from './registration-command.js';
import { withTablesRead } from './with-tables-read.js';

/** `decide` for a command that begins a stream. */
export function beginningDecider<State>(
  command: BeginningCommand<State, never>,
  terms: Terms,
): Decider<State> {
  return {
    decide: (payload, state, context) =>
      recorded(terms, (read) => command.begin(payload as never, state, { ...context, terms: read })),
  };
}

/**
 * `decide` for a command to what is on record: its precondition first, then its own decision.
 * @param known the state as one on record; undefined when the stream was never begun
 */
export function registrationDecider<State, Known extends State>(
  command: RegistrationCommand<Known, never>,
  known: (state: State) => Known | undefined,
  terms: Terms,
): Decider<State> {
  return {
    decide(payload, state, context) {
      const subject = known(state);
      if (subject === undefined) {
        const { stream } = context;
        return refuse('REGISTRATION.UNKNOWN', `nothing is registered in ${stream}`, { stream });
      }
      const before = command.precondition(subject);
      switch (before.kind) {
        case 'allowed':
          return recorded(terms, (read) =>
            command.decide(payload as never, subject, { ...context, terms: read }),
          );
        case 'already-so':
          return alreadySo();
        case 'not-allowed': {
          const { why, until, clauses } = before;
          const message = `${command.name} is not in place: ${why}`;
          return refuse('REGISTRATION.NOT_ALLOWED_NOW', message, { until }, clauses);
        }
        default:
          return exhaustive(before);
      }
    },
  };
}

/** Decides, and notes in the events which tables that took. */
function recorded(terms: Terms, decide: (read: Terms) => Decision): Decision {
  const reads = recordReads(terms);
  const decision = decide(reads.terms);
  return withTablesRead(decision, reads.used());
}
