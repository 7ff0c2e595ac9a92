import { BARE_TERMS, TERMS } from '../../test/support/sample-terms.js';
import { LEAD, sealed } from '../../test/support/story.js';
import { givenUnit, givenNoUnit, UNIT } from '../../test/support/subjects.js';
import type { RegisteredUnit } from '../decider/unit.state.js';
import { unitIdOf } from './unit-id.js';

const NOT_NOW = 'REGISTRATION.NOT_ALLOWED_NOW';
const FUTURE = '2026-04-16';

describe('register-unit', () => {
  it('makes the unit known once, however its serial is written', () => {
    givenNoUnit()
      .records('register-unit', UNIT, [
        ['unit-registered', { ...UNIT, unitId: unitIdOf(UNIT), configuration: [] }],
      ])
      .findsItSo('register-unit', { ...UNIT, serial: 'fj 1234' });
  });

  it('does not rewrite what the unit left the factory with', () => {
    givenUnit().refuses(
      'register-unit',
      { ...UNIT, factoryShippedOn: '2026-02-02' },
      'REQUEST.CONTRADICTORY',
    );
  });

  it('says later what was left open, and then no other way', () => {
    const { maker, model, serial } = UNIT;
    const full = { ...UNIT, configuration: ['ssd-1'] };
    givenNoUnit()
      .did('register-unit', { maker, model, serial })
      .records('register-unit', full, [
        ['registration-completed', { factoryShippedOn: UNIT.factoryShippedOn, configuration: ['ssd-1'] }],
      ])
      .refuses('register-unit', { ...full, configuration: ['ssd-2'] }, 'REQUEST.CONTRADICTORY');
  });

  it('does not say later what was built in, once that was changed', () => {
    givenNoUnit()
      .did('register-unit', { ...UNIT, configuration: [] })
      .did('change-configuration', {
        changeId: 'c',
        cause: 'upgrade',
        changedOn: '2026-04-01',
        removed: [],
        added: ['ssd-2'],
      })
      .refuses('register-unit', { ...UNIT, configuration: ['ssd-1'] }, 'REQUEST.CONTRADICTORY');
  });

  describe('of a model that the list of its maker does not have', () => {
    const rule = (table: string, model: string) => `no row of ${table} has the model ${model}`;

    it.each([
      ['Frontier', 'FR-10O', 'frontier.models', ['FR-100'], ['FW-W7-1']],
      ['FRONTIER', 'fr100', 'frontier.models', ['FR-100'], ['FW-W7-1']],
      ['i-PRO', 'BRKT-1', 'ipro.models', ['BRK-1'], ['IP-1-5', 'A-IP-04']],
      ['iPRO', 'SOMETHING', 'ipro.models', [], ['IP-1-5', 'A-IP-04']],
    ])('is refused: %s %s', (maker, model, table, similar, rules) => {
      const unit = { ...UNIT, maker, model };
      expect(givenNoUnit(unit).refuses('register-unit', unit, 'MASTER_DATA.UNKNOWN_MODEL', rules)).toEqual({
        problems: [{ field: 'model', rule: rule(table, model) }],
        field: 'model',
        model,
        similar,
        table,
        until: 'the list of models has it',
      });
    });

    const UNLISTED = { ...UNIT, model: 'FR-999' };
    const { frontier: _, ...others } = TERMS.programmes;
    const listOf = (models: object) => ({
      ...TERMS,
      programmes: { ...others, frontier: { models } as object },
    });
    it.each([
      ['no list is loaded', UNLISTED, BARE_TERMS],
      ['another list is', UNLISTED, { ...TERMS, programmes: others }],
      ['the list has no model at all', UNLISTED, listOf({})],
      ['the maker has no list', { ...UNLISTED, maker: 'EXAMPLE' }, TERMS],
      ['a row on the list has ended', UNLISTED, listOf({ 'FR-999': { until: '2020-03-31' }, 'FR-1': {} })],
    ])('is taken where %s', (_where, unit, terms) => {
      givenNoUnit(unit)
        .under(terms)
        .records('register-unit', unit, [['unit-registered', { model: 'FR-999' }]]);
    });

    it('is said again, or completed, once a repair has made it known', () => {
      const { maker, model, serial } = UNLISTED;
      const known = givenNoUnit(UNLISTED)
        .under(BARE_TERMS)
        .did('register-unit', { maker, model, serial })
        .under(TERMS);
      known.findsItSo('register-unit', { maker, model, serial });
      known.records('register-unit', UNLISTED, [
        ['registration-completed', { factoryShippedOn: UNLISTED.factoryShippedOn }],
      ]);
    });
  });

  it('is needed before anything else is said of the unit', () => {
    givenNoUnit().refuses('mark-outlet', {}, 'REGISTRATION.UNKNOWN');
  });
});

describe('record-sale', () => {
  const SALE = { seller: 'Shop One', designatedShop: true, soldOn: '2026-03-01', owner: sealed(1) };

  it('keeps who sold it and, sealed, to whom; the same sale told again changes nothing', () => {
    givenUnit()
      .records('record-sale', SALE, [['sale-recorded', { ...SALE, memberSale: null, deliveredOn: null }]])
      .findsItSo('record-sale', { ...SALE, owner: sealed(2) });
  });

  it('knows one sale of a unit', () => {
    givenUnit()
      .did('record-sale', SALE)
      .refuses('record-sale', { ...SALE, soldOn: '2026-03-02' }, 'REQUEST.CONTRADICTORY');
  });

  it.each([
    ['a designated shop that the list does not have', { seller: 'Shop Two' }],
    ['no designated shop that the list has', { designatedShop: false }],
  ])('calls nothing %s (FR-R3-4-6)', (_what, different) => {
    const sale = { ...SALE, ...different };
    const fields = givenUnit().refuses('record-sale', sale, 'REQUEST.CONTRADICTORY');
    expect(fields['problems']).toMatchObject([{ field: 'designatedShop' }]);
    givenUnit()
      .under(BARE_TERMS)
      .records('record-sale', sale, [['sale-recorded', different]]);
    const unsaid = { seller: sale.seller, soldOn: sale.soldOn };
    givenUnit().records('record-sale', unsaid, [['sale-recorded', { designatedShop: null }]]);
  });

  it('never lies in the future', () => {
    givenUnit().refuses('record-sale', { ...SALE, soldOn: FUTURE }, 'REQUEST.CONTRADICTORY');
    givenUnit().refuses('record-sale', { ...SALE, deliveredOn: FUTURE }, 'REQUEST.CONTRADICTORY');
  });

  it.each([
    ['it was sold', '2026-02-28', 'soldOn 2026-03-01', {}],
    ['it left the factory', '2026-03-02', 'factoryShippedOn 2026-03-03', { factoryShippedOn: '2026-03-03' }],
  ])('delivers nothing before %s', (_what, deliveredOn, bound, different) => {
    const late = givenUnit(different).refuses(
      'record-sale',
      { ...SALE, deliveredOn },
      'REQUEST.CONTRADICTORY',
    );
    expect(late).toMatchObject({ problems: [{ field: 'deliveredOn', rule: `lies before ${bound}` }] });
    givenUnit(different).did('record-sale', { ...SALE, deliveredOn: bound.slice(-10) });
  });
});

describe('record-date-evidence', () => {
  const RECEIPT = { kind: 'receipt', on: '2026-03-01', file: 'a'.repeat(64) };

  it('files a paper once', () => {
    givenUnit().records('record-date-evidence', RECEIPT, [
      ['date-evidence-recorded', { ...RECEIPT, shop: null }],
    ]);
  });

  it('files a second paper of the kind, which then counts', () => {
    const after = givenUnit()
      .did('record-date-evidence', RECEIPT)
      .records('record-date-evidence', { ...RECEIPT, on: '2026-03-02' }, [['date-evidence-recorded', {}]]);
    expect((after.state as RegisteredUnit).evidence.map(({ on }) => on)).toEqual([
      '2026-03-01',
      '2026-03-02',
    ]);
  });

  it.each([
    ['without its day', { kind: 'receipt' }],
    ['of the future', { ...RECEIPT, on: FUTURE }],
    ['that is a stamp of no shop', { kind: 'shop-stamp', on: '2026-03-01' }],
  ])('files no paper %s', (_what, paper) => {
    givenUnit().refuses('record-date-evidence', paper, 'REQUEST.CONTRADICTORY');
  });
});

describe('attach-plan', () => {
  const PLAN = {
    plan: 'safe-3',
    months: 36,
    premium: { cap: 100_000, from: '2026-03-01', until: '2029-02-28' },
  };

  it('is attached once', () => {
    givenUnit()
      .records('attach-plan', PLAN, [['plan-attached', PLAN]])
      .refuses('attach-plan', { ...PLAN, months: 48 }, 'REQUEST.CONTRADICTORY');
  });

  it('has a premium period of a day at least', () => {
    const ofOneDay = { ...PLAN, premium: { ...PLAN.premium, until: '2026-03-01' } };
    givenUnit().records('attach-plan', ofOneDay, [['plan-attached', ofOneDay]]);
    const premium = { ...PLAN.premium, until: '2026-02-28' };
    givenUnit().refuses('attach-plan', { ...PLAN, premium }, 'REQUEST.CONTRADICTORY');
  });
});

describe('transfer-ownership', () => {
  it('is recorded once by its id, with the new owner sealed', () => {
    const transfer = { transferId: 't-1', transferredOn: '2026-04-01', owner: sealed(3) };
    givenUnit()
      .records('transfer-ownership', transfer, [['ownership-transferred', transfer]])
      .records('transfer-ownership', { ...transfer, transferId: 't-2' }, [['ownership-transferred', {}]]);
    givenUnit().refuses(
      'transfer-ownership',
      { ...transfer, transferredOn: FUTURE },
      'REQUEST.CONTRADICTORY',
    );
  });
});

describe('change-configuration', () => {
  const UPGRADE = {
    changeId: 'u-1',
    cause: 'upgrade',
    changedOn: '2026-04-01',
    removed: ['ssd-1'],
    added: ['ssd-2'],
  };

  it('makes a company upgrade part of the baseline, once (A-FR-14)', () => {
    const after = givenUnit().records('change-configuration', UPGRADE, [
      ['configuration-changed', { clauses: ['FR-R7-1', 'A-FR-14'] }],
    ]);
    expect(after.state).toMatchObject({ baseline: ['mem-1', 'ssd-2'] });
  });

  it.each([
    ['parts put in', { added: ['ssd-3'] }, { field: 'added' }],
    ['parts taken out', { removed: [] }, { field: 'removed' }],
    ['a day', { changedOn: '2026-04-02' }, { field: 'changedOn' }],
    ['a cause', { cause: 'repair' }, { field: 'cause' }],
  ])('is told again in the same words only: not with other %s', (_what, other, problem) => {
    const known = givenUnit().did('change-configuration', { ...UPGRADE, added: ['ssd-2', 'mem-2'] });
    known.records('change-configuration', { ...UPGRADE, added: ['mem-2', 'ssd-2'] }, []);
    const fields = known.refuses(
      'change-configuration',
      { ...UPGRADE, added: ['ssd-2', 'mem-2'], ...other },
      'REQUEST.CONTRADICTORY',
    );
    expect(fields).toMatchObject({ problems: [problem] });
  });

  it('removes nothing that was not built in', () => {
    const fields = givenUnit().refuses(
      'change-configuration',
      { ...UPGRADE, removed: ['hdd-9'] },
      'REQUEST.CONTRADICTORY',
    );
    expect(fields).toMatchObject({ problems: [{ field: 'removed' }], missing: ['hdd-9'] });
  });
});

describe('mark-outlet', () => {
  it('is marked once, and then not exchanged as an initial failure (FW-W9-11)', () => {
    const exchange = { replacement: 'other', cause: 'initial-failure', exchangedOn: '2026-04-01' };
    givenUnit()
      .records('mark-outlet', {}, [['outlet-marked', { clauses: ['FW-W9-11'] }]])
      .refuses('exchange-unit', exchange, NOT_NOW, ['FW-W9-11'], LEAD);
  });
});
