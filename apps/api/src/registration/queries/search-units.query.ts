import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { JsonObject, Role } from '#kernel';
import { reveal } from '#privacy';
import type { PageRequest } from '#projections';
import { kindOfRegistrationField } from '#registration';
import { COMPOSITION, type Composition } from '../../composition.js';
import { revealingTo } from '../../exchange/personal.js';
import { unitEntitlementsOn } from './entitlements-on.js';
import { dayAsked } from './on-day.js';

/** How many events and cases of each unit are shown at once. */
const SHOWN_AT_ONCE = 20;

/** The units whose serial begins so, with what each is under, what happened to it and its repairs. */
export class SearchUnits extends Query<JsonObject> {
  constructor(
    readonly serial: string,
    readonly on: string | undefined,
    readonly role: Role,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(SearchUnits)
export class SearchUnitsHandler implements IQueryHandler<SearchUnits> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ serial, on, role, page }: SearchUnits): Promise<JsonObject> {
    const { entitlements, registered, reader, personal, clock } = this.composition;
    const day = dayAsked(on, clock);
    const found = await entitlements.bySerial(serial, page);
    const cases = await reader.ofUnits(found.items.map(({ unit }) => unit.registered));
    const items = found.items.map(async (one) => {
      const history = await registered.history('unit', one.unitId, { limit: SHOWN_AT_ONCE });
      const repairs = cases.filter(({ unitId }) => unitId === one.unitId).slice(0, SHOWN_AT_ONCE);
      return {
        ...unitEntitlementsOn(one, day),
        history: history?.items ?? [],
        cases: repairs.map(({ unitId: _unit, ...repair }) => repair),
      };
    });
    const shown = { ...found, items: await Promise.all(items) };
    return reveal(shown, personal, revealingTo(role, kindOfRegistrationField));
  }
}
