import type { CommandAnswer, CommandRequest } from '#commanding';
import { ShuriError } from '#kernel';
import type { Runners } from './runners.js';

/** Works a term out again for the unit that the payload names. @throws as the command does; REQUEST.MALFORMED without a unit */
export function startTerm(
  { registration }: Pick<Runners, 'registration'>,
  request: CommandRequest,
): Promise<CommandAnswer> {
  const { unitId, ...payload } = request.payload;
  if (typeof unitId !== 'string') throw new ShuriError('REQUEST.MALFORMED', 'no unit is named');
  return registration.toUnit(unitId, { ...request, payload });
}
