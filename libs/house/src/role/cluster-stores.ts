import { type ClusterTokensOptions, openClusterTokens, type Tokens } from '#access';
import { type EventStoreDb, openEventStoreDb, UnusableStoreUrl } from '#event-store';
import { type Clock, isShuriError } from '#kernel';
import {
  type EvidenceFiles,
  openPostgresEvidenceFiles,
  openPostgresPersonalDataStore,
  type PersonalDataStore,
} from '#privacy';
import { PostgresConnections, PostgresTurns } from '#postgres';
import { openPostgresViews, type PostgresViews } from '#projections';
import type { TakeTurns } from '#registration';
import { neededValueOf, UnusableSetting, valueOf } from '../settings/read-setting.js';
import type { Environment, Program } from '../settings/setting.js';
import { SETTINGS } from '../settings/settings.data.js';
import { type DatabasePlace, personalPlaceFrom, viewsPlaceFrom } from './database-place.js';
import type { Opening } from './opening.js';
import { postgresTrouble } from './postgres-trouble.js';
import { tellingWrites } from './telling-writes.js';
import { Troubles } from './troubles.js';

/** How many orders for contracts may be in hand at once. */
const MOST_TURNS = 8;

/** Opens the stores of a cluster as its settings name them, and lets readiness look after each. */
export class ClusterStores {
  constructor(
    private readonly program: Program,
    private readonly environment: Environment,
    private readonly opening: Opening,
  ) {}

  /** @throws StoppedWhileOpening */
  async events(): Promise<EventStoreDb> {
    const thing = SETTINGS.events.name;
    const store = await this.opening.insistOn(
      thing,
      () => openClusterEvents(this.environment, this.program),
      (one) => one.close(),
    );
    this.opening.readiness.keepChecking(thing, async () => {
      const trouble = await store.trouble();
      return trouble === undefined ? [] : [`${thing}: ${trouble}`];
    });
    return store;
  }

  /** @throws StoppedWhileOpening */
  async views(): Promise<PostgresViews> {
    const thing = SETTINGS.views.name;
    // What it is connected to is told of, whatever the setting's file holds by then.
    const { views, place } = await this.opening.insistOn(
      thing,
      async () => {
        const found = this.#viewsPlace;
        return { views: await openPostgresViews(found), place: found };
      },
      (one) => one.views.close(),
    );
    this.opening.readiness.keepChecking(thing, () => postgresTrouble(views, place));
    return views;
  }

  /** @throws StoppedWhileOpening */
  async personal(): Promise<PersonalDataStore> {
    const thing = SETTINGS.personal.name;
    const { personal, setting } = await this.opening.insistOn(
      thing,
      async () => {
        const found = this.#personalPlace;
        return { personal: await openPostgresPersonalDataStore(found), setting: found.setting };
      },
      (one) => one.personal.close(),
    );
    const troubles = new Troubles();
    this.opening.readiness.keepChecking(thing, async () => {
      const unkept = troubles.lasting();
      return unkept.length > 0 ? unkept : personalTrouble(personal, setting);
    });
    return tellingWrites(personal, troubles, (trouble) => personalSentence(setting, trouble));
  }

  /** @throws StoppedWhileOpening */
  evidenceFiles(): Promise<EvidenceFiles> {
    return this.opening.insistOn(
      'the evidence files',
      () => openPostgresEvidenceFiles(this.#personalPlace),
      (one) => one.close(),
    );
  }

  /** @throws StoppedWhileOpening */
  tokens(clock: Clock): Promise<Tokens> {
    return this.opening.insistOn(
      SETTINGS.tokenKey.name,
      () => openClusterTokens({ ...tokenKeysFrom(this.environment), ...this.#personalPlace, clock }),
      (one) => one.close(),
    );
  }

  /** Lets processes take turns over units; where they wait is the database of views. @throws UnusableSetting */
  turns(): TakeTurns {
    const connections = new PostgresConnections({
      ...this.#viewsPlace,
      most: MOST_TURNS,
      name: 'shuri turns',
    });
    this.opening.closeLater(() => connections.end());
    const turns = new PostgresTurns(connections);
    return (unitIds, work) => turns.run(unitIds, work);
  }

  /** @throws UnusableSetting */
  get #viewsPlace(): DatabasePlace {
    return viewsPlaceFrom(this.environment, this.program);
  }

  /** @throws UnusableSetting */
  get #personalPlace(): DatabasePlace {
    return personalPlaceFrom(this.environment, this.program);
  }
}

async function personalTrouble(personal: PersonalDataStore, setting: string): Promise<readonly string[]> {
  try {
    await personal.removeUnheld([NOBODYS]);
    return [];
  } catch (error) {
    return [personalSentence(setting, isShuriError(error) ? error.fields['trouble'] : undefined)];
  }
}

function personalSentence(setting: string, trouble: unknown): string {
  const why = trouble === undefined ? '' : ` (${JSON.stringify(trouble)})`;
  return `The personal data of ${setting} cannot be used just now${why}.`;
}

/**
 * Opens the event store of a cluster, if it can be used now.
 * @throws UnusableSetting that says why it cannot
 */
export async function openClusterEvents(environment: Environment, program: Program): Promise<EventStoreDb> {
  const store = connected(neededValueOf(SETTINGS.events, program, environment));
  const trouble = await store.trouble();
  if (trouble === undefined) return store;
  await store.close();
  throw new UnusableSetting(`${SETTINGS.events.name}: ${trouble}`);
}

/** The keys of tokens as the settings hold them. @throws UnusableSetting */
export function tokenKeysFrom(environment: Environment): Pick<ClusterTokensOptions, 'key' | 'previousKey'> {
  const { tokenKey, previousTokenKey } = SETTINGS;
  const key = { setting: tokenKey.name, text: neededValueOf(tokenKey, 'api', environment) };
  const text = valueOf(previousTokenKey, 'api', environment);
  return text === undefined ? { key } : { key, previousKey: { setting: previousTokenKey.name, text } };
}

/** No such value was ever sealed: removing it changes nothing and tells whether the store answers and takes writes. */
const NOBODYS = { ref: 'readiness', version: 1, commitment: '', handedOut: 1 };

function connected(url: string): EventStoreDb {
  try {
    return openEventStoreDb({ url });
  } catch (error) {
    if (!(error instanceof UnusableStoreUrl)) throw error;
    throw new UnusableSetting(`${SETTINGS.events.name} cannot be used: ${error.message}.`, { cause: error });
  }
}
