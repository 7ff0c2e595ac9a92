import type { CommandBus } from '@nestjs/cqrs';
import type { CommandName } from '#access';
import type { CommandAnswer } from '#commanding';
import { plainJson } from '../../exchange/plain-json.js';
import type { SentWith } from '../../exchange/sent.js';
import { type RegistrationTarget, RunRegistrationCommand } from './run-registration.command.js';

/** What the controllers of registration share: a checked body becomes the payload as it is. */
export abstract class SendsRegistrationCommands {
  protected abstract readonly commands: CommandBus;

  protected send(
    sent: SentWith,
    target: RegistrationTarget,
    command: CommandName,
    details: object,
  ): Promise<CommandAnswer> {
    return this.commands.execute(new RunRegistrationCommand(sent, target, command, plainJson(details)));
  }
}
