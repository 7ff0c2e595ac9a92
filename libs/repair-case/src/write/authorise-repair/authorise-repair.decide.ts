import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { dayOf } from '../moments.js';
import { refusalFound } from '../refusal-found.js';

/** Lets a free repair begin. */
export type AuthoriseRepair = Readonly<Record<never, never>>;

export const authoriseRepair: CaseCommand<AuthoriseRepair> = {
  name: 'authorise-repair',
  sealed: {},
  precondition(state, terms) {
    const { coverage, stage } = state;
    if (stage === 'approved' && state.quote.kind === 'none') return ALREADY_SO;
    if (stage !== 'diagnosed') return notAllowed(`the case is ${stage}`, 'it is diagnosed', ['FR-R3-1']);
    if (coverage.kind !== 'decided') {
      return notAllowed('coverage is not decided', 'coverage is decided', ['FR-R2-4']);
    }
    if (coverage.decided.coverage !== 'free') {
      return notAllowed('the repair is not free', 'a quote is issued and approved instead', ['FR-R4-1']);
    }
    return refusalFound(state, terms) ?? ALLOWED;
  },
  decide: (_payload, _state, context) =>
    record(event('repair-authorised', { authorisedOn: dayOf(context.now) })),
};
