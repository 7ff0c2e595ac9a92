import { LEAD } from '../../../test/support/story.js';
import { givenUnit, UNIT } from '../../../test/support/subjects.js';
import type { ProductUnitEventData } from '../../events/index.js';
import { takeOverPayload } from '../take-over-from-unit/take-over-payload.js';
import { unitIdOf } from '../unit-id.js';

const OLD = unitIdOf(UNIT);
const NEW = { serial: 'FJ-9999', factoryShippedOn: '2026-04-03' };
const NEW_ID = unitIdOf({ ...UNIT, ...NEW });
const EXCHANGE = { replacement: NEW_ID, cause: 'initial-failure', exchangedOn: '2026-04-10' };

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
        [['unit-exchanged', { ...EXCHANGE, clauses: ['FW-W9-5', 'A-FR-24'] }]],
        LEAD,
      )
      .refuses('exchange-unit', { ...EXCHANGE, replacement: 'third' }, 'REGISTRATION.NOT_ALLOWED_NOW', [
        'FW-W9-5',
      ]);
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
});
