import { LEAD, sealed } from '../../../test/support/story.js';
import { givenUnit, UNIT } from '../../../test/support/subjects.js';
import type { ProductUnitEventData } from '../../events/index.js';
import { takeOverPayload } from '../take-over-from-unit/take-over-payload.js';
import { unitIdOf } from '../unit-id.js';

const OLD = unitIdOf(UNIT);
const NEW = { serial: 'FJ-9999', factoryShippedOn: '2026-04-03' };
const NEW_ID = unitIdOf({ ...UNIT, ...NEW });
const EXCHANGE = {
  replacement: NEW_ID,
  cause: 'initial-failure',
  exchangedOn: '2026-04-10',
  failedOn: '2026-03-10',
  contactedOn: '2026-03-12',
  reachedOn: '2026-03-20',
};

/** A unit in its FRONTIER warranty. */
function givenUnitInTerm(different: Partial<typeof UNIT> = {}) {
  return givenUnit(different)
    .did('record-date-evidence', { kind: 'warranty-card' })
    .did('record-date-evidence', { kind: 'receipt', on: '2026-03-01' })
    .did('start-term', { programme: 'frontier' });
}

/** What the replacement is told, from what the exchange recorded. */
function told(cause: string, from = givenUnitInTerm()) {
  const { data } = from.did('exchange-unit', { ...EXCHANGE, cause }, LEAD).events.at(-1) ?? { data: {} };
  return takeOverPayload(OLD, data as unknown as ProductUnitEventData<'unit-exchanged'>);
}

describe('exchange-unit', () => {
  it('ends with the replacement, once', () => {
    givenUnitInTerm()
      .records(
        'exchange-unit',
        EXCHANGE,
        [
          [
            'unit-exchanged',
            {
              replacement: NEW_ID,
              cause: 'initial-failure',
              clauses: expect.arrayContaining(['FW-W9-2', 'FW-W9-3', 'FW-W9-4a', 'FW-W9-5', 'A-FR-24']),
              initialFailure: {
                failedOn: '2026-03-10',
                contactedOn: '2026-03-12',
                reachedOn: '2026-03-20',
              },
            },
          ],
        ],
        LEAD,
      )
      .refuses('exchange-unit', { ...EXCHANGE, replacement: 'third' }, 'REGISTRATION.NOT_ALLOWED_NOW', [
        'FW-W9-5',
      ]);
  });

  it.each([
    ['exchangedOn', '2026-04-11', '2026-04-10'],
    ['failedOn', '2026-03-09', '2026-03-10'],
    ['contactedOn', '2026-03-11', '2026-03-12'],
    ['reachedOn', '2026-03-21', '2026-03-20'],
  ])('is told again with the same days only: not with another %s', (field, day, recorded) => {
    const exchanged = givenUnitInTerm().did('exchange-unit', EXCHANGE, LEAD);
    exchanged.records('exchange-unit', EXCHANGE, []);
    const other = { ...EXCHANGE, [field]: day };
    const fields = exchanged.refuses('exchange-unit', other, 'REQUEST.CONTRADICTORY');
    expect(fields).toMatchObject({ problems: [{ field }], recorded });
  });

  it('is told again as a swap without the days of an initial failure, which a swap does not rest on', () => {
    const swap = { ...EXCHANGE, cause: 'swap' };
    const { replacement, cause, exchangedOn } = swap;
    const swapped = givenUnitInTerm().did('exchange-unit', swap);
    swapped.records('exchange-unit', { replacement, cause, exchangedOn }, []);
    swapped.refuses('exchange-unit', EXCHANGE, 'REGISTRATION.NOT_ALLOWED_NOW', ['FW-W9-5']);
  });

  it('leaves the old unit nothing to earn', () => {
    const givenExchanged = givenUnitInTerm().did('exchange-unit', EXCHANGE, LEAD);
    givenExchanged.refuses('start-term', { programme: 'frontier' }, 'REGISTRATION.NOT_ALLOWED_NOW');
    givenExchanged.refuses('attach-plan', { plan: 'p', months: 12 }, 'REGISTRATION.NOT_ALLOWED_NOW');
  });

  it('is an initial failure only within a warranty that has started (FW-W9-1)', () => {
    const fields = givenUnit().refuses(
      'exchange-unit',
      EXCHANGE,
      'REGISTRATION.NOT_ALLOWED_NOW',
      ['FW-W9-1'],
      LEAD,
    );
    expect(fields).toEqual({ until: 'start-term has put one on record' });
  });

  it.each([
    ['failed, told of and arrived on the last days', {}],
    ['failed on the first day', { failedOn: '2026-03-01' }],
    ['exchanged on the day that the failed unit came (FW-W9-6)', { exchangedOn: '2026-03-28' }],
  ])('is an initial failure in its first days: %s', (_what, different) => {
    const last = { failedOn: '2026-03-14', contactedOn: '2026-03-14', reachedOn: '2026-03-28' };
    givenUnitInTerm().records(
      'exchange-unit',
      { ...EXCHANGE, ...last, ...different },
      [['unit-exchanged', {}]],
      LEAD,
    );
  });

  it.each([
    ['failed on day 15', { failedOn: '2026-03-15', contactedOn: '2026-03-15' }, 'FW-W9-1'],
    ['was told of on day 15', { contactedOn: '2026-03-15' }, 'FW-W9-3'],
    ['arrived on the 15th day after that', { reachedOn: '2026-03-27' }, 'FW-W9-4b'],
  ])('is a repair and no exchange where it %s', (_what, different, clause) => {
    const late = { ...EXCHANGE, ...different, approval: sealed(1) };
    givenUnitInTerm().refuses('exchange-unit', late, 'REGISTRATION.NOT_ALLOWED_NOW', [clause], LEAD);
  });

  it('asks for the days that it rests on', () => {
    const { failedOn, contactedOn, reachedOn: _came, ...unsaid } = EXCHANGE;
    const ask = (said: object) =>
      givenUnitInTerm().refuses('exchange-unit', said, 'COVERAGE.NEEDS_FACTS', ['FW-W9-1'], LEAD)['ask'];
    expect(ask(unsaid)).toEqual(['contactedOn']);
    expect(ask({ ...unsaid, failedOn, contactedOn })).toEqual(['reachedOn']);
  });

  it('may count from a later delivery, where a lead says why (A-FR-22)', () => {
    const sale = { seller: 'Shop One', soldOn: '2026-03-01', deliveredOn: '2026-03-08' };
    const byMail = givenUnitInTerm().did('record-sale', sale);
    const claim = { ...EXCHANGE, failedOn: '2026-03-20', contactedOn: '2026-03-21', reachedOn: '2026-04-01' };
    byMail.refuses('exchange-unit', claim, 'REGISTRATION.PERSON_DECIDES', ['A-FR-22'], LEAD);
    const approved = { ...claim, approval: sealed(2) };
    byMail.records('exchange-unit', approved, [['unit-exchanged', { approval: sealed(2) }]], LEAD);
    const tooLate = { ...approved, failedOn: '2026-03-22', contactedOn: '2026-03-22' };
    byMail.refuses('exchange-unit', tooLate, 'REGISTRATION.NOT_ALLOWED_NOW', ['FW-W9-1'], LEAD);
  });

  it.each([
    [
      'before the failed unit came (FW-W9-6)',
      { exchangedOn: '2026-03-19' },
      'exchangedOn: the failed unit arrived on 2026-03-20 only',
    ],
    ['for a failure to come', { failedOn: '2026-04-16' }, 'failedOn: 2026-04-16 lies in the future'],
    [
      'for a failure before the unit left the factory',
      { failedOn: '2026-01-31' },
      'failedOn: lies before factoryShippedOn 2026-02-01',
    ],
    [
      'for a failure before the warranty',
      { failedOn: '2026-02-28' },
      'failedOn: lies before warrantyStartsOn 2026-03-01',
    ],
    [
      'for a failure that was told of before',
      { contactedOn: '2026-03-09' },
      'contactedOn: lies before failedOn 2026-03-10',
    ],
    [
      'for a unit that came before it failed',
      { reachedOn: '2026-03-09' },
      'reachedOn: lies before failedOn 2026-03-10',
    ],
    [
      'before anybody was told',
      { reachedOn: '2026-03-10', exchangedOn: '2026-03-11' },
      'exchangedOn: lies before contactedOn 2026-03-12',
    ],
  ])('is never %s', (_what, different, problem) => {
    const asked = { ...EXCHANGE, ...different };
    const { problems } = givenUnitInTerm().refuses(
      'exchange-unit',
      asked,
      'REQUEST.CONTRADICTORY',
      [],
      LEAD,
    ) as { problems: readonly { field: string; rule: string }[] };
    expect(problems.map(({ field, rule }) => `${field}: ${rule}`)).toEqual([problem]);
  });

  it('is never with itself', () => {
    givenUnit().refuses('exchange-unit', { ...EXCHANGE, replacement: OLD }, 'REQUEST.CONTRADICTORY');
    const itself = { ...told('swap'), replaced: NEW_ID };
    givenUnit(NEW).refuses('take-over-from-unit', itself, 'REQUEST.CONTRADICTORY');
  });
});

describe('take-over-from-unit', () => {
  it('restarts the term on the replacement’s factory shipping date after an initial failure (FW-W9-5)', () => {
    givenUnit(NEW).records(
      'take-over-from-unit',
      told('initial-failure'),
      [
        ['unit-taken-over', { replaced: OLD }],
        [
          'term-started',
          { term: { startedBy: 'initial-failure-exchange', startsOn: '2026-04-03', lastDay: '2027-04-02' } },
        ],
      ],
      LEAD,
    );
  });

  it('takes the plan along, and its months count from there', () => {
    const planned = givenUnitInTerm().did('attach-plan', { plan: 'safe-3', months: 36 });
    givenUnit(NEW).records(
      'take-over-from-unit',
      told('initial-failure', planned),
      [
        ['unit-taken-over', {}],
        ['plan-attached', { plan: 'safe-3', months: 36 }],
        ['term-started', { term: { lastDay: '2029-04-02' } }],
      ],
      LEAD,
    );
  });

  it('keeps the days that remain after a swap (FW-W6-4, A-FR-35)', () => {
    givenUnit(NEW).records(
      'take-over-from-unit',
      told('swap'),
      [
        ['unit-taken-over', {}],
        [
          'term-started',
          {
            term: {
              startedBy: 'swap',
              startsOn: '2026-03-01',
              lastDay: '2027-02-28',
              clauses: ['FW-W6-4', 'A-FR-35'],
            },
          },
        ],
      ],
      LEAD,
    );
  });

  it('keeps an i-PRO term’s days, whatever the exchange was for (A-IP-15)', () => {
    const both = givenUnitInTerm({ maker: 'Example', model: 'CAM-1' })
      .did('record-date-evidence', { kind: 'delivery-note', on: '2026-03-05' })
      .did('start-term', { programme: 'ipro' });
    const ipro = {
      programme: 'ipro',
      startsOn: '2026-03-05',
      lastDay: '2027-03-04',
      clauses: ['IP-T-1', 'A-IP-15'],
    };
    expect(told('initial-failure', both).terms).toMatchObject([ipro]);
    expect(told('swap', both).terms).toMatchObject([{ programme: 'frontier' }, ipro]);
  });

  it('lets no paper of the old sale move the term that came with the exchange', () => {
    givenUnit(NEW)
      .did('take-over-from-unit', told('initial-failure'), LEAD)
      .refuses('start-term', { programme: 'frontier' }, 'REGISTRATION.NOT_ALLOWED_NOW', ['FW-W9-5']);
  });

  it('takes one place only', () => {
    givenUnit(NEW)
      .did('take-over-from-unit', told('swap'), LEAD)
      .refuses('take-over-from-unit', { ...told('swap'), replaced: 'third' }, 'REGISTRATION.NOT_ALLOWED_NOW');
  });

  it.each([
    ['cause', 'initial-failure', 'swap'],
    ['exchangedOn', '2026-04-11', '2026-04-10'],
  ])('is told again as it was only: not with another %s', (field, value, recorded) => {
    const taken = givenUnit(NEW).did('take-over-from-unit', told('swap'), LEAD);
    taken.records('take-over-from-unit', told('swap'), [], LEAD);
    const other = { ...told('swap'), [field]: value };
    const fields = taken.refuses('take-over-from-unit', other, 'REQUEST.CONTRADICTORY', [], LEAD);
    expect(fields).toMatchObject({ problems: [{ field }], recorded });
  });
});
