import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { mayRun } from '#access';
import type { PastMoment } from '#commanding';
import { formatInstant } from '#civil-time';
import { type JsonObject, type Role, ShuriError } from '#kernel';
import { reveal } from '#privacy';
import type { Page, PageRequest } from '#projections';
import { type CaseNext, kindOfCaseField, type QueueFilter, type QueueItem } from '#repair-case';
import { COMPOSITION, type Composition } from '../../composition.js';
import { revealingTo } from '../../exchange/personal.js';
import { unitOf } from './unit-of-case.js';

/** One case, of now or of a moment in its past, with the personal values that the role may see. */
export class GetCase extends Query<JsonObject> {
  constructor(
    readonly number: string,
    readonly role: Role,
    readonly moment: PastMoment | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetCase)
export class GetCaseHandler implements IQueryHandler<GetCase> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ number, role, moment }: GetCase): Promise<JsonObject> {
    const { reader, personal } = this.composition;
    const detail = moment === undefined ? await reader.detail(number) : await reader.detailAt(number, moment);
    const found = known(detail, number);
    const unit = moment === undefined ? { unit: await unitOf(found, this.composition.entitlements) } : {};
    return reveal({ ...found, ...unit }, personal, revealingTo(role, kindOfCaseField));
  }
}

/** What happened in a case, a page of it. */
export class GetCaseHistory extends Query<JsonObject> {
  constructor(
    readonly number: string,
    readonly role: Role,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(GetCaseHistory)
export class GetCaseHistoryHandler implements IQueryHandler<GetCaseHistory> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ number, role, page }: GetCaseHistory): Promise<JsonObject> {
    const { reader, personal } = this.composition;
    const found = known(await reader.history(number, page), number);
    return reveal(found, personal, revealingTo(role, kindOfCaseField));
  }
}

/** What the role may do next in a case. */
export class GetCaseNext extends Query<CaseNext> {
  constructor(
    readonly number: string,
    readonly role: Role,
  ) {
    super();
  }
}

@QueryHandler(GetCaseNext)
export class GetCaseNextHandler implements IQueryHandler<GetCaseNext> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ number, role }: GetCaseNext): Promise<CaseNext> {
    const { reader, clock } = this.composition;
    const found = await reader.next(number, (command) => mayRun(role, command), formatInstant(clock.now()));
    return known(found, number);
  }
}

/** The cases that pass a filter, a page of them. */
export class GetQueue extends Query<Page<QueueItem>> {
  constructor(
    readonly filter: QueueFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(GetQueue)
export class GetQueueHandler implements IQueryHandler<GetQueue> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  execute({ filter, page }: GetQueue): Promise<Page<QueueItem>> {
    return this.composition.reader.queue(filter, page);
  }
}

function known<T>(found: T | undefined, number: string): T {
  if (found === undefined) {
    throw new ShuriError('REPAIR_CASE.UNKNOWN', `there is no case ${number}`, { number });
  }
  return found;
}
