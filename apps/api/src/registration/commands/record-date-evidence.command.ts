import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '#commanding';
import { COMPOSITION, type Composition } from '../../composition.js';
import { plainJson } from '../../exchange/plain-json.js';
import { requestFor, type SentWith } from '../../exchange/sent.js';
import type { RecordDateEvidenceDto } from '../dto/unit-life.dto.js';

export class RecordDateEvidenceCommand extends Command<CommandAnswer> {
  constructor(
    readonly sent: SentWith,
    readonly unitId: string,
    readonly details: RecordDateEvidenceDto,
  ) {
    super();
  }
}

/** A paper's scan is named by its hash: it must be one that the house keeps. */
@CommandHandler(RecordDateEvidenceCommand)
export class RecordDateEvidenceHandler implements ICommandHandler<RecordDateEvidenceCommand> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ sent, unitId, details }: RecordDateEvidenceCommand): Promise<CommandAnswer> {
    const { registration, evidenceFiles } = this.composition;
    if (details.file !== undefined) await evidenceFiles.stat(details.file);
    const request = requestFor(sent, 'record-date-evidence', unitId, plainJson(details));
    return registration.toUnit(unitId, request);
  }
}
