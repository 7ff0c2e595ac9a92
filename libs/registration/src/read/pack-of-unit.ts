import type { ContractsOnUnits } from '../write/orders-in-turn.js';

/**
 * The id of the pack over a unit that began last by a day, `YYYY-MM-DD`, so that one that is over still says for how long it was
 * (PN-P-2); undefined: none had begun.
 * @throws ShuriError VIEW.BEHIND when the contracts cannot be seen yet
 */
export async function packOfUnit(
  contractsOn: ContractsOnUnits,
  unitId: string,
  day: string,
): Promise<string | undefined> {
  return (await contractsOn([unitId]))
    .filter(({ kind, startsOn }) => kind === 'pack' && startsOn <= day)
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
    .at(-1)?.contractId;
}
