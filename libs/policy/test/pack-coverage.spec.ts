import fc from 'fast-check';
import { decidePackCoverage, type FaultCause, type PackRequest } from '../src/index.js';
import { inOneLine } from './support/outcome-in-words.js';
import { packTerms } from './support/programme-terms.js';

const TERMS = packTerms();
const AT = { appliedOn: '2024-02-10', knownAt: '2024-02-10T03:00:00.000Z' };
const FAULT: PackRequest = {
  service: 'on-site',
  years: 3,
  purchasedOn: '2024-02-10',
  requestedOn: '2025-01-20',
  wanted: 'repair',
  cause: 'spontaneous',
  causeProven: true,
  heightMetres: 2,
};
const UNDATED = { ...FAULT, purchasedOn: undefined };
/** A pack of which no more than the days is known. */
const ASKED: PackRequest = { purchasedOn: '2024-02-10', years: 3, requestedOn: '2025-01-20' };
const decide = (request: PackRequest, terms = TERMS) =>
  decidePackCoverage({ ...FAULT, ...request }, terms, AT);
const answer = (request: PackRequest, terms = TERMS) => inOneLine(decide(request, terms));

describe('a repair under a pack', () => {
  it.each([
    ['the day before the purchase', '2024-02-09', 'gap'],
    ['the day of the purchase', '2024-02-10', 'included'],
    ['the last day', '2027-02-09', 'included'],
    ['the day after it', '2027-02-10', 'quoted'],
  ])('asked for on %s (PN-P-1, PN-P-2)', (_, requestedOn, expected) => {
    expect(answer({ requestedOn })).toBe(expected);
  });

  it('includes travel on site and the way back for carry-in (PN-F-1, PN-F-2)', () => {
    expect(decide({}).outcome).toMatchObject({ value: { lines: ['parts', 'labour', 'travel'] } });
    expect(decide({ service: 'carry-in' }).outcome).toMatchObject({
      value: { lines: ['parts', 'labour', 'return-freight'] },
    });
  });

  it.each([
    ['2.99', 2.99, 'included'],
    ['3', 3, 'included'],
    ['3.01', 3.01, 'quoted'],
  ])('at %s m (PN-N-4, PN-E-11)', (_, heightMetres, expected) => {
    expect(answer({ heightMetres })).toBe(expected);
    expect(answer({ heightMetres, service: 'carry-in' })).toBe('included');
  });

  it('at a height is not quoted but excluded where its cause is', () => {
    expect(answer({ heightMetres: 4, cause: 'lightning' })).toBe('excluded');
  });

  it.each<[FaultCause, string]>([
    ['ordinary-wear', 'included'],
    ['gas', 'excluded'],
    ['salt', 'excluded'],
    ['pollution', 'excluded'],
    ['abnormal-voltage', 'excluded'],
    ['flying-object', 'excluded'],
    ['other-outside', 'person: excluded by PN-E-1 A-PN-16'],
    ['improper-use', 'excluded'],
    ['intent-or-negligence', 'excluded'],
    ['drop', 'excluded'],
    ['fire', 'excluded'],
    ['wind-or-flood', 'excluded'],
    ['other-disaster', 'excluded'],
  ])('of a fault by %s: %s', (cause, expected) => {
    expect(answer({ cause })).toBe(expected);
  });

  it.each([
    ['the vendor’s', 'vendor', 'included'],
    ['another’s', 'other', 'excluded'],
    ['one of whom nobody said whose it is', 'not-known', 'person: excluded by PN-E-9'],
  ] as const)('of a device whose maker is %s (PN-E-9)', (_, maker, expected) => {
    expect(answer({ maker })).toBe(expected);
    expect(answer({ maker, wanted: 'other-makers-product' })).toBe('excluded');
    expect(answer({ maker, requestedOn: '2027-02-10' })).toBe('quoted');
  });

  it.each<[FaultCause, string]>([
    ['modification', 'PN-E-2'],
    ['settings-environment', 'PN-E-3'],
    ['transit-to-vendor', 'PN-E-10'],
  ])('of a fault by %s is excluded by a person while nothing bears it out', (cause, clause) => {
    expect(answer({ cause, causeProven: false })).toBe(`person: excluded by ${clause}`);
    const { causeProven: _, ...unproven } = FAULT;
    expect(inOneLine(decidePackCoverage({ ...unproven, cause }, TERMS, AT))).toBe('asks causeProven');
  });

  it('in a special housing is a person’s to exclude', () => {
    expect(answer({ specialHousing: true })).toBe('person: excluded by PN-E-15');
  });

  it.each([
    ['the day before the transfer', '2025-01-19', 'included'],
    ['the day of the transfer', '2025-01-20', 'not-offered'],
    ['the day after', '2025-01-21', 'not-offered'],
  ])('asked for on %s (PN-E-7)', (_, requestedOn, expected) => {
    expect(answer({ requestedOn, transferredOn: '2025-01-20' })).toBe(expected);
  });

  it.each([
    ['before it', '2024-02-09', 'included'],
    [
      'on its very day, where no date tells which came first',
      AT.appliedOn,
      'person: not-offered by PN-E-7 A-PN-12',
    ],
    ['the day after it', '2024-02-11', 'not-offered'],
  ])('transferred against the day of application: %s (A-PN-12)', (_, transferredOn, expected) => {
    expect(answer({ transferredOn })).toBe(expected);
  });

  it('after the pack is paid, whatever the fault, and asks for nothing more', () => {
    const late = decidePackCoverage(
      { years: 3, purchasedOn: '2024-02-10', requestedOn: '2027-02-10', wanted: 'repair' },
      TERMS,
      AT,
    );
    expect(inOneLine(late)).toBe('quoted');
  });

  it.each<[string, PackRequest, string]>([
    ['nothing', {}, 'asks purchasedOn'],
    ['the pack', { purchasedOn: '2024-02-10', years: 3 }, 'asks requestedOn wanted'],
    ['the day of the request', ASKED, 'asks wanted'],
    ['that a repair is wanted', { ...ASKED, wanted: 'repair' }, 'asks cause'],
    ['its cause', { ...ASKED, wanted: 'repair', cause: 'spontaneous' }, 'asks service'],
    [
      'that it is on site',
      { ...ASKED, wanted: 'repair', cause: 'spontaneous', service: 'on-site' },
      'asks heightMetres',
    ],
    ['all but when it was bought, as it may be over', UNDATED, 'asks purchasedOn'],
    [
      'all but its years, as it is over after three and runs for longer ones',
      { ...UNDATED, years: undefined, purchasedOn: '2021-05-01' },
      'asks years',
    ],
  ])('asks for what still matters, knowing %s', (_, request, expected) => {
    expect(inOneLine(decidePackCoverage(request, TERMS, AT))).toBe(expected);
  });

  it('answers every cause at every height without a conflict', () => {
    const causes: readonly FaultCause[] = [
      'spontaneous',
      'lightning',
      'modification',
      'sd-card',
      'network-environment',
    ];
    const request = fc.record({
      cause: fc.constantFrom(...causes),
      heightMetres: fc.constantFrom(2, 3, 4),
      service: fc.constantFrom('on-site' as const, 'carry-in' as const),
      alteredFromStandard: fc.boolean(),
      specialHousing: fc.boolean(),
      maker: fc.constantFrom('vendor' as const, 'other' as const, 'not-known' as const),
      failedPart: fc.constantFrom('sd-card' as const, 'other' as const),
      transferredOn: fc.constantFrom(null, '2024-12-01'),
      sdCard: fc.constantFrom('card-1', 'card-2'),
      model: fc.constantFrom('recorder-1', 'recorder-2'),
    });
    fc.assert(
      fc.property(request, (facts) => {
        expect(['decided', 'person-decides']).toContain(decide(facts).outcome.kind);
      }),
    );
  });
});

describe('a visit on site', () => {
  it('is the repair that the pack makes so, with its travel (PN-T-1, PN-F-1)', () => {
    const { outcome, fired } = decide({ wanted: 'engineer-visit' });
    expect(outcome).toMatchObject({ value: { lines: ['parts', 'labour', 'travel'] } });
    expect(fired.map(({ clause, role }) => `${clause} ${role}`)).toEqual(
      expect.arrayContaining(['PN-T-1 supporting', 'PN-F-1 decided']),
    );
  });

  it('is asked of which pack it is, and then what broke', () => {
    expect(inOneLine(decidePackCoverage({ ...ASKED, wanted: 'engineer-visit' }, TERMS, AT))).toBe(
      'asks service',
    );
    const onSite: PackRequest = { ...ASKED, wanted: 'engineer-visit', service: 'on-site' };
    expect(inOneLine(decidePackCoverage(onSite, TERMS, AT))).toBe('asks cause');
  });
});

describe('an SD card', () => {
  const card = { failedPart: 'sd-card', model: 'recorder-1' } as const;

  it('of a listed recorder is charged, of another it is included (PN-F-3)', () => {
    expect(decide(card).outcome).toMatchObject({ value: { kind: 'included', charged: ['sd-card'] } });
    expect(decide({ ...card, model: 'recorder-2' }).outcome).toMatchObject({ value: { charged: [] } });
  });

  it('is a person’s to charge while the recorders are not listed', () => {
    expect(answer(card, packTerms({ recordersWithoutSdCard: undefined }))).toBe('person: included by PN-F-3');
  });

  it.each<[string, PackRequest, string]>([
    ['another than recommended', { sdCard: 'card-2' }, 'quoted'],
    ['a recommended one', { sdCard: 'card-1' }, 'included'],
    ['another, without proof', { sdCard: 'card-2', causeProven: false }, 'person: quoted by PN-N-1b A-PN-10'],
  ])('that caused the fault, %s (PN-N-1b)', (_, request, expected) => {
    expect(answer({ cause: 'sd-card', ...request })).toBe(expected);
  });

  it('is a person’s to judge while the recommended cards are not listed', () => {
    const unset = packTerms({ recommendedSdCards: undefined });
    expect(answer({ cause: 'sd-card', sdCard: 'card-1' }, unset)).toBe('person: quoted by PN-N-1b A-PN-10');
  });
});

describe('work that is no repair', () => {
  it.each<[PackRequest, string]>([
    [{ wanted: 'restore-settings', settingsBackup: true }, 'quoted'],
    [{ wanted: 'restore-settings', settingsBackup: false }, 'excluded'],
    [{ wanted: 'restore-settings' }, 'asks settingsBackup'],
    [{ wanted: 'loan-unit' }, 'not-offered'],
    [{ wanted: 'engineer-visit', service: 'carry-in' }, 'not-offered'],
    [{ wanted: 'engineer-visit' }, 'included'],
    [{ wanted: 'engineer-visit', cause: 'lightning' }, 'excluded'],
    [{ wanted: 'engineer-visit', heightMetres: 3.1 }, 'quoted'],
    [{ wanted: 'engineer-visit', requestedOn: '2027-02-10' }, 'quoted'],
    [{ wanted: 'firmware-update', requestedOn: '2027-02-10' }, 'quoted'],
    [{ wanted: 'loan-unit', requestedOn: '2027-02-10' }, 'not-offered'],
    [{ wanted: 'take-away-parts', requestedOn: '2027-02-10' }, 'not-offered'],
    [{ wanted: 'hour-meter-warning', requestedOn: '2027-02-10' }, 'no-fault'],
    [{ wanted: 'firmware-update', transferredOn: '2024-12-01' }, 'not-offered'],
  ])('%j: %s', (request, expected) => {
    expect(answer(request)).toBe(expected);
  });
});
