import type { Logger } from 'pino';
import {
  type Automation,
  type AutomationCommand,
  AutomationDesk,
  type AutomationDeskOptions,
  AutomationEngine,
  type AutomationProblem,
  type CommandOutcome,
} from '#automations';
import type { CommandRequest } from '#commanding';
import type { EventRegistry, EventStore } from '#event-store';
import type { Views } from '#projections';
import { REGISTRATION_AUTOMATIONS } from '#registration';
import { REPAIR_CASE_AUTOMATIONS } from '#repair-case';
import { planContacts } from './plan-contacts.js';
import type { Runners } from './runners.js';
import { startTerm } from './start-term.js';
import { tellPack } from './tell-pack.js';

/** Everything that reacts to an event in this house. */
export function houseAutomations(): readonly Automation[] {
  return [...REPAIR_CASE_AUTOMATIONS, ...REGISTRATION_AUTOMATIONS];
}

export interface AutomationParts {
  readonly store: EventStore;
  readonly views: Views;
  readonly registry: EventRegistry;
  readonly runners: Pick<Runners, 'registration' | 'registered'>;
  readonly log: Logger;
}

/** The house's automations, which send their commands like all others. */
export function automationsOver(parts: AutomationParts): AutomationEngine {
  return new AutomationEngine(optionsFrom(parts));
}

/** What the house's automations left, for a process that does not run them. */
export function automationDeskOver(parts: AutomationParts): AutomationDesk {
  return new AutomationDesk(optionsFrom(parts));
}

function optionsFrom({ store, views, registry, runners, log }: AutomationParts): AutomationDeskOptions {
  return {
    store,
    views,
    decoder: registry,
    automations: houseAutomations(),
    send: (command) => send(runners, command),
    onProblem: (problem) => tell(log, problem),
  };
}

type Sender = (runners: AutomationParts['runners'], request: CommandRequest) => Promise<CommandOutcome>;

/** Where each command goes. */
const SENDERS: Readonly<Record<string, Sender>> = {
  'open-guarantee': ({ registration }, request) => registration.openGuarantee(request),
  'plan-consumable-contact': planContacts,
  'record-consumable-contact': tellPack,
  'record-consumable-visit': tellPack,
  'start-term': startTerm,
};

async function send(
  runners: AutomationParts['runners'],
  { automation, ...command }: AutomationCommand,
): Promise<CommandOutcome> {
  const sender = SENDERS[command.command];
  if (sender === undefined) throw new TypeError(`${automation} says ${command.command}, which goes nowhere`);
  const actor = { id: automation, role: 'automation', tokenId: 'internal' } as const;
  return sender(runners, { ...command, actor, channel: 'automation' });
}

/** What keeps the house from work: an automation that has given up. One sentence each. */
export function automationsGivenUp(engine: AutomationEngine): readonly string[] {
  return engine
    .metrics()
    .filter(({ state }) => state === 'given-up')
    .map(({ automation }) => `the automation ${automation} has given up: its checkpoint is of other events`);
}

/** What somebody should look at although work goes on. One sentence each, and no case in it: the log names those. */
export async function automationsInTrouble(engine: AutomationEngine): Promise<readonly string[]> {
  const parked = await engine.desk.parked();
  return engine.metrics().flatMap(({ automation, state }) => {
    const count = parked.filter(({ projection }) => projection === automation).length;
    const streams = count === 1 ? 'one stream is' : `${count} streams are`;
    return [
      ...(state === 'retrying' ? [`the automation ${automation} waits and tries again`] : []),
      ...(count === 0 ? [] : [`${streams} parked for the automation ${automation}`]),
    ];
  });
}

function tell(log: Logger, problem: AutomationProblem): void {
  switch (problem.kind) {
    case 'begun':
      return log.info(
        { automation: problem.automation },
        'an automation without a checkpoint begins at the first event; what was done before is not done again',
      );
    case 'parked':
      return log.error(
        { parked: problem.parked },
        'an automation could not answer an event; the stream is parked for it until it is unparked',
      );
    case 'unanswered': {
      const { automation, event, unanswered } = problem;
      const { id, stream, revision, type } = event;
      return log.warn(
        { automation, event: { id, stream, revision, type }, ...unanswered },
        'an automation settled an event without an answer: a person may have to do it',
      );
    }
    case 'interrupted':
      return log.warn(
        { automation: problem.automation, err: problem.error, retryInMs: problem.retryInMs },
        'an automation waits and tries again until it goes through',
      );
    case 'went-on':
      return log.info(
        { automation: problem.automation, failures: problem.failures },
        'an automation goes on: what it waited for has passed',
      );
    case 'failed':
      return log.error({ automation: problem.automation, err: problem.error }, 'an automation has given up');
    case 'noticed':
      return log.warn(
        { automation: problem.automation, err: problem.error },
        'an automation noticed something',
      );
  }
}
