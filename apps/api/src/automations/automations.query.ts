import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { COMPOSITION, type Composition } from '../composition.js';
import type { AutomationsDto } from './automations.dto.js';

const MOST_SETTLED = 100;

/** Where every automation stands, and what it left. */
export class GetAutomations extends Query<AutomationsDto> {}

@QueryHandler(GetAutomations)
export class GetAutomationsHandler implements IQueryHandler<GetAutomations> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute(): Promise<AutomationsDto> {
    const { automations } = this.composition;
    const [states, positions, parked, settled] = await Promise.all([
      automations.states(),
      automations.positions(),
      automations.parked(),
      automations.settled(),
    ]);
    const items = positions.map(({ automation: name, generation, position, head, caughtUp, behindMs }) => {
      const own = settled.filter((one) => one.automation === name);
      return {
        name,
        generation,
        state: states.find((one) => one.automation === name)?.state ?? 'not-begun',
        position: position ?? null,
        head: head ?? null,
        caughtUp,
        behindMs,
        parked: parked
          .filter(({ projection }) => projection === name)
          .map(({ stream, revision, eventId, eventType, since, error }) => ({
            stream,
            revision,
            eventId,
            eventType,
            since,
            error,
          })),
        settledCount: own.length,
        settled: own
          .slice(-MOST_SETTLED)
          .map(({ stream, revision, eventId, eventType, since, outcome, code, reason, clauses }) => ({
            stream,
            revision,
            eventId,
            eventType,
            since,
            outcome,
            code,
            reason,
            clauses,
          })),
      };
    });
    return { items };
  }
}
