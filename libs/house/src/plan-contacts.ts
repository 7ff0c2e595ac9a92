import type { CommandOutcome } from '#automations';
import type { CommandRequest } from '#commanding';
import type { Runners } from './runners.js';

/**
 * Sends the command to the contract that its payload names, or to every pack over the unit that it names; the same id in
 * several streams is one command in each (D14).
 * @throws ShuriError as the decision loop does, and VIEW.BEHIND when the packs of a unit cannot be seen yet
 */
export async function planContacts(
  { registration, registered }: Pick<Runners, 'registration' | 'registered'>,
  request: CommandRequest,
): Promise<CommandOutcome> {
  const { contractId, unitId } = request.payload;
  const outcomes: CommandOutcome[] = [];
  const packs = typeof contractId === 'string' ? [contractId] : await packsOver(registered, unitId);
  for (const pack of packs) outcomes.push(await registration.toContract(pack, request));
  return {
    events: outcomes.flatMap(({ events }) => events),
    repeated: outcomes.length > 0 && outcomes.every(({ repeated }) => repeated),
  };
}

async function packsOver(
  { contractsOn }: Runners['registered'],
  unitId: CommandRequest['payload'][string],
): Promise<readonly string[]> {
  if (typeof unitId !== 'string') throw new TypeError('the command names neither a contract nor a unit');
  const covers = await contractsOn([unitId]);
  return [...new Set(covers.filter(({ kind }) => kind === 'pack').map(({ contractId }) => contractId))];
}
