import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ShuriError } from '#kernel';
import { similarNames } from '#policy';
import { COMPOSITION, type Composition } from '../composition.js';
import { shortName } from '../exchange/malformed.js';
import type { UnparkedDto, UnparkedStreamDto } from './automations.dto.js';

/** What an automation passed over shall be answered, and its streams followed again. */
export class UnparkAutomation extends Command<UnparkedDto> {
  constructor(
    readonly automation: string,
    /** `null`: every stream that is parked for it. */
    readonly stream: string | null,
  ) {
    super();
  }
}

@CommandHandler(UnparkAutomation)
export class UnparkAutomationHandler implements ICommandHandler<UnparkAutomation> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  /** @throws ShuriError AUTOMATION.UNKNOWN */
  async execute({ automation, stream }: UnparkAutomation): Promise<UnparkedDto> {
    const { automations } = this.composition;
    const states = await automations.states();
    const names = states.map((one) => one.automation);
    if (!names.includes(automation)) throw unknownAutomation(automation, names);
    const streams = stream === null ? await this.#parkedFor(automation) : [stream];
    const items: UnparkedStreamDto[] = [];
    for (const one of streams) {
      const came = await automations.unpark(automation, one);
      const error = came.outcome === 'still-parked' ? came.error : null;
      items.push({ stream: one, outcome: came.outcome, error });
    }
    return { items };
  }

  async #parkedFor(automation: string): Promise<readonly string[]> {
    const parked = await this.composition.automations.parked();
    return parked.filter(({ projection }) => projection === automation).map(({ stream }) => stream);
  }
}

function unknownAutomation(name: string, names: readonly string[]): ShuriError {
  const problems = [{ field: 'name', rule: 'is no automation' }];
  const similar = [...similarNames(name, names)];
  const fields = { problems, name: shortName(name), similar, automations: [...names] };
  return new ShuriError('AUTOMATION.UNKNOWN', 'there is no such automation', fields);
}
