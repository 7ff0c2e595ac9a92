import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '#commanding';
import type { JsonObject } from '#kernel';
import type { CaseCommandName } from '#repair-case';
import { COMPOSITION, type Composition } from '../../composition.js';
import { requestFor, type SentWith } from '../../exchange/sent.js';

/** A command to a case that was opened. */
export class RunCaseCommand extends Command<CommandAnswer> {
  constructor(
    readonly sent: SentWith,
    readonly number: string,
    readonly command: CaseCommandName,
    readonly payload: JsonObject,
  ) {
    super();
  }
}

@CommandHandler(RunCaseCommand)
export class RunCaseHandler implements ICommandHandler<RunCaseCommand> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  execute({ sent, number, command, payload }: RunCaseCommand): Promise<CommandAnswer> {
    return this.composition.runner.run(number, requestFor(sent, command, number, payload));
  }
}
