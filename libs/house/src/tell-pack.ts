import type { CommandOutcome } from '#automations';
import type { CommandRequest } from '#commanding';
import { ShuriError } from '#kernel';
import { packOfUnit, unitIdOf, unitNameIn } from '#registration';
import type { Runners } from './runners.js';

/**
 * Sends a command to the pack of the unit that its payload names, the one that began last by `requestedOn`.
 * @throws ShuriError REGISTRATION.UNKNOWN when it has none, VIEW.BEHIND when that cannot be seen yet, and what the loop throws
 */
export async function tellPack(
  { registration, registered }: Pick<Runners, 'registration' | 'registered'>,
  request: CommandRequest,
): Promise<CommandOutcome> {
  const { requestedOn } = request.payload;
  if (typeof requestedOn !== 'string') throw new TypeError('the command does not say when it was requested');
  const unitId = unitIdOf(unitNameIn(request.payload));
  const contractId = await packOfUnit(registered.contractsOn, unitId, requestedOn);
  if (contractId === undefined) {
    throw new ShuriError('REGISTRATION.UNKNOWN', `no pack is registered for unit ${unitId}`, {
      subject: 'contract',
    });
  }
  return registration.toContract(contractId, request);
}
