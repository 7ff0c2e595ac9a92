import type { Decision } from '#commanding';
import type { JsonObject } from '#kernel';
import { TERMS } from '../../../test/support/sample-terms.js';
import { LEAD, sealed } from '../../../test/support/story.js';
import { givenUnit, UNIT } from '../../../test/support/subjects.js';
import { UNREGISTERED, type UnitState } from '../../decider/unit.state.js';
import { registered } from '../aggregates.js';
import { registrationDecider } from '../decide-registration.js';
import { unitIdOf } from '../unit-id.js';
import { exchangeUnit } from './exchange-unit.decide.js';
import { overReplacement, overReplacementOnRecord } from './over-replacement.js';

const NEW = { serial: 'FJ-9999', factoryShippedOn: '2026-04-03' };
const NEW_ID = unitIdOf({ ...UNIT, ...NEW });
const SWAP = { replacement: NEW_ID, cause: 'swap', exchangedOn: '2026-04-10' };
const SALE = { seller: 'Shop One', soldOn: '2026-04-05' };
const CARD = { kind: 'warranty-card' };
const TAKEN = { replaced: 'third', cause: 'swap', exchangedOn: '2026-04-04', terms: [], plan: null };
const CONTEXT = { stream: 's', commandId: 'c', actor: LEAD, now: '2026-04-15T03:00:00.000Z' };
const ruled = registrationDecider(exchangeUnit, registered, TERMS);

function answer(replacement: UnitState, payload: JsonObject = SWAP, unit = givenUnit()): Decision {
  return overReplacement(ruled, NEW_ID, replacement).decide(payload, unit.state, CONTEXT);
}

function refused(decision: Decision) {
  if (decision.kind !== 'refused') throw new TypeError('it was accepted');
  const { code, clauses, message } = decision.error;
  return { code, clauses, message };
}

describe('the unit that takes the place of another', () => {
  it('is one that is on record and nobody has', () => {
    expect(answer(givenUnit(NEW).state)).toMatchObject({ events: [{ name: 'unit-exchanged' }] });
  });

  it.each([
    ['is not registered', UNREGISTERED, 'REQUEST.CONTRADICTORY'],
    ['is of another maker (FW-W9-1)', givenUnit({ ...NEW, maker: 'ACME' }).state, 'REQUEST.CONTRADICTORY'],
    ['was sold by itself', givenUnit(NEW).did('record-sale', SALE).state, 'REGISTRATION.NOT_ALLOWED_NOW'],
    [
      'was handed on',
      givenUnit(NEW).did('transfer-ownership', {
        transferId: 't-1',
        transferredOn: '2026-04-05',
        owner: sealed(2),
      }).state,
      'REGISTRATION.NOT_ALLOWED_NOW',
    ],
    [
      'has a plan of its own',
      givenUnit(NEW).did('attach-plan', { plan: 'safe-3', months: 36 }).state,
      'REGISTRATION.NOT_ALLOWED_NOW',
    ],
    [
      'has a warranty of its own',
      givenUnit(NEW).did('record-date-evidence', CARD).did('start-term', { programme: 'frontier' }).state,
      'REGISTRATION.NOT_ALLOWED_NOW',
    ],
    [
      'took the place of another',
      givenUnit(NEW).did('take-over-from-unit', TAKEN, LEAD).state,
      'REGISTRATION.NOT_ALLOWED_NOW',
    ],
    [
      'was handed in itself, so that no exchange goes in a circle',
      givenUnit(NEW).did('exchange-unit', { ...SWAP, replacement: unitIdOf(UNIT) }, LEAD).state,
      'REGISTRATION.NOT_ALLOWED_NOW',
    ],
  ])('is never one that %s', (_what, replacement, code) => {
    expect(refused(answer(replacement)).code).toBe(code);
  });

  it('is named as of another maker by the rules that ask for an equivalent', () => {
    const other = answer(givenUnit({ ...NEW, maker: 'ACME' }).state);
    expect(refused(other).clauses).toEqual(['FW-W9-1', 'FW-W6-4', 'IP-T-1']);
  });

  it('may have papers on record, where a lead says why it is free', () => {
    const { state } = givenUnit(NEW).did('record-date-evidence', CARD);
    expect(refused(answer(state)).code).toBe('REGISTRATION.PERSON_DECIDES');
    expect(answer(state, { ...SWAP, approval: sealed(1) })).toMatchObject({
      events: [{ name: 'unit-exchanged', data: { approval: sealed(1) } }],
    });
  });

  it('is never the unit itself, whoever has it', () => {
    const sold = givenUnit().did('record-sale', { ...SALE, deliveredOn: '2026-04-05' });
    const own = unitIdOf(UNIT);
    const decision = overReplacement(ruled, own, sold.state).decide(
      { ...SWAP, replacement: own },
      sold.state,
      CONTEXT,
    );
    expect(refused(decision).message).toBe('replacement: a unit does not replace itself');
  });

  it('is not looked at again once the exchange is on record, whatever papers it has by then', () => {
    const done = givenUnit().did('exchange-unit', SWAP, LEAD);
    const { state } = givenUnit(NEW)
      .did('take-over-from-unit', { ...TAKEN, replaced: unitIdOf(UNIT) }, LEAD)
      .did('record-date-evidence', CARD);
    expect(answer(state, SWAP, done)).toMatchObject({ kind: 'accepted', events: [] });
  });
});

describe('the contracts of a unit that is handed in', () => {
  const held = (kind: 'pack' | 'support' | 'five-year', lastDay: string) => ({
    unitId: unitIdOf(UNIT),
    contractId: kind,
    kind,
    startsOn: '2026-03-01',
    lastDay,
  });
  async function warnings(...contracts: readonly ReturnType<typeof held>[]) {
    const { name } = exchangeUnit;
    const { state } = givenUnit(NEW);
    const loaded = { state, revision: 0, ledger: new Map(), lastRecordedAt: undefined, position: undefined };
    const units = { load: () => Promise.resolve(loaded) };
    const contractsOn = () => Promise.resolve(contracts);
    const decider = await overReplacementOnRecord(name, SWAP, ruled, { units, contractsOn }, unitIdOf(UNIT));
    const decision = decider.decide(SWAP, givenUnit().state, CONTEXT);
    return decision.kind === 'refused' ? decision : decision.warnings.map(({ message }) => message);
  }

  it('are named where a person decides about them, and on no day after their last', async () => {
    const message = (contract: string) =>
      `the contract ${contract} names the unit that was handed in and not its replacement: a person decides`;
    await expect(warnings(held('pack', '2026-04-10'), held('support', '2027-02-28'))).resolves.toEqual([
      message('pack'),
      message('support'),
    ]);
    await expect(warnings(held('pack', '2026-04-09'), held('five-year', '2031-02-28'))).resolves.toEqual([]);
  });
});

describe('the day of an exchange', () => {
  it('may lie before a term that began later than another', () => {
    const camera = givenUnit({ maker: 'Example', model: 'CAM-1' })
      .did('record-date-evidence', { kind: 'delivery-note', on: '2026-04-12' })
      .did('start-term', { programme: 'ipro' })
      .did('record-date-evidence', CARD)
      .did('record-date-evidence', { kind: 'receipt', on: '2026-04-08' })
      .did('start-term', { programme: 'frontier' });
    camera.records('exchange-unit', SWAP, [['unit-exchanged', {}]], LEAD);
  });

  it.each([
    [
      'the sale',
      givenUnit({ factoryShippedOn: '2026-02-01' }).did('record-sale', { ...SALE, soldOn: '2026-04-12' }),
    ],
    [
      'the first day of the warranty',
      givenUnit()
        .did('record-date-evidence', CARD)
        .did('record-date-evidence', { kind: 'receipt', on: '2026-04-12' })
        .did('start-term', { programme: 'frontier' }),
    ],
  ])('never lies before %s', (_what, unit) => {
    const fields = unit.refuses('exchange-unit', SWAP, 'REQUEST.CONTRADICTORY', [], LEAD);
    expect(fields['problems']).toMatchObject([{ field: 'exchangedOn' }]);
  });
});

describe('take-over-from-unit', () => {
  it('takes nothing from whoever has the unit, unless a lead says why', () => {
    const sold = givenUnit(NEW).did('record-sale', SALE);
    sold.refuses('take-over-from-unit', TAKEN, 'REGISTRATION.PERSON_DECIDES', ['FW-W9-1'], LEAD);
    sold.records(
      'take-over-from-unit',
      { ...TAKEN, approval: sealed(1) },
      [['unit-taken-over', { approval: sealed(1) }]],
      LEAD,
    );
    const said = givenUnit(NEW).did('take-over-from-unit', { ...TAKEN, approval: sealed(1) }, LEAD);
    expect(said.events.at(-1)?.data).not.toHaveProperty('approval');
  });
});
