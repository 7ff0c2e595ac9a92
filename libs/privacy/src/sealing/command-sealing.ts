import { type JsonObject, type JsonValue, KeyedMutex } from '#kernel';
import type { PersonalDataStore, PersonalField, PersonalKind } from '../personal-data-store.port.js';
import type { Sealed } from '../sealed.js';

/** Personal fields of a payload: they are sealed before the decision and read as `Sealed` by it. */
export type SealedFields = Readonly<Record<string, PersonalKind>>;

/** What sealing needs to know of a command. */
export interface SealableCommand {
  readonly commandId: string;
  readonly payload: JsonObject;
}

/** Puts the personal values of commands into their own store before the append (D11). */
export class CommandSealing {
  readonly #inTurn = new KeyedMutex();

  /** @param nothingWasWritten whether an error of sending means that no event exists; in doubt it says no */
  constructor(
    private readonly personal: PersonalDataStore,
    private readonly nothingWasWritten: (error: unknown) => boolean,
  ) {}

  /**
   * Sends the command with its personal fields sealed; they are taken out of the store again when nothing was written.
   * Attempts of one command take turns, so that a refused one never takes away what another relies on.
   * @throws what sending throws, and what sealing throws
   */
  send<Command extends SealableCommand, Answer extends { readonly events: readonly unknown[] }>(
    command: Command,
    fields: SealedFields,
    send: (command: Command) => Promise<Answer>,
  ): Promise<Answer> {
    const personal = personalFields(command.payload, fields);
    if (Object.keys(personal).length === 0) return send(command);
    return this.#inTurn.run(command.commandId, async () => {
      const stored = await this.personal.sealAll(command.commandId, personal);
      const sealed: Record<string, JsonValue> = {};
      const fresh: Sealed[] = [];
      for (const [field, value] of Object.entries(stored)) {
        sealed[field] = { ...value.sealed };
        if (value.fresh) fresh.push(value.sealed);
      }
      return this.#discardingWhenNothingWasWritten(fresh, () =>
        send({ ...command, payload: { ...command.payload, ...sealed } }),
      );
    });
  }

  async #discardingWhenNothingWasWritten<Answer extends { readonly events: readonly unknown[] }>(
    fresh: readonly Sealed[],
    send: () => Promise<Answer>,
  ): Promise<Answer> {
    try {
      const answer = await send();
      if (answer.events.length === 0) await this.personal.discard(fresh);
      return answer;
    } catch (error) {
      if (this.nothingWasWritten(error)) await this.personal.discard(fresh);
      throw error;
    }
  }
}

function personalFields(payload: JsonObject, fields: SealedFields): Record<string, PersonalField> {
  const found: Record<string, PersonalField> = {};
  for (const [field, kind] of Object.entries(fields)) {
    const value = payload[field];
    if (value !== undefined) found[field] = { kind, value };
  }
  return found;
}
