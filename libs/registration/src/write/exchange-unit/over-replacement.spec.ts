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
import { overReplacement } from './over-replacement.js';

const NEW = { serial: 'FJ-9999', factoryShippedOn: '2026-04-03' };
const NEW_ID = unitIdOf({ ...UNIT, ...NEW });
const SWAP = { replacement: NEW_ID, cause: 'swap', exchangedOn: '2026-04-10' };
const SALE = { seller: 'Shop One', soldOn: '2026-04-05' };
const CARD = { kind: 'warranty-card' };
const TAKEN = { replaced: 'third', cause: 'swap', exchangedOn: '2026-04-04', terms: [], plan: null };
const ruled = registrationDecider(exchangeUnit, registered, TERMS);

function answer(replacement: UnitState, payload: JsonObject = SWAP, unit = givenUnit()): Decision {
  const context = { stream: 's', commandId: 'c', actor: LEAD, now: '2026-04-15T03:00:00.000Z' };
  return overReplacement(ruled, NEW_ID, replacement).decide(payload, unit.state, context);
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

  it('is not looked at again once the exchange is on record', () => {
    const done = givenUnit().did('exchange-unit', SWAP, LEAD);
    const { state } = givenUnit(NEW).did('take-over-from-unit', { ...TAKEN, replaced: unitIdOf(UNIT) }, LEAD);
    expect(answer(state, SWAP, done)).toMatchObject({ kind: 'accepted', events: [] });
  });
});

describe('the day of an exchange', () => {
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
  });
});
