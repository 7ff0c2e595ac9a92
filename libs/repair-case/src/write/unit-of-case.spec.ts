import type { LoadedStream } from '#commanding';
import { type ContractState, streamOfUnit, unitIdOf, type UnitState } from '#registration';
import { type Happened, happened, stateAfter } from '../../test/support/given-case.js';
import { ASKED_OF_IPRO, calledUnderPack } from '../../test/support/programme-history.js';
import { registeredUnit } from '../../test/support/registered-unit.js';
import type { RepairCaseEventData } from '../events/index.js';
import { type Registered, unitOfCase } from './unit-of-case.js';

const idOf = ({ data }: Happened) => unitIdOf((data as RepairCaseEventData<'case-opened'>).item);
/** A unit that took the place of another, or, `null`, of none. */
const unit = (unitId: string, replaced: string | null): UnitState => {
  const swapped = { cause: 'swap' as const, exchangedOn: '2022-05-20', clauses: [] };
  return replaced === null
    ? registeredUnit({ unitId }).unit
    : registeredUnit({ unitId }, ['unit-taken-over', { ...swapped, replaced }]).unit;
};
const loaded = <State>(state: State, revision: number): Promise<LoadedStream<State>> =>
  Promise.resolve({ state, revision, ledger: new Map(), lastRecordedAt: undefined, position: undefined });
const FIVE_YEAR = {
  kind: 'five-year',
  opened: { deliveredOn: '2022-05-01' },
} as unknown as ContractState;

/**
 * The unit on record of a case whose item took the place of unit-1, and that of unit-0.
 * @param contracts by unit @param before what unit-0 took the place of
 */
function recordOf(
  opened: Happened,
  contracts: Readonly<Record<string, string>> = {},
  before: string | null = null,
) {
  const ofItem = idOf(opened);
  const units = new Map(
    [unit(ofItem, 'unit-1'), unit('unit-1', 'unit-0'), unit('unit-0', before)].map((one, index) => [
      streamOfUnit([ofItem, 'unit-1', 'unit-0'][index] ?? ''),
      one,
    ]),
  );
  const days = { startsOn: '2022-06-01', lastDay: '2027-05-31' };
  const kind = opened.data['programme'] === 'ipro' ? ('five-year' as const) : ('pack' as const);
  const registered: Registered = {
    units: { load: (stream) => loaded(units.get(stream) ?? { kind: 'unregistered' }, 3) },
    contracts: { load: () => loaded(FIVE_YEAR, 7) },
    partners: { load: () => Promise.reject(new Error('nobody asks for a partner')) },
    contractsOn: (asked) =>
      Promise.resolve(
        Object.entries(contracts)
          .filter(([unitId]) => asked.includes(unitId))
          .map(([unitId, contractId]) => ({ contractId, unitId, kind, ...days })),
      ),
  };
  return unitOfCase(registered, stateAfter([opened]));
}

describe('the unit on record of a case whose item took the place of others', () => {
  it('comes with the one that was sold, at the end of the exchanges', async () => {
    expect(await recordOf(happened('case-opened'))).toMatchObject({
      unit: { takenOver: { replaced: 'unit-1' } },
      first: { registered: { unitId: 'unit-0' } },
    });
  });

  it.each(['unit-0', 'unit-1', idOf(happened('case-opened'))])(
    'comes with one though records go round in a ring at %s',
    async (before) => {
      expect(await recordOf(happened('case-opened'), {}, before)).toMatchObject({
        first: { registered: { unitId: 'unit-0' } },
      });
    },
  );

  it('has the 5-year warranty of any of them (A-IP-15)', async () => {
    expect(await recordOf(ASKED_OF_IPRO, { 'unit-0': 'contract-0' })).toMatchObject({
      fiveYear: { contractId: 'contract-0', revision: 7, deliveredOn: '2022-05-01' },
    });
  });

  it('has no pack of theirs, which is named for a lead: that of the one it came in place of first (PN-N-5a)', async () => {
    const called = calledUnderPack('on-site');
    expect(await recordOf(called, { 'unit-0': 'contract-0' })).toMatchObject({
      pack: null,
      packOfReplaced: 'contract-0',
    });
    const both = { 'unit-0': 'contract-0', 'unit-1': 'contract-1' };
    expect(await recordOf(called, both)).toMatchObject({ packOfReplaced: 'contract-1' });
    expect(await recordOf(ASKED_OF_IPRO, both)).toMatchObject({ packOfReplaced: null });
  });
});
