import type { JsonObject } from '#kernel';
import { type Happened, happened, stateAfter } from '../../test/support/given-case.js';
import { DIAGNOSED } from '../../test/support/history.js';
import { ASKED_OF_IPRO, stated } from '../../test/support/programme-history.js';
import { paperOnRecord, registeredUnit, tookOver } from '../../test/support/registered-unit.js';
import { contradictions } from './contradictions.js';
import type { UnitOnRecord } from './registered-facts.js';

const deliveryNote = (on: string) =>
  ['date-evidence-recorded', { kind: 'delivery-note', on, shop: null, file: null }] as const;
const shownDelivered = (deliveredOn: string): readonly Happened[] => [
  ASKED_OF_IPRO,
  happened('evidence-attached', { evidenceId: 'note-0', kind: 'delivery-proof', openEvidence: [] }),
  stated({ deliveredOn, deliveredOnEvidence: 'note-0' }),
];
const asked = (intake: 'web' | 'phone'): readonly Happened[] => [
  happened('case-opened', { intake, requestedOn: '2026-04-06' }),
  ...DIAGNOSED.slice(1),
  stated({ requestedOn: '2026-04-05' }),
];

/** What is said of each fact that is contradicted. */
function saidOf(history: readonly Happened[], record: UnitOnRecord | null): JsonObject {
  const found = contradictions(stateAfter(history), record);
  return Object.fromEntries(found.map(({ fact, said }) => [fact, said.map(({ value }) => value)]));
}

describe('what is contradicted on a case', () => {
  it('is a stamp that the record of the unit has twice, by its day and by its shop (FW-W6-6c)', () => {
    const stamps = [
      paperOnRecord('shop-stamp', '2026-02-01', 'shop-1'),
      paperOnRecord('shop-stamp', '2026-02-02', 'shop-2'),
    ];
    expect(saidOf(DIAGNOSED, registeredUnit(...stamps))).toEqual({
      stampDate: ['2026-02-01', '2026-02-02'],
      stampShop: ['shop-1', 'shop-2'],
    });
  });

  it('is the delivery of an i-PRO device that its record has twice (IP-F-4)', () => {
    const unit = registeredUnit(deliveryNote('2023-12-01'), deliveryNote('2023-12-02'));
    expect(saidOf([ASKED_OF_IPRO], unit)).toEqual({ deliveredOn: ['2023-12-01', '2023-12-02'] });
  });

  it('is no delivery of the replacement, on the case or on record: it starts no warranty (A-IP-15)', () => {
    const passedOn = tookOver('swap', '2023-12-15', '2024-12-14', 'ipro');
    const exchangedOn = '2024-01-10';
    const unit = registeredUnit(...passedOn, deliveryNote(exchangedOn));
    expect(saidOf(shownDelivered('2023-12-15'), unit)).toEqual({});
    expect(saidOf(shownDelivered(exchangedOn), unit)).toEqual({});
    expect(saidOf(shownDelivered('2024-01-09'), unit)).toEqual({ deliveredOn: ['2024-01-09', '2023-12-15'] });
  });

  it('is the day of a web request, and of no other: that is known by what is said of it (A-FR-08)', () => {
    expect(saidOf(asked('web'), null)).toEqual({ requestedOn: ['2026-04-05', '2026-04-06'] });
    expect(saidOf(asked('phone'), null)).toEqual({});
  });
});
