import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { JsonObject, Role } from '#kernel';
import { reveal } from '#privacy';
import type { PageRequest } from '#projections';
import { kindOfRegistrationField, type RegistrationSubject } from '#registration';
import { COMPOSITION, type Composition } from '../../composition.js';
import { revealingTo } from '../../exchange/personal.js';
import { onRecord } from './on-record.js';

/** What happened to a unit, a contract or a partner, a page of it. */
export class GetRegistrationHistory extends Query<JsonObject> {
  constructor(
    readonly subject: RegistrationSubject,
    readonly id: string,
    readonly role: Role,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(GetRegistrationHistory)
export class GetRegistrationHistoryHandler implements IQueryHandler<GetRegistrationHistory> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ subject, id, role, page }: GetRegistrationHistory): Promise<JsonObject> {
    const { registered, personal } = this.composition;
    const found = onRecord(await registered.history(subject, id, page), subject, id);
    return reveal(found, personal, revealingTo(role, kindOfRegistrationField));
  }
}
