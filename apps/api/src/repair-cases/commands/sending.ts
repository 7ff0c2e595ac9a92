import type { CommandBus } from '@nestjs/cqrs';
import type { CommandAnswer } from '#commanding';
import type { CaseCommandName } from '#repair-case';
import { plainJson } from '../../exchange/plain-json.js';
import type { SentWith } from '../../exchange/sent.js';
import { RunCaseCommand } from './run-case.command.js';

/** What the controllers of commands share: a checked body becomes the payload as it is. */
export abstract class SendsCaseCommands {
  protected abstract readonly commands: CommandBus;

  protected send(
    sent: SentWith,
    number: string,
    command: CaseCommandName,
    details: object,
  ): Promise<CommandAnswer> {
    return this.commands.execute(new RunCaseCommand(sent, number, command, plainJson(details)));
  }
}
