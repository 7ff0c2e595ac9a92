import { type CommandAnswer, type Commanding, type CommandRequest, nothingWasWritten } from '#commanding';
import { ShuriError } from '#kernel';
import type { Terms } from '#policy';
import { CommandSealing, type PersonalDataStore } from '#privacy';
import type { CaseState } from '../decider/state.js';
import { UnfoldableEvent } from '../decider/step.js';
import { type Registered, certifiedTerms, unitOfCase } from './unit-of-case.js';
import type { AssessedWith } from './decide-coverage/assessment-record.js';
import { caseNumber } from './case-number.js';
import { caseCommand } from './commands.js';
import { caseDecider, openCaseDecider } from './decide-case.js';
import { openCaseSealed, streamOfCase } from './open-case/open-case.decide.js';
import { readsUnitUnder } from './reads-unit.js';

export interface CaseRunnerOptions {
  readonly commanding: Commanding<CaseState>;
  /** Read before coverage is decided. */
  readonly registered: Registered;
  readonly personal: PersonalDataStore;
  /** The dated master data in use, or as known at an instant (RFC 3339 `Z` with milliseconds); asked anew for each command. */
  readonly terms: (knownAt?: string) => Terms;
}

/** Runs the commands of repair cases: seals what is personal, then hands over to the decision loop. */
export class CaseRunner {
  readonly #sealing: CommandSealing;

  constructor(private readonly options: CaseRunnerOptions) {
    this.#sealing = new CommandSealing(options.personal, nothingWasWritten(UnfoldableEvent));
  }

  /** Opens a case; the answer's stream names it. @throws ShuriError as the decision loop does */
  open(request: CommandRequest): Promise<CommandAnswer> {
    const streamOf = (attempt: number) => streamOfCase(caseNumber(request.commandId, attempt));
    return this.#sealing.send(request, openCaseSealed, (sealed) =>
      this.options.commanding.run(sealed, { kind: 'new', streamOf }, openCaseDecider(this.options.terms())),
    );
  }

  /** Sends a command to an opened case. @throws ShuriError as the decision loop does */
  async run(number: string, request: CommandRequest): Promise<CommandAnswer> {
    const command = caseCommand(request.command);
    if (command === undefined)
      throw new ShuriError('REQUEST.MALFORMED', `unknown command ${request.command}`);
    const { commanding } = this.options;
    const stream = streamOfCase(number);
    const given = await this.#givenFor(stream, request);
    const decider = caseDecider(command, given.terms, given.record, given.termsKnownAt);
    return this.#sealing.send(request, command.sealed, (sealed) =>
      commanding.run(sealed, { kind: 'existing', stream }, decider),
    );
  }

  /** What is registered of the case’s item and its partner, read only for a command that asks the rules with it. */
  async #givenFor(stream: string, request: CommandRequest): Promise<AssessedWith> {
    const { commanding, registered, terms } = this.options;
    const alone = { terms: terms(), termsKnownAt: terms, record: null };
    const programmes = readsUnitUnder(request);
    if (programmes.length === 0) return alone;
    const { state } = await commanding.load(stream);
    const asks = state.kind !== 'unopened' && programmes.includes(state.opened.programme);
    if (!asks) return alone;
    const record = await unitOfCase(registered, state);
    const certified = await certifiedTerms(registered, state);
    return { terms: certified(terms()), termsKnownAt: (instant) => certified(terms(instant)), record };
  }
}
