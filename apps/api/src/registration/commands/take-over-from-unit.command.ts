import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '#commanding';
import { ShuriError } from '#kernel';
import { takeOverPayload } from '#registration';
import { COMPOSITION, type Composition } from '../../composition.js';
import { plainJson } from '../../exchange/plain-json.js';
import { requestFor, type SentWith } from '../../exchange/sent.js';
import type { TakeOverFromUnitDto } from '../dto/unit-exchange.dto.js';

export class TakeOverFromUnitCommand extends Command<CommandAnswer> {
  constructor(
    readonly sent: SentWith,
    readonly unitId: string,
    readonly details: TakeOverFromUnitDto,
  ) {
    super();
  }
}

/** The sender names the replaced unit; what passes on is what its exchange recorded, never what somebody types. */
@CommandHandler(TakeOverFromUnitCommand)
export class TakeOverFromUnitHandler implements ICommandHandler<TakeOverFromUnitCommand> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ sent, unitId, details }: TakeOverFromUnitCommand): Promise<CommandAnswer> {
    const { registration, registered } = this.composition;
    const { replaced, approval } = details;
    const exchanged = (await registered.unit(replaced))?.exchanged ?? null;
    if (exchanged?.replacement !== unitId) {
      const problems = [{ field: 'replaced', rule: 'was not exchanged for this unit' }];
      throw new ShuriError('REQUEST.CONTRADICTORY', 'that unit was not exchanged for this one', { problems });
    }
    const told = plainJson(takeOverPayload(replaced, exchanged));
    const payload = approval === undefined ? told : { ...told, approval };
    return registration.toUnit(unitId, requestFor(sent, 'take-over-from-unit', unitId, payload));
  }
}
