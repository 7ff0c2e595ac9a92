import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DeadlineFilter, DeadlinePaging } from '#deadlines';
import { CONTRACT_STREAMS, contractIdOfStream } from '#registration';
import { numberOfStream } from '#repair-case';
import { COMPOSITION, type Composition } from '../composition.js';
import type { DeadlineDto, DeadlinesPageDto } from './deadlines.dto.js';

/** The deadlines that pass a filter, a page of them in order of `firesAt`. */
export class GetDeadlines extends Query<DeadlinesPageDto> {
  constructor(
    readonly filter: DeadlineFilter,
    readonly paging: DeadlinePaging,
  ) {
    super();
  }
}

@QueryHandler(GetDeadlines)
export class GetDeadlinesHandler implements IQueryHandler<GetDeadlines> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ filter, paging }: GetDeadlines): Promise<DeadlinesPageDto> {
    const page = await this.composition.deadlines.list(filter, paging);
    const items = page.items.map(({ stream, ...deadline }) => ({
      ...deadline,
      ...ownerOf(stream),
    }));
    return { ...page, items };
  }
}

/** A deadline belongs to a case or to a contract. */
function ownerOf(stream: string): Pick<DeadlineDto, 'number' | 'contractId'> {
  return stream.startsWith(CONTRACT_STREAMS)
    ? { number: null, contractId: contractIdOfStream(stream) }
    : { number: numberOfStream(stream), contractId: null };
}
