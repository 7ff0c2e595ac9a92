import type { UnitOnRecord } from '../../decider/registered-facts.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { DESK, event, given, LEAD, TECHNICIAN } from '../../../test/support/given-case.js';
import { packOnRecord, registeredUnit } from '../../../test/support/registered-unit.js';
import { sealed } from '../../../test/support/sample.data.js';
import { packOpened, PACK_TERMS } from '../../../test/support/visits.js';

const reason = sealed(20);
const WISH = { on: '2026-04-08', attendee: sealed(21) };
const AT = '2026-04-06T03:00:00.000Z';
const TERMS_OF_PACK = {
  service: 'on-site' as const,
  years: 5,
  purchasedOn: '2025-01-10',
  appliedOn: '2025-01-10',
};
const givenAgreed = (wish = {}, history = packOpened('on-site'), unit: UnitOnRecord | null = null) =>
  (unit === null ? given(history) : given(history).ofUnit(unit))
    .under(PACK_TERMS)
    .when('schedule-visit', { ...WISH, ...wish }, DESK, AT);

describe('schedule-visit, under a pack, to replace consumables', () => {
  const consumables = { work: 'consumables', replacedOn: null, playbackLossAcknowledged: true } as const;

  it('is free of charge and has no target of its own (PN-X-3)', () => {
    const { state } = givenAgreed(consumables).thenRecords(
      event('visit-scheduled', { work: 'consumables', payer: 'vendor', charge: null }),
    );
    expect(state.clock).toBe('idle');
  });

  it('waits until the loss of playback is acknowledged (PN-X-5)', () => {
    const { fields } = givenAgreed({ ...consumables, playbackLossAcknowledged: false }).thenRefused(
      'VISIT.NOT_READY',
      ['PN-X-5'],
    );
    expect(fields).toMatchObject({ missing: ['playbackLossAcknowledged'] });
  });

  it('is not in a pack of three years (PN-X-1), and is had once (PN-X-2)', () => {
    givenAgreed(consumables, packOpened('on-site', 3)).thenRefused('VISIT.NOT_OFFERED', ['PN-X-1']);
    givenAgreed({ ...consumables, replacedOn: '2025-04-07' }).thenRefused('VISIT.NOT_OFFERED', ['PN-X-2']);
  });

  it.each<[string, string | null, string | null | undefined, 'offered' | 'used']>([
    ['one on record, whatever is said', '2025-10-01', null, 'used'],
    ['one on record', '2025-10-01', undefined, 'used'],
    ['none on record', null, undefined, 'offered'],
    ['one that is not on record', null, '2025-10-01', 'used'],
  ])('goes by the contract and by what is said: %s (PN-X-2)', (_what, onRecord, replacedOn, answer) => {
    const unit = { ...registeredUnit(), pack: packOnRecord(TERMS_OF_PACK, { replacedOn: onRecord }) };
    const wished = givenAgreed({ ...consumables, replacedOn }, packOpened('on-site'), unit);
    if (answer === 'offered') {
      wished.thenRecords(event('visit-scheduled', { work: 'consumables' }));
      return;
    }
    const { fields } = wished.thenRefused('VISIT.NOT_OFFERED', ['PN-X-2']);
    expect(fields).toMatchObject({ replacedOn: '2025-10-01' });
  });

  it('is a lead’s to offer, who says why, once the replacement was given up on the contract (PN-X-7)', () => {
    const pack = packOnRecord(TERMS_OF_PACK, { isReplacementGivenUp: true });
    const wish = { ...WISH, ...consumables };
    const wished = given(packOpened('on-site'))
      .under(PACK_TERMS)
      .ofUnit({ ...registeredUnit(), pack });
    wished.when('schedule-visit', wish, LEAD, AT).thenRefused('REPAIR_CASE.PERSON_DECIDES', ['PN-X-7']);
    wished
      .when('schedule-visit', { ...wish, reason }, TECHNICIAN, AT)
      .thenRefused('AUTH.FORBIDDEN', ['PN-X-7']);
    wished
      .when('schedule-visit', { ...wish, reason }, LEAD, AT)
      .thenRecords(event('visit-scheduled', { work: 'consumables', offeredBy: 'person', reason }));
  });

  it('goes by what is said alone while the serial cannot be read: the contract may be of another device', () => {
    const history = packOpened('on-site').map((one) => {
      if (one.name !== 'case-opened') return one;
      const { item } = one.data as RepairCaseEventData<'case-opened'>;
      return { ...one, data: { ...one.data, item: { ...item, serialReadable: false } } };
    });
    const pack = packOnRecord(TERMS_OF_PACK, { replacedOn: '2025-10-01', isReplacementGivenUp: true });
    givenAgreed(consumables, history, { ...registeredUnit(), pack }).thenRecords(
      event('visit-scheduled', { work: 'consumables', offeredBy: 'rules' }),
    );
  });

  it('asks whether they were replaced before', () => {
    const { fields } = givenAgreed({ ...consumables, replacedOn: undefined }).thenRefused(
      'COVERAGE.NEEDS_FACTS',
    );
    expect(fields).toMatchObject({ ask: ['replacedOn'] });
  });
});
