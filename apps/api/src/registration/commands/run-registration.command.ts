import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandName } from '#access';
import type { CommandAnswer } from '#commanding';
import { exhaustive, type JsonObject } from '#kernel';
import { COMPOSITION, type Composition } from '../../composition.js';
import { requestFor, type SentWith } from '../../exchange/sent.js';

/** What a command is about. `id` is what its key is scoped to (D14): a contract that is still to begin has none. */
export type RegistrationTarget =
  | { readonly kind: 'named-unit'; readonly id: string }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'new-contract'; readonly id: 'contracts' }
  | { readonly kind: 'contract'; readonly id: string }
  | { readonly kind: 'partner'; readonly id: string };

/** A command to a unit, a contract or a partner. */
export class RunRegistrationCommand extends Command<CommandAnswer> {
  constructor(
    readonly sent: SentWith,
    readonly target: RegistrationTarget,
    readonly command: CommandName,
    readonly payload: JsonObject,
  ) {
    super();
  }
}

@CommandHandler(RunRegistrationCommand)
export class RunRegistrationHandler implements ICommandHandler<RunRegistrationCommand> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  execute({ sent, target, command, payload }: RunRegistrationCommand): Promise<CommandAnswer> {
    const { registration } = this.composition;
    const request = requestFor(sent, command, target.id, payload);
    switch (target.kind) {
      case 'named-unit':
        return registration.registerUnit(request);
      case 'unit':
        return registration.toUnit(target.id, request);
      case 'new-contract':
        return registration.openContract(request);
      case 'contract':
        return registration.toContract(target.id, request);
      case 'partner':
        return registration.toPartner(target.id, request);
      default:
        return exhaustive(target);
    }
  }
}
