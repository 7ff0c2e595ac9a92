import { type CommandAnswer, Commanding, type CommandRequest, type Decider } from '#commanding';
import { type EventRegistry, type EventStore, StoreUnavailable, TooLarge } from '#event-store';
import { type Clock, freshId, type JsonObject, ShuriError } from '#kernel';
import { type Terms, termsOfTables } from '#policy';
import { type TableChange, tableChange } from '../decider/changes.js';
import { decideAdoption, decidePublication, type Stated } from '../decider/decide-publication.js';
import {
  type Publication,
  type PublishedState,
  publicationsKnownAt,
  tablesInForce,
} from '../decider/publications.js';
import { MASTER_DATA_STREAM, publishedAggregate } from '../decider/published.aggregate.js';
import type { StatedMasterData } from '../files/read-master-data.js';
import {
  type PublicationWatch,
  type PublicationWatchOptions,
  watchPublications,
} from './publication-watch.js';

export interface MasterDataDeskOptions {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly clock: Clock;
  /** Version of the program, recorded with each event. */
  readonly build: string;
}

/** What a publication did, or would do. */
export interface Published {
  readonly answer: CommandAnswer;
  readonly changes: readonly TableChange[];
}

/** Tables as they are stated, whether from files or as terms. */
export type Tables = Pick<StatedMasterData, 'revision' | 'tables'>;

const TARGET = { kind: 'named', stream: MASTER_DATA_STREAM } as const;

/** Keeps the tables of the house: takes publications, and says which tables were in force and known when. */
export class MasterDataDesk {
  readonly #commanding: Commanding<PublishedState>;
  #publications: readonly Publication[] = [];
  readonly #terms = new WeakMap<Publication, Terms>();

  private constructor(private readonly options: MasterDataDeskOptions) {
    this.#commanding = new Commanding({
      ...options,
      aggregate: publishedAggregate,
      cachedStreams: 1,
      unknown: (stream) => new ShuriError('INTERNAL', `nothing is published in ${stream}`),
    });
  }

  /** Reads what was published so far. */
  static async open(options: MasterDataDeskOptions): Promise<MasterDataDesk> {
    const desk = new MasterDataDesk(options);
    await desk.#refresh();
    return desk;
  }

  /** Lets what other processes publish come into force here as well, from now on. Stop it before the store is closed. */
  follow(options: PublicationWatchOptions): PublicationWatch {
    return watchPublications(this.options.store, (revision) => this.#refresh(revision), options);
  }

  /** Every publication that is known here, oldest first. */
  get publications(): readonly Publication[] {
    return this.#publications;
  }

  /** The tables in force now. */
  terms(): Terms {
    return this.#termsAfter(this.#publications);
  }

  /** The tables as they were known at an instant (RFC 3339 `Z` with milliseconds): what a decision of then went by. */
  termsKnownAt(instant: string): Terms {
    return this.#termsAfter(publicationsKnownAt(this.#publications, instant));
  }

  /**
   * Takes the tables that the server was started with, unless the policy owner has published since.
   * @returns the tables in which they differ from what is in force afterwards: none, or those that were passed over.
   * @throws ShuriError MASTER_DATA.NAME_TAKEN where the file changed under a revision that is on record
   */
  async adopt(stated: Tables): Promise<readonly string[]> {
    const commandId = freshId();
    const request: CommandRequest = {
      commandId,
      command: 'adopt-master-data',
      payload: payloadOf(stated),
      actor: { id: 'start-up', role: 'operator', tokenId: 'none' },
      channel: 'start-up',
      siteId: 'main',
      correlationId: commandId,
    };
    await this.#run(request, { decide: decideAdoption });
    const inForce = tablesInForce(this.#publications).keys();
    const whole = new Map([...inForce].map((table) => [table, stated.tables.get(table) ?? null]));
    return changesOver(this.#publications, whole).map(({ table }) => table);
  }

  /** What a publication would change, and over which revision of the stream, by a fresh look. Nothing is stored. */
  async preview({
    tables,
  }: Tables): Promise<{ readonly changes: readonly TableChange[]; readonly revision: number }> {
    await this.#refresh();
    return {
      changes: changesOver(this.#publications, tables),
      revision: this.#publications.at(-1)?.revision ?? -1,
    };
  }

  /**
   * Publishes tables; what is decided from now on is decided by them.
   * @param request its payload is taken from the tables.
   * @throws ShuriError as the decision loop does, MASTER_DATA.NAME_TAKEN, REQUEST.TOO_LARGE
   */
  async publish(request: Omit<CommandRequest, 'payload'>, stated: Tables): Promise<Published> {
    const answer = await this.#run({ ...request, payload: payloadOf(stated) }, { decide: decidePublication });
    const [recorded] = answer.events;
    const index = this.#publications.findIndex(({ revision }) => revision === recorded?.revision);
    const publication = this.#publications[index];
    if (publication === undefined) return { answer, changes: [] };
    return { answer, changes: changesOver(this.#publications.slice(0, index), publication.tables) };
  }

  async #run(request: CommandRequest, decider: Decider<PublishedState>): Promise<CommandAnswer> {
    try {
      const answer = await this.#commanding.run(request, TARGET, decider);
      await this.#refresh();
      return answer;
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      const message =
        'these tables are too large for one publication: publish some of them first, and a shorter one';
      throw new ShuriError('REQUEST.TOO_LARGE', message);
    }
  }

  /** Never goes back: a look that began earlier may end later. @param atLeast a revision that is known to be there */
  async #refresh(atLeast = -1): Promise<void> {
    const { state, revision } = await this.#commanding.load(MASTER_DATA_STREAM);
    if (state.publications.length > this.#publications.length) this.#publications = state.publications;
    // In a cluster a read may lag behind the subscription.
    if (revision < atLeast) throw new StoreUnavailable(`publication ${atLeast} cannot be read yet`);
  }

  #termsAfter(publications: readonly Publication[]): Terms {
    const last = publications.at(-1);
    if (last === undefined) return { revision: 'nothing published', programmes: {} };
    const known = this.#terms.get(last);
    if (known !== undefined) return known;
    const terms = termsOfTables(last.name, tablesInForce(publications));
    this.#terms.set(last, terms);
    return terms;
  }
}

function changesOver(publications: readonly Publication[], tables: Tables['tables']): readonly TableChange[] {
  const inForce = tablesInForce(publications);
  return [...tables].flatMap(
    ([table, content]) => tableChange(table, inForce.get(table)?.content ?? null, content) ?? [],
  );
}

function payloadOf({ revision: name, tables }: Tables): JsonObject {
  const stated: Stated = { name, tables: [...tables].map(([table, content]) => ({ table, content })) };
  return stated;
}
