import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '#commanding';
import { COMPOSITION, type Composition } from '../../composition.js';
import { plainJson } from '../../exchange/plain-json.js';
import { requestFor, type SentWith } from '../../exchange/sent.js';
import type { AttachEvidenceDto } from '../dto/intake.dto.js';

export class AttachEvidenceCommand extends Command<CommandAnswer> {
  constructor(
    readonly sent: SentWith,
    readonly number: string,
    readonly details: AttachEvidenceDto,
  ) {
    super();
  }
}

/** The sender names a file by its hash; size and media type are what the house itself keeps. */
@CommandHandler(AttachEvidenceCommand)
export class AttachEvidenceHandler implements ICommandHandler<AttachEvidenceCommand> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ sent, number, details }: AttachEvidenceCommand): Promise<CommandAnswer> {
    const { runner, evidenceFiles } = this.composition;
    const file = details.file === undefined ? undefined : await evidenceFiles.stat(details.file);
    const payload = { ...plainJson(details), ...(file === undefined ? {} : { file: { ...file } }) };
    return runner.run(number, requestFor(sent, 'attach-evidence', number, payload));
  }
}
