import type { MasterData } from '../master-data.js';

/**
 * The last day of a model's support as it was announced, `YYYY-MM-DD`. Only an end announced by that day binds (FW-W8-3,
 * A-FW-01); `undefined`: none was.
 */
export function announcedEnd(masterData: MasterData, model: string): string | undefined {
  const models = masterData.table('models') ?? {};
  const end = Object.hasOwn(models, model) ? models[model]?.supportEnd : undefined;
  return end !== undefined && end.announcedOn <= end.lastDay ? end.lastDay : undefined;
}
