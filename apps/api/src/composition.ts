import type { Logger } from 'pino';
import type { Tokens } from '#access';
import type { AutomationDesk } from '#automations';
import type { DeadlineView } from '#deadlines';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import type { MasterDataDesk } from '#master-data';
import type { EvidenceFiles, PersonalDataStore } from '#privacy';
import type { Projector } from '#projections';
import type { EntitlementReader, RegistrationReader, RegistrationRunner } from '#registration';
import type { CaseReader, CaseRunner } from '#repair-case';
import type { LiveFeed } from './live/live-feed.js';
import type { LiveLimits } from './live/live-limits.js';

/** Everything the HTTP interface stands on. Whoever composes a process builds it, and closes it afterwards. */
export interface Composition {
  readonly store: Pick<EventStore, 'parsePosition'>;
  readonly runner: CaseRunner;
  readonly reader: CaseReader;
  readonly registration: RegistrationRunner;
  readonly registered: RegistrationReader;
  readonly entitlements: EntitlementReader;
  readonly projector: Pick<Projector, 'waitFor'>;
  readonly personal: PersonalDataStore;
  readonly evidenceFiles: EvidenceFiles;
  readonly deadlines: DeadlineView;
  readonly automations: Pick<AutomationDesk, 'states' | 'positions' | 'parked' | 'settled' | 'unpark'>;
  /** What happens to cases, for whoever watches; and how many may. */
  readonly live: { readonly feed: LiveFeed; readonly limits: LiveLimits };
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly masterData: MasterDataDesk;
  readonly log: Logger;
  /** Version of the program. */
  readonly build: string;
  /** What is still missing before work can be done, one sentence each; none when ready. */
  missing(): Promise<readonly string[]>;
  /** What somebody should look at although work can be done, one sentence each; none when all is well. */
  attention(): Promise<readonly string[]>;
}

/** Under this name Nest hands the composition out. */
export const COMPOSITION = Symbol('composition');
