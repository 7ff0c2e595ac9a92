import type { CommandAnswer, Commanding, CommandRequest } from '#commanding';
import { InvalidAppend, InvalidEvent, TooLarge } from '#event-store';
import { isShuriError, type JsonObject, type JsonValue, ShuriError } from '#kernel';
import type { Terms } from '#policy';
import type { PersonalDataStore, PersonalField, Sealed } from '#privacy';
import type { CaseState } from '../decider/state.js';
import { UnfoldableEvent } from '../decider/step.js';
import type { SealedFields } from './case-command.js';
import { caseNumber } from './case-number.js';
import { caseCommand } from './commands.js';
import { caseDecider, openCaseDecider } from './decide-case.js';
import { KeyedMutex } from './keyed-mutex.js';
import { openCaseSealed, streamOfCase } from './open-case/open-case.decide.js';

export interface CaseRunnerOptions {
  readonly commanding: Commanding<CaseState>;
  readonly personal: PersonalDataStore;
  /** The dated master data in use; asked anew for each command. */
  readonly terms: () => Terms;
}

/** Runs the commands of repair cases: seals what is personal, then hands over to the decision loop. */
export class CaseRunner {
  readonly #inTurn = new KeyedMutex();

  constructor(private readonly options: CaseRunnerOptions) {}

  /** Opens a case; the answer's stream names it. @throws ShuriError as the decision loop does */
  open(request: CommandRequest): Promise<CommandAnswer> {
    const streamOf = (attempt: number) => streamOfCase(caseNumber(request.commandId, attempt));
    return this.#sealed(request, openCaseSealed, (sealed) =>
      this.options.commanding.run(sealed, { kind: 'new', streamOf }, openCaseDecider),
    );
  }

  /** Sends a command to an opened case. @throws ShuriError as the decision loop does */
  async run(number: string, request: CommandRequest): Promise<CommandAnswer> {
    const command = caseCommand(request.command);
    if (command === undefined)
      throw new ShuriError('REQUEST.MALFORMED', `unknown command ${request.command}`);
    const decider = caseDecider(command, this.options.terms());
    return this.#sealed(request, command.sealed, (sealed) =>
      this.options.commanding.run(sealed, { kind: 'existing', stream: streamOfCase(number) }, decider),
    );
  }

  /**
   * Personal values go to their own store before the append and are taken out again when the command is refused.
   * Attempts of one command take turns, so that a refused one never takes away what another relies on.
   */
  #sealed(
    request: CommandRequest,
    fields: SealedFields,
    send: (request: CommandRequest) => Promise<CommandAnswer>,
  ): Promise<CommandAnswer> {
    const personal = personalFields(request.payload, fields);
    if (Object.keys(personal).length === 0) return send(request);
    return this.#inTurn.run(request.commandId, async () => {
      const stored = await this.options.personal.sealAll(request.commandId, personal);
      const sealed: Record<string, JsonValue> = {};
      const fresh: Sealed[] = [];
      for (const [field, value] of Object.entries(stored)) {
        sealed[field] = { ...value.sealed };
        if (value.fresh) fresh.push(value.sealed);
      }
      const sendSealed = () => send({ ...request, payload: { ...request.payload, ...sealed } });
      return this.#discardingWhenNothingWasWritten(fresh, sendSealed);
    });
  }

  async #discardingWhenNothingWasWritten(
    fresh: readonly Sealed[],
    send: () => Promise<CommandAnswer>,
  ): Promise<CommandAnswer> {
    try {
      const answer = await send();
      if (answer.events.length === 0) await this.options.personal.discard(fresh);
      return answer;
    } catch (error) {
      if (nothingWasWritten(error)) await this.options.personal.discard(fresh);
      throw error;
    }
  }
}

/** True for a refusal, and for events that never left for the store; of any other error it cannot be told. */
function nothingWasWritten(error: unknown): boolean {
  if (isShuriError(error)) return error.code !== 'STORE.OUTCOME_UNKNOWN';
  return [InvalidEvent, UnfoldableEvent, InvalidAppend, TooLarge].some((one) => error instanceof one);
}

function personalFields(payload: JsonObject, fields: SealedFields): Record<string, PersonalField> {
  const found: Record<string, PersonalField> = {};
  for (const [field, kind] of Object.entries(fields)) {
    const value = payload[field];
    if (value !== undefined) found[field] = { kind, value };
  }
  return found;
}
