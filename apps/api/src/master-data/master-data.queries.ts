import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { formatInstant } from '#civil-time';
import { ShuriError } from '#kernel';
import {
  type Publication,
  publicationsKnownAt,
  rowCount,
  ruledBy,
  type TableInForce,
  tablesInForce,
  validContent,
} from '#master-data';
import { similarNames } from '#policy';
import { COMPOSITION, type Composition } from '../composition.js';
import { shortName } from '../exchange/malformed.js';
import type { MasterDataDto, PublicationDto, TableDto } from './master-data.dto.js';

const MOST_PUBLICATIONS = 100;

/** The tables in force, and how they came to be. */
export class GetMasterData extends Query<MasterDataDto> {}

@QueryHandler(GetMasterData)
export class GetMasterDataHandler implements IQueryHandler<GetMasterData> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute(): Promise<MasterDataDto> {
    const { publications } = this.composition.masterData;
    const last = publications.at(-1);
    return {
      name: last?.name ?? null,
      revision: last?.revision ?? -1,
      tables: [...tablesInForce(publications)].map(([table, inForce]) => summaryOf(table, inForce)),
      publications: publications.slice(-MOST_PUBLICATIONS).toReversed().map(publicationOf),
    };
  }
}

/** One table, as it was known at an instant, as far as it speaks of a day. */
export class GetTable extends Query<TableDto> {
  constructor(
    readonly table: string,
    readonly on: string | null,
    readonly knownAt: string | null,
  ) {
    super();
  }
}

@QueryHandler(GetTable)
export class GetTableHandler implements IQueryHandler<GetTable> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ table, on, knownAt: asked }: GetTable): Promise<TableDto> {
    const { masterData, clock } = this.composition;
    const instant = asked ?? formatInstant(clock.now());
    const tables = tablesInForce(publicationsKnownAt(masterData.publications, instant));
    const inForce = tables.get(table);
    if (inForce === undefined) {
      const names = [...tables.keys()];
      throw new ShuriError('MASTER_DATA.UNKNOWN_TABLE', 'there is no such table', {
        problems: [{ field: 'table', rule: 'is no table' }],
        table: shortName(table),
        similar: [...similarNames(table, names)],
        tables: names,
      });
    }
    const { content } = inForce;
    const valid = content === null || on === null ? content : validContent(content, on);
    return { ...summaryOf(table, { ...inForce, content: valid }), on, knownAt: instant, content: valid };
  }
}

function summaryOf(table: string, { revision, content, publication }: TableInForce) {
  return {
    table,
    rules: ruledBy(table),
    revision,
    isSet: content !== null,
    rows: rowCount(content),
    ...provenanceOf(publication),
  };
}

function publicationOf(publication: Publication): PublicationDto {
  const { name, revision, tables } = publication;
  return { name, revision, tables: [...tables.keys()], ...provenanceOf(publication) };
}

function provenanceOf({ at, by, source }: Publication) {
  return { publishedAt: at, publishedBy: by, source };
}
