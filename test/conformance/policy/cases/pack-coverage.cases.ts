import { decideContractRequest, type FaultCause, type PackRequest, type WantedWork } from '#policy';
import { FIXTURE, noonOf } from '../support/fixture-terms.js';
import { includedOnSite, packCoverage } from '../support/pack-request.js';
import { seen, type WorkedCase } from '../support/worked-case.js';

const AT = { appliedOn: '2022-05-10', knownAt: noonOf('2022-05-10') };
const refund = () => decideContractRequest({ wanted: 'refund' }, FIXTURE, AT);

interface Expected {
  readonly answer: unknown;
  readonly clauses: readonly string[];
  readonly ruledOut?: readonly string[];
}

function asked(
  id: string,
  title: string,
  request: PackRequest,
  { answer, ...expected }: Expected,
): WorkedCase {
  return {
    id,
    title,
    observe: () => seen({ cover: packCoverage(request) }),
    answers: { cover: answer },
    ...expected,
  };
}

const fault = (id: string, title: string, cause: FaultCause, expected: Expected) =>
  asked(id, title, { cause }, expected);
const work = (id: string, title: string, wanted: WantedWork, expected: Expected) =>
  asked(id, title, { wanted }, expected);
const by = (kind: string, ...clauses: readonly string[]): Expected => ({ answer: { kind }, clauses });

export const COVERAGE_CASES: readonly WorkedCase[] = [
  asked(
    'C-PN-18',
    'parts, labour and travel are free, HDD and fan too',
    { cause: 'ordinary-wear' },
    { answer: includedOnSite, clauses: ['PN-F-1'] },
  ),
  asked(
    'C-PN-19',
    'the SD card of a flagged recorder is charged, the rest is not',
    { failedPart: 'sd-card', model: 'RECORDER-FLAGGED' },
    { answer: { ...includedOnSite, charged: ['sd-card'] }, clauses: ['PN-F-3'] },
  ),
  asked(
    'C-PN-21',
    'after the last day a repair is paid',
    { years: 3, requestedOn: '2025-05-12' },
    by('quoted', 'PN-P-2'),
  ),
  work('C-PN-37', 'playing old video is quoted by itself', 'play-old-video', by('quoted', 'PN-X-6')),
  fault('C-PN-39', 'lightning is not covered', 'lightning', by('excluded', 'PN-E-1')),
  fault('C-PN-40', 'a rewired power supply is not covered', 'modification', by('excluded', 'PN-E-2')),
  fault(
    'C-PN-41',
    'a hot cabinet set up by the customer is the place of installation',
    'installation-environment',
    by('excluded', 'PN-E-3'),
  ),
  {
    id: 'C-PN-42',
    title: 'restoring settings is not included; from a backup it may be had for a fee',
    observe: () =>
      seen({
        without: packCoverage({ wanted: 'restore-settings', settingsBackup: false }),
        withBackup: packCoverage({ wanted: 'restore-settings', settingsBackup: true }),
      }),
    answers: { without: { kind: 'excluded' }, withBackup: { kind: 'quoted' } },
    clauses: ['PN-E-4', 'PN-N-2b'],
  },
  fault('C-PN-43', 'a fall in an earthquake is not covered', 'earthquake', by('excluded', 'PN-E-5')),
  work('C-PN-44', 'updating firmware is not included', 'firmware-update', by('excluded', 'PN-E-6')),
  {
    id: 'C-PN-45',
    title: 'after a transfer to another company cover has stopped, and nothing is refunded',
    observe: () =>
      seen({
        before: packCoverage({ transferredOn: '2023-05-01', requestedOn: '2023-04-30' }),
        cover: packCoverage({ transferredOn: '2023-05-01' }),
        refund,
      }),
    answers: { before: includedOnSite, cover: { kind: 'not-offered' }, refund: 'blocked' },
    clauses: ['PN-E-7', 'PN-N-6'],
  },
  work('C-PN-46', 'no substitute unit is lent', 'loan-unit', by('not-offered', 'PN-E-8')),
  work(
    'C-PN-47',
    'another maker’s switch is not looked at',
    'other-makers-product',
    by('excluded', 'PN-E-9'),
  ),
  asked(
    'C-PN-48',
    'damage on the way in is not covered',
    { service: 'carry-in', cause: 'transit-to-vendor' },
    by('excluded', 'PN-E-10'),
  ),
  asked(
    'C-PN-49',
    'a camera at 4 m is swapped on a quote of its own',
    { heightMetres: 4 },
    by('quoted', 'PN-E-11', 'PN-N-4'),
  ),
  work('C-PN-50', 'recordings are not rescued', 'rescue-recordings', by('excluded', 'PN-E-12')),
  work('C-PN-51', 'the hour-meter warning is no failure', 'hour-meter-warning', by('no-fault', 'PN-E-13')),
  asked(
    'C-PN-52',
    'a repainted, drilled case is not covered',
    { alteredFromStandard: true },
    by('excluded', 'PN-E-14'),
  ),
  asked(
    'C-PN-53',
    'a unit in a special housing is not covered, which a person confirms',
    { specialHousing: true },
    { answer: { person: { kind: 'excluded' } }, clauses: ['PN-E-15'] },
  ),
  fault(
    'C-PN-54',
    'the customer’s own router is the network environment',
    'network-environment',
    by('excluded', 'PN-E-16'),
  ),
  work('C-PN-55', 'the old HDD stays with the customer', 'take-away-parts', by('not-offered', 'PN-E-17')),
  asked(
    'C-PN-56',
    'a carry-in pack has no visit',
    { service: 'carry-in', wanted: 'engineer-visit' },
    by('not-offered', 'PN-E-18'),
  ),
  asked(
    'C-PN-57',
    'a fault that a non-recommended card caused is paid',
    { cause: 'sd-card', sdCard: 'CARD-OTHER' },
    by('quoted', 'PN-N-1a', 'PN-N-1b'),
  ),
  asked(
    'C-PN-58',
    'with such a card in it, a power board that failed by itself is covered',
    { cause: 'spontaneous', sdCard: 'CARD-OTHER' },
    { answer: includedOnSite, clauses: ['PN-F-1'], ruledOut: ['PN-N-1b'] },
  ),
  asked(
    'C-PN-59',
    'the reset is disclosed, and applying the backup is paid',
    { wanted: 'restore-settings', settingsBackup: true, resetToFactory: true },
    by('quoted', 'PN-N-2a', 'PN-N-2b'),
  ),
  {
    id: 'C-PN-62',
    title: 'exactly 3 m is inside, 3.1 m is quoted',
    observe: () =>
      seen({ at30: packCoverage({ heightMetres: 3 }), at31: packCoverage({ heightMetres: 3.1 }) }),
    answers: { at30: includedOnSite, at31: { kind: 'quoted' } },
    clauses: ['PN-N-4', 'PN-E-11'],
  },
  fault(
    'C-PN-71',
    'a recorder halted by the customer’s own settings is not covered',
    'settings-environment',
    by('excluded', 'PN-E-3'),
  ),
  fault('C-PN-72', 'a fan worn by use is covered: wear is no outside cause', 'ordinary-wear', {
    answer: includedOnSite,
    clauses: ['PN-F-1'],
    ruledOut: ['PN-E-1'],
  }),
];
