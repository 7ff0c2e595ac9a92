import type { CommandAnswer, Commanding, CommandRequest } from '#commanding';
import { InvalidAppend, InvalidEvent, TooLarge } from '#event-store';
import { isShuriError, ShuriError } from '#kernel';
import type { Terms } from '#policy';
import { CommandSealing, type PersonalDataStore } from '#privacy';
import type { CaseState } from '../decider/state.js';
import { UnfoldableEvent } from '../decider/step.js';
import { type Registered, unitOfCase } from './unit-of-case.js';
import { caseNumber } from './case-number.js';
import { caseCommand } from './commands.js';
import { caseDecider, openCaseDecider } from './decide-case.js';
import { decideCoverage } from './decide-coverage/decide-coverage.decide.js';
import { recordVisit } from './record-visit/record-visit.decide.js';
import { scheduleVisit } from './schedule-visit/schedule-visit.decide.js';
import { openCaseSealed, streamOfCase } from './open-case/open-case.decide.js';

export interface CaseRunnerOptions {
  readonly commanding: Commanding<CaseState>;
  /** Read before coverage is decided. */
  readonly registered: Registered;
  readonly personal: PersonalDataStore;
  /** The dated master data in use; asked anew for each command. */
  readonly terms: () => Terms;
}

/** Runs the commands of repair cases: seals what is personal, then hands over to the decision loop. */
export class CaseRunner {
  readonly #sealing: CommandSealing;

  constructor(private readonly options: CaseRunnerOptions) {
    this.#sealing = new CommandSealing(options.personal, nothingWasWritten);
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
    const { commanding, registered, terms } = this.options;
    const stream = streamOfCase(number);
    const unit = READS_UNIT.includes(command.name)
      ? await unitOfCase(registered, (await commanding.load(stream)).state)
      : null;
    const decider = caseDecider(command, terms(), unit);
    return this.#sealing.send(request, command.sealed, (sealed) =>
      commanding.run(sealed, { kind: 'existing', stream }, decider),
    );
  }
}

/** The commands that ask the rules with what is registered of the item beside. */
const READS_UNIT: readonly string[] = [decideCoverage.name, scheduleVisit.name, recordVisit.name];

/** True for a refusal, and for events that never left for the store; of any other error it cannot be told. */
function nothingWasWritten(error: unknown): boolean {
  if (isShuriError(error)) return error.code !== 'STORE.OUTCOME_UNKNOWN';
  return [InvalidEvent, UnfoldableEvent, InvalidAppend, TooLarge].some((one) => error instanceof one);
}
