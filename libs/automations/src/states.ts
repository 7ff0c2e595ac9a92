import type { Follower, ViewsDb } from '#projections';
import type { AutomationMetrics } from './metrics.js';

type StateTables = {
  automation_states: {
    readonly automation: string;
    readonly generation: number;
    readonly state: AutomationMetrics['state'];
    readonly waiting_for: string | null;
  };
};

/** How an automation fares, as the engine that runs it noted last, in whatever process. */
export interface AutomationState {
  readonly automation: string;
  readonly generation: number;
  /** `not-begun`: no engine has run it in this generation. */
  readonly state: AutomationMetrics['state'] | 'not-begun';
  /** What is waited for, in the words of the error; null when nothing is. */
  readonly waitingFor: string | null;
}

export async function createStatesTable(db: ViewsDb): Promise<void> {
  await db.schema
    .createTable('automation_states')
    .ifNotExists()
    .addColumn('automation', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('waiting_for', 'text')
    .addPrimaryKeyConstraint('automation_states_key', ['automation', 'generation'])
    .execute();
}

export async function noteState(
  db: ViewsDb,
  { automation, generation, state, waitingFor }: AutomationMetrics,
): Promise<void> {
  const now = { state, waiting_for: waitingFor };
  await db
    .withTables<StateTables>()
    .insertInto('automation_states')
    .values({ automation, generation, ...now })
    .onConflict((conflict) => conflict.columns(['automation', 'generation']).doUpdateSet(now))
    .execute();
}

/** The states of these automations, in their order. */
export async function listStates(
  db: ViewsDb,
  automations: readonly Follower[],
): Promise<readonly AutomationState[]> {
  const rows = await db.withTables<StateTables>().selectFrom('automation_states').selectAll().execute();
  return automations.map(({ name: automation, generation }) => {
    const row = rows.find((one) => one.automation === automation && one.generation === generation);
    const { state = 'not-begun', waiting_for: waitingFor = null } = row ?? {};
    return { automation, generation, state, waitingFor };
  });
}
