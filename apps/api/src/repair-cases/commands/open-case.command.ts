import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import type { CommandAnswer } from '#commanding';
import type { JsonObject } from '#kernel';
import { COMPOSITION, type Composition } from '../../composition.js';
import { plainJson } from '../../exchange/plain-json.js';
import { requestFor, type SentWith } from '../../exchange/sent.js';
import type { OpenCaseDto } from '../dto/open-case.dto.js';

/** What a key is scoped to when there is no case yet (D14). */
const NEW_CASES = 'repair-cases';

export class OpenCaseCommand extends Command<CommandAnswer> {
  constructor(
    readonly sent: SentWith,
    readonly details: OpenCaseDto,
  ) {
    super();
  }
}

@CommandHandler(OpenCaseCommand)
export class OpenCaseHandler implements ICommandHandler<OpenCaseCommand> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  execute({ sent, details }: OpenCaseCommand): Promise<CommandAnswer> {
    return this.composition.runner.open(requestFor(sent, 'open-case', NEW_CASES, payloadOf(details)));
  }
}

/** Whether the contact suffices is the decider's word: it is told what was given, never the values. */
function payloadOf(details: OpenCaseDto): JsonObject {
  const { contact = {}, item } = details;
  const given = Object.entries(contact).filter(
    ([, value]) => typeof value === 'string' && value.trim() !== '',
  );
  return {
    ...plainJson(details),
    item: {
      ...plainJson(item),
      factoryShippedOn: item.factoryShippedOn ?? null,
      planMonths: item.planMonths ?? null,
    },
    contactGiven: given.map(([name]) => name).sort(),
  };
}
