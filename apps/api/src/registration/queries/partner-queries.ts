import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PastMoment } from '#commanding';
import type { JsonObject, Role } from '#kernel';
import { reveal } from '#privacy';
import { kindOfRegistrationField } from '#registration';
import { COMPOSITION, type Composition } from '../../composition.js';
import { revealingTo } from '../../exchange/personal.js';
import { dayAsked } from './on-day.js';
import { onRecord } from './on-record.js';

/** One partner, of now or of a moment in its past, and what it was on a day. */
export class GetPartner extends Query<JsonObject> {
  constructor(
    readonly partnerId: string,
    readonly on: string | undefined,
    readonly role: Role,
    readonly moment: PastMoment | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetPartner)
export class GetPartnerHandler implements IQueryHandler<GetPartner> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ partnerId, on, role, moment }: GetPartner): Promise<JsonObject> {
    const { registered, personal, clock } = this.composition;
    const partner = await registered.partner(partnerId, dayAsked(on, clock), moment);
    const found = onRecord(partner, 'partner', partnerId);
    return reveal(found, personal, revealingTo(role, kindOfRegistrationField));
  }
}
