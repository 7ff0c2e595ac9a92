import { event, given, type Happened, happened, LEAD, TECHNICIAN } from '../../../test/support/given-case.js';
import { DIAGNOSED } from '../../../test/support/history.js';
import { givenCase } from '../../../test/support/programme-flow.js';
import {
  ASKED_OF_IPRO,
  calledUnderPack,
  COVERED,
  IN_PACK,
  stated,
} from '../../../test/support/programme-history.js';
import {
  exchangedFor,
  paperOnRecord,
  registeredUnit,
  tookOver,
} from '../../../test/support/registered-unit.js';
import { SAMPLES, sealed } from '../../../test/support/sample.data.js';
import type { UnitOnRecord } from '../../decider/registered-facts.js';

const CARD = happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' });
const bought = (purchasedOn: string) =>
  happened('evidence-attached', { evidenceId: 'receipt-1', kind: 'receipt', purchasedOn });
const { item: ITEM } = SAMPLES['case-opened'];
/** The item says nothing of its factory shipping itself, so that the record of its unit does. */
const DIAGNOSED_UNIT = DIAGNOSED.map((one) =>
  one.name === 'case-opened' ? happened('case-opened', { item: { ...ITEM, factoryShippedOn: null } }) : one,
);
const FIRST_SALE = [...DIAGNOSED_UNIT, CARD, bought('2025-03-01')];
const SHIPPED = { factoryShippedOn: '2025-05-20' };

const givenDeciding = (history: readonly Happened[], unit: UnitOnRecord) =>
  given(history).ofUnit(unit).when('decide-coverage', {}, TECHNICIAN);

describe('coverage of a FRONTIER unit that came in place of another', () => {
  it.each([
    ['the papers of the first sale', FIRST_SALE],
    ['no paper', DIAGNOSED_UNIT],
  ])(
    'goes by the term that its own factory day started after an initial failure, with %s (FW-W9-5)',
    (_what, history) => {
      const unit = registeredUnit(SHIPPED, ...tookOver('initial-failure', '2025-05-20', '2026-05-19'));
      const { warnings } = givenDeciding(history, unit).thenRecords(
        event('coverage-decided', {
          coverage: 'free',
          decidedBy: 'rules',
          term: { startsOn: '2025-05-20', lastDay: '2026-05-19' },
        }),
      );
      expect(warnings).toEqual([]);
    },
  );

  it.each([
    ['the card alone', [...DIAGNOSED_UNIT, CARD], 'paid', '2025-03-01', '2026-02-28'],
    [
      'a receipt of a later day',
      [...DIAGNOSED_UNIT, CARD, bought('2025-06-01')],
      'paid',
      '2025-03-01',
      '2026-02-28',
    ],
    ['no paper', DIAGNOSED_UNIT, 'free', '2025-05-01', '2026-04-30'],
  ] as const)(
    'goes by the term that passed on with a swap, with %s (FW-W6-4)',
    (_what, history, coverage, startsOn, lastDay) => {
      const unit = registeredUnit(SHIPPED, ...tookOver('swap', startsOn, lastDay));
      givenDeciding(history, unit).thenRecords(
        event('coverage-decided', { coverage, decidedBy: 'rules', term: { startsOn, lastDay } }),
      );
    },
  );

  it('goes by the papers and the seller of the unit that was sold, where no term is on record (FR-R3-4-6)', () => {
    const { unit: first } = registeredUnit(
      paperOnRecord('warranty-card'),
      paperOnRecord('receipt', '2025-06-01'),
      [
        'sale-recorded',
        {
          seller: 'Some Auction',
          designatedShop: false,
          memberSale: null,
          soldOn: '2025-06-01',
          deliveredOn: null,
          owner: null,
        },
      ],
    );
    const unit = { ...registeredUnit(SHIPPED, ...tookOver('swap')), first };
    const { history } = givenDeciding(DIAGNOSED_UNIT, unit).thenRecords(
      event('coverage-decided', { coverage: 'paid' }),
    );
    expect(JSON.stringify(history.at(-1)?.data)).toContain('FR-R3-4-6');
  });
});

describe('coverage of a unit that had been handed in for another', () => {
  it.each([
    ['initial-failure', ['FW-W9-5', 'A-FR-24']],
    ['swap', ['FW-W6-4', 'A-FR-35']],
  ] as const)(
    'is free by no rule after a %s, be it of the day it came, whatever papers are shown: a lead decides',
    (cause, clauses) => {
      const inTerm = [...DIAGNOSED_UNIT, CARD, bought('2026-02-01')];
      const unit = registeredUnit(exchangedFor('unit-2', '2026-04-07', cause));
      const { warnings } = givenDeciding(inTerm, unit).thenRecords(
        event('coverage-proposed', { proposal: null, because: clauses }),
      );
      expect(warnings).toContainEqual({
        code: 'COVERAGE.UNIT_EXCHANGED',
        message: 'the unit was handed in for the unit unit-2 on 2026-04-07',
        clauses,
      });
      const reason = sealed(1);
      given(inTerm)
        .ofUnit(unit)
        .when('decide-coverage', { decision: 'paid', reason }, LEAD)
        .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'person' }));
    },
  );

  it('is paid by the rules where they say so, and the exchange is named all the same', () => {
    const unit = registeredUnit(exchangedFor('unit-2', '2026-03-01', 'swap'));
    const { warnings } = givenDeciding([...DIAGNOSED_UNIT, CARD, bought('2024-02-01')], unit).thenRecords(
      event('coverage-decided', { coverage: 'paid', decidedBy: 'rules' }),
    );
    expect(warnings).toMatchObject([{ code: 'COVERAGE.UNIT_EXCHANGED' }]);
  });

  it('is decided by the rules where it came before', () => {
    const inTerm = [...DIAGNOSED_UNIT, CARD, bought('2026-02-01')];
    const unit = registeredUnit(exchangedFor('unit-2', '2026-04-08', 'swap'));
    givenDeciding(inTerm, unit).thenRecords(event('coverage-decided', { coverage: 'free' }));
  });
});

const { deliveredOn: _day, deliveredOnEvidence: _note, memberSaleEvidence: _sale, ...OF_CAMERA } = COVERED;
const CAMERA = { ...OF_CAMERA, memberSale: false };
const PROOF = happened('evidence-attached', {
  evidenceId: 'note-0',
  kind: 'delivery-proof',
  openEvidence: [],
});
const ON_DELIVERY = { ...CAMERA, deliveredOn: '2024-01-12', deliveredOnEvidence: 'note-0' };
const givenCamera = (facts: object, unit: UnitOnRecord) =>
  givenCase(ASKED_OF_IPRO, PROOF, stated(facts)).ofUnit(unit);

describe('coverage of an i-PRO unit that came in place of another (A-IP-15)', () => {
  it.each([
    [
      'its term is over, whatever its own delivery note says',
      ON_DELIVERY,
      '2023-10-01',
      '2024-09-30',
      'paid',
    ],
    ['its term runs, and nobody is asked for a paper', CAMERA, '2024-01-05', '2025-01-04', 'free'],
  ] as const)('goes by the term that passed on: %s', (_what, facts, startsOn, lastDay, coverage) => {
    const unit = registeredUnit(...tookOver('swap', startsOn, lastDay, 'ipro'));
    const term = { startsOn, lastDay };
    givenCamera(facts, unit)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage, term }));
  });

  it('goes by the delivery note of the unit that was sold, where no term is on record', () => {
    const { unit: first } = registeredUnit([
      'date-evidence-recorded',
      { kind: 'delivery-note', on: '2023-10-01', shop: null, file: null },
    ]);
    const unit = { ...registeredUnit(...tookOver('swap', undefined, '', 'ipro')), first };
    const term = { startsOn: '2023-10-01', lastDay: '2024-09-30' };
    givenCamera(ON_DELIVERY, unit)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'paid', term }));
  });

  it('asks for the first delivery where nothing is on record, and takes the note of the replacement for none', () => {
    const unit = registeredUnit(...tookOver('swap', undefined, '', 'ipro'));
    const { fields } = givenCamera(ON_DELIVERY, unit)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['deliveredOn'] });
  });

  it('has the 5-year warranty that was granted for the unit it replaced', () => {
    const fiveYear = { contractId: 'contract-1', revision: 0, deliveredOn: '2023-10-01' };
    const unit = { ...registeredUnit(...tookOver('swap', undefined, '', 'ipro')), fiveYear };
    const term = { startsOn: '2024-10-01', lastDay: '2028-09-30' };
    const { memberSale: _said, ...unsaid } = CAMERA;
    givenCamera(unsaid, unit)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'free', term }));
  });

  it('is free by no rule for the unit that was handed in', () => {
    const unit = registeredUnit(exchangedFor('unit-2', '2024-01-10', 'swap'));
    const shown = { ...CAMERA, deliveredOn: '2024-01-05', deliveredOnEvidence: 'note-0' };
    givenCamera(shown, unit)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(
        event('coverage-proposed', {
          proposal: null,
          because: expect.arrayContaining(['IP-T-1', 'A-IP-15']) as string[],
        }),
      );
  });
});

describe('coverage of a replacement whose pack names the unit that was handed in (PN-N-5a)', () => {
  it('is proposed to a lead, with the contract', () => {
    const unit = { ...registeredUnit(), packOfReplaced: 'contract-9' };
    const receipt = happened('evidence-attached', {
      evidenceId: 'receipt-0',
      kind: 'receipt',
      purchasedOn: '2022-05-10',
      openEvidence: [],
    });
    // That the call was put on record late changes nothing: it is in the pack on both days.
    const called = { ...calledUnderPack('on-site'), at: '2022-06-10T01:00:00.000Z' };
    const { warnings } = givenCase(called, receipt, stated(IN_PACK))
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN, '2022-06-10T03:00:00.000Z')
      .thenRecords(
        event('coverage-proposed', {
          proposal: { coverage: 'free' },
          because: expect.arrayContaining(['PN-N-5a']) as string[],
        }),
      );
    expect(warnings).toMatchObject([
      { message: 'the pack contract-9 is for the unit whose place this one took' },
    ]);
  });
});
