import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PastMoment } from '#commanding';
import type { JsonObject, Role } from '#kernel';
import type { PageRequest } from '#projections';
import { reveal } from '#privacy';
import { type ConsumableState, kindOfRegistrationField } from '#registration';
import { COMPOSITION, type Composition } from '../../composition.js';
import { revealingTo } from '../../exchange/personal.js';
import { onRecord } from './on-record.js';

/** The packs whose planned replacement of consumables has come that far, the longest due first. */
export class ListContracts extends Query<JsonObject> {
  constructor(
    readonly consumables: ConsumableState,
    readonly page: PageRequest,
    readonly role: Role,
  ) {
    super();
  }
}

@QueryHandler(ListContracts)
export class ListContractsHandler implements IQueryHandler<ListContracts> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ consumables, page, role }: ListContracts): Promise<JsonObject> {
    const { entitlements, personal } = this.composition;
    const found = await entitlements.packs(consumables, page);
    return reveal(found, personal, revealingTo(role, kindOfRegistrationField));
  }
}

/** One contract, of now or of a moment in its past, with the personal values that the role may see. */
export class GetContract extends Query<JsonObject> {
  constructor(
    readonly contractId: string,
    readonly role: Role,
    readonly moment: PastMoment | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetContract)
export class GetContractHandler implements IQueryHandler<GetContract> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ contractId, role, moment }: GetContract): Promise<JsonObject> {
    const { registered, personal } = this.composition;
    const found = onRecord(await registered.contract(contractId, moment), 'contract', contractId);
    return reveal(found, personal, revealingTo(role, kindOfRegistrationField));
  }
}
