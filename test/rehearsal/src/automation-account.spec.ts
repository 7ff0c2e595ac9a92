import type { Position, StoredEvent } from '#event-store';
import type { JsonObject } from '#kernel';
import { streamOfUnit, unitIdOf } from '#registration';
import { contractAccount, guaranteeAccount, historiesOf } from './automation-account.js';

const ITEM = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: 'S-1' };
const UNIT = streamOfUnit(unitIdOf(ITEM));
const OTHER_UNIT = streamOfUnit(unitIdOf({ ...ITEM, serial: 'S-2' }));
const CONTRACT = 'contract-c1';

let count = 0;
function event(stream: string, type: string, data: JsonObject = {}): StoredEvent {
  count += 1;
  const position = String(count) as Position;
  return { id: position, stream, type, data, revision: 0, meta: {}, position, storedAt: '' };
}

function shipped(number: string, shippedOn = '2024-04-02', isRepaired = true): readonly StoredEvent[] {
  const stream = `repairCase-${number}`;
  return [
    event(stream, 'repair-case.case-opened.v1', { number, item: ITEM }),
    ...(isRepaired ? [event(stream, 'repair-case.repair-completed.v1')] : []),
    event(stream, 'repair-case.item-shipped.v1', { shippedOn }),
  ];
}
const guarantee = (caseNumber: string, shippedOn = '2024-04-02', stream = UNIT) =>
  event(stream, 'product-unit.re-repair-guarantee-opened.v1', { caseNumber, shippedOn });
const known = () => event(UNIT, 'product-unit.unit-registered.v1');

describe('the account of guarantees', () => {
  it('is clear when each shipped repair opened one on its unit, and an item sent back unrepaired none', () => {
    const log = [...shipped('A'), ...shipped('B', '2024-04-03'), ...shipped('C', '2024-04-03', false)];
    const opened = [known(), guarantee('B', '2024-04-03'), guarantee('A')];
    expect(guaranteeAccount([...log, ...opened])).toEqual({ ran: 2, missed: [], doubled: [] });
  });

  it('misses one that was not opened, and one that was opened for another unit or day', () => {
    const missed = [`${UNIT}: the guarantee of A, shipped on 2024-04-02`];
    expect(guaranteeAccount(shipped('A'))).toEqual({ ran: 0, missed, doubled: [] });
    for (const wrong of [guarantee('A', '2024-04-02', OTHER_UNIT), guarantee('A', '2024-04-03')]) {
      expect(guaranteeAccount([...shipped('A'), wrong])).toMatchObject({
        missed,
        doubled: [expect.anything()],
      });
    }
  });

  it('sees one that was opened twice, one that nothing was shipped for, and a unit that was made known twice', () => {
    const sound = [known(), ...shipped('A'), guarantee('A')];
    for (const more of [guarantee('A'), guarantee('B'), known()]) {
      expect(guaranteeAccount([...sound, more])).toMatchObject({ missed: [], doubled: [expect.anything()] });
    }
  });
});

describe('the account of contracts', () => {
  const opened = event(CONTRACT, 'contract.support-contract-opened.v1', {
    contractId: 'c1',
    lastDay: '2024-04-19',
  });
  const ended = () => event(CONTRACT, 'contract.contract-ended.v1');
  const lapsed = () => event(CONTRACT, 'contract.contract-lapsed.v1');
  const missedAt = (now: string) => contractAccount([opened], now).missed;

  it.each([
    ['2024-04-19T14:59:59.999Z', []],
    ['2024-04-19T15:00:00.000Z', ['contract-c1: its end']],
    ['2024-05-19T14:59:59.999Z', ['contract-c1: its end']],
    ['2024-05-19T15:00:00.000Z', ['contract-c1: its end', 'contract-c1: its lapse']],
  ])('at %s has to have %j', (now, due) => {
    expect(missedAt(now)).toEqual(due);
  });

  it('is clear when each came once, and sees what came twice or too early', () => {
    const late = '2024-06-01T00:00:00.000Z';
    const both = [opened, ended(), lapsed()];
    expect(contractAccount(both, late)).toEqual({ ran: 2, missed: [], doubled: [] });
    expect(contractAccount([...both, ended()], late).doubled).toEqual(['contract-c1: its end']);
    expect(contractAccount([...both, lapsed()], late).doubled).toEqual(['contract-c1: its lapse']);
    expect(contractAccount(both, '2024-05-01T00:00:00.000Z').doubled).toEqual(['contract-c1: its lapse']);
  });

  it('tells what the log has of a contract of which something is missed, and of no other', () => {
    const log = [opened, ended(), event('contract-c2', 'contract.contract-ended.v1')];
    const [history = '', ...others] = historiesOf(contractAccount(log, '2024-06-01T00:00:00.000Z'), log);
    expect(others).toEqual([]);
    expect(history).toMatch(/^contract-c1 in the log, .*support-contract-opened.*; .*contract-ended/);
    expect(historiesOf(contractAccount([...log, lapsed()], '2024-06-01T00:00:00.000Z'), log)).toEqual([]);
  });
});
