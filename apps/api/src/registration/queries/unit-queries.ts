import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PastMoment } from '#commanding';
import type { JsonObject, Role } from '#kernel';
import { reveal } from '#privacy';
import { kindOfRegistrationField } from '#registration';
import { COMPOSITION, type Composition } from '../../composition.js';
import { revealingTo } from '../../exchange/personal.js';
import type { UnitEntitlementsDto } from '../dto/unit-views.dto.js';
import { unitEntitlementsOn } from './entitlements-on.js';
import { dayAsked } from './on-day.js';
import { onRecord } from './on-record.js';

/** One unit, of now or of a moment in its past, with the personal values that the role may see. */
export class GetUnit extends Query<JsonObject> {
  constructor(
    readonly unitId: string,
    readonly role: Role,
    readonly moment: PastMoment | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetUnit)
export class GetUnitHandler implements IQueryHandler<GetUnit> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ unitId, role, moment }: GetUnit): Promise<JsonObject> {
    const { registered, personal } = this.composition;
    const found = onRecord(await registered.unit(unitId, moment), 'unit', unitId);
    return reveal(found, personal, revealingTo(role, kindOfRegistrationField));
  }
}

/** What a unit is under, and how that stands on a day. */
export class GetEntitlements extends Query<UnitEntitlementsDto> {
  constructor(
    readonly unitId: string,
    readonly on: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetEntitlements)
export class GetEntitlementsHandler implements IQueryHandler<GetEntitlements> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ unitId, on }: GetEntitlements): Promise<UnitEntitlementsDto> {
    const { entitlements, clock } = this.composition;
    const found = onRecord(await entitlements.byUnitId(unitId), 'unit', unitId);
    return unitEntitlementsOn(found, dayAsked(on, clock));
  }
}
