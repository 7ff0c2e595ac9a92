import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ShuriError } from '#kernel';
import { InvalidMasterData, readSentFiles, type SourceFile, type StatedMasterData } from '#master-data';
import { COMPOSITION, type Composition } from '../composition.js';
import { requestFor, type SentWith } from '../exchange/sent.js';
import type { PublishedDto } from './master-data.dto.js';

/** Tables that shall come into force; a dry run only says what that would change. */
export class PublishMasterData extends Command<PublishedDto> {
  constructor(
    readonly sent: SentWith,
    readonly files: readonly SourceFile[],
    readonly dryRun: boolean,
  ) {
    super();
  }
}

@CommandHandler(PublishMasterData)
export class PublishMasterDataHandler implements ICommandHandler<PublishMasterData> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ sent, files, dryRun }: PublishMasterData): Promise<PublishedDto> {
    const { masterData } = this.composition;
    const stated = statedIn(files);
    const { revision: name } = stated;
    if (dryRun) {
      const { changes, revision } = await masterData.preview(stated);
      return { published: false, name, revision, changes };
    }
    const { payload: _, ...request } = requestFor(sent, 'publish-master-data', 'tables', {});
    const { answer, changes } = await masterData.publish(request, stated);
    const { revision, position } = answer;
    const published = answer.events.length > 0;
    return { published, name, revision, ...(position === undefined ? {} : { position }), changes };
  }
}

/**
 * @throws ShuriError MASTER_DATA.INVALID naming every file and line; MASTER_DATA.UNKNOWN_MODEL where all that is wrong is
 * that rows name models which the product master beside them does not have
 */
function statedIn(files: readonly SourceFile[]): StatedMasterData {
  try {
    return readSentFiles(files);
  } catch (error) {
    if (!(error instanceof InvalidMasterData)) throw error;
    const problems = error.problems.map(({ unlisted, ...one }) => ({
      ...one,
      ...(unlisted === undefined ? {} : { unlisted: { ...unlisted, similar: [...unlisted.similar] } }),
    }));
    const [first = ''] = error.message.split('\n');
    const message =
      problems.length === 1 ? first : `${problems.length + error.more} problems, the first: ${first}`;
    const onlyModels = problems.every(({ unlisted }) => unlisted !== undefined);
    const code = onlyModels ? 'MASTER_DATA.UNKNOWN_MODEL' : 'MASTER_DATA.INVALID';
    throw new ShuriError(code, message, { problems, more: error.more });
  }
}
