import type { Decision } from '#commanding';
import type { TableRead } from '#policy';
import { REPAIR_CASE_EVENTS } from '../events/index.js';

/** The events that say which tables of master data the decision behind them read. */
const SAYING = new Set<string>(
  Object.values(REPAIR_CASE_EVENTS).flatMap(({ name, schema }) =>
    Object.hasOwn(schema.properties, 'masterData') ? [name] : [],
  ),
);

/** The same decision, with what it read of master data written into the events that have a place for it (D10). */
export function withTablesRead(decision: Decision, read: readonly TableRead[]): Decision {
  if (decision.kind === 'refused') return decision;
  const masterData = read.map(({ table, revision }) => ({ table, revision }));
  return {
    ...decision,
    events: decision.events.map(({ name, data }) =>
      SAYING.has(name) ? { name, data: { ...data, masterData } } : { name, data },
    ),
  };
}
