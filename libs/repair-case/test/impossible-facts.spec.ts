import type { JsonObject } from '#kernel';
import { type CaseProgramme, statedDays } from '#policy';
import { DESK, event, given, type Happened, happened, TECHNICIAN } from './support/given-case.js';
import { ARRIVED } from './support/history.js';
import { ASKED_OF_IPRO, calledUnderPack } from './support/programme-history.js';
import { SAMPLES, sealed } from './support/sample.data.js';

const NOW = '2026-04-08T15:00:00.000Z';
const TOMORROW = '2026-04-10';

/** Days that cannot follow each other: what is stated, the fields to blame and the clauses. */
type Row = readonly [facts: JsonObject, fields: readonly string[], clauses: readonly string[]];

interface OfProgramme {
  readonly history: readonly Happened[];
  /** Of every day that may be stated what it cannot be beside the others or the record. */
  readonly days: Readonly<Record<string, readonly Row[]>>;
}

/** An item of FRONTIER that left the factory on 1 February 2026 and arrived on 7 April, with a receipt. */
const FRONTIER: readonly Happened[] = [
  happened('case-opened', { item: { ...SAMPLES['case-opened'].item, factoryShippedOn: '2026-02-01' } }),
  ...ARRIVED.slice(1),
  happened('facts-stated', { facts: { requestedOn: '2026-04-05' } }),
];
const UNMADE = '2026-01-31';

const TABLE: { readonly [P in CaseProgramme]: OfProgramme } = {
  frontier: {
    history: FRONTIER,
    days: {
      lastRepairShippedOn: [
        [{ lastRepairShippedOn: '2026-04-08' }, ['facts.lastRepairShippedOn'], []],
        [{ lastRepairShippedOn: '2026-04-06' }, ['facts.lastRepairShippedOn'], ['FR-R4-5']],
        [{ lastRepairShippedOn: UNMADE }, ['facts.lastRepairShippedOn'], []],
      ],
      requestedOn: [
        [{ requestedOn: UNMADE }, ['facts.requestedOn'], []],
        [
          { requestedOn: '2026-03-01', lastRepairShippedOn: '2026-03-02' },
          ['facts.lastRepairShippedOn', 'facts.requestedOn'],
          ['FR-R4-5'],
        ],
      ],
      premiumFrom: [
        [
          { premiumFrom: '2026-02-02', premiumUntil: '2026-02-01' },
          ['facts.premiumFrom', 'facts.premiumUntil'],
          ['FR-R3-4-7'],
        ],
      ],
      premiumUntil: [
        [
          { premiumFrom: '2027-02-02', premiumUntil: '2027-02-01' },
          ['facts.premiumFrom', 'facts.premiumUntil'],
          ['FR-R3-4-7'],
        ],
      ],
    },
  },
  ipro: {
    history: [ASKED_OF_IPRO],
    days: {
      deliveredOn: [
        [{ deliveredOn: '2024-12-15' }, ['facts.deliveredOn'], []],
        [{ deliveredOn: '2024-12-02', failedOn: '2024-12-01' }, ['facts.deliveredOn', 'facts.failedOn'], []],
        [
          { deliveredOn: '2024-12-02', replacedOn: '2024-12-01' },
          ['facts.deliveredOn', 'facts.replacedOn'],
          [],
        ],
      ],
      failedOn: [[{ failedOn: '2024-12-15' }, ['facts.failedOn'], []]],
      swappedOn: [
        [{ swappedOn: '2024-12-15' }, ['facts.swappedOn'], []],
        [{ swappedOn: '2024-12-02', failedOn: '2024-12-01' }, ['facts.swappedOn', 'facts.failedOn'], []],
      ],
      replacedOn: [
        [{ replacedOn: '2024-12-15' }, ['facts.replacedOn'], []],
        [
          { replacedOn: '2024-12-02', failedOn: '2024-12-01' },
          ['facts.replacedOn', 'facts.failedOn'],
          ['A-IP-15'],
        ],
      ],
    },
  },
  'panasonic-pack': {
    history: [calledUnderPack('on-site')],
    days: {
      purchasedOn: [
        [{ purchasedOn: '2022-06-08' }, ['facts.purchasedOn'], ['PN-P-1']],
        [
          { purchasedOn: '2022-05-11', appliedOn: '2022-05-10' },
          ['facts.purchasedOn', 'facts.appliedOn'],
          ['PN-P-1'],
        ],
      ],
      appliedOn: [
        [
          { purchasedOn: '2022-05-10', appliedOn: '2022-05-09' },
          ['facts.purchasedOn', 'facts.appliedOn'],
          ['PN-P-1'],
        ],
      ],
      transferredOn: [
        [
          { purchasedOn: '2022-05-10', transferredOn: '2022-05-09' },
          ['facts.purchasedOn', 'facts.transferredOn'],
          [],
        ],
      ],
    },
  },
};
const PROGRAMMES = Object.entries(TABLE).map(
  ([programme, one]) => [programme as CaseProgramme, one] as const,
);
const ROWS = PROGRAMMES.flatMap(([programme, { history, days }]) =>
  Object.entries(days).flatMap(([fact, rows]) => rows.map((row) => [programme, fact, history, row] as const)),
);

describe('days that are stated of an item', () => {
  it.each(PROGRAMMES)('are all looked at: %s', (programme, { days }) => {
    expect(Object.keys(days).toSorted()).toEqual(statedDays(programme).toSorted());
  });

  it.each(PROGRAMMES)('do not lie ahead, but for those of a plan: %s', (programme, { history }) => {
    for (const fact of statedDays(programme)) {
      const stated = given(history).when('state-facts', { facts: { [fact]: TOMORROW } }, DESK, NOW);
      if (fact.startsWith('premium')) {
        stated.thenRecords(event('facts-stated'));
        continue;
      }
      expect(stated.thenRefused('REQUEST.CONTRADICTORY').fields).toMatchObject({
        problems: [{ field: `facts.${fact}`, rule: `${TOMORROW} lies in the future` }],
      });
    }
  });

  it.each(ROWS)(
    'follow each other and what is on record: %s %s',
    (_programme, _fact, history, [facts, fields, clauses]) => {
      const refused = given(history)
        .when('state-facts', { facts }, DESK, NOW)
        .thenRefused('REQUEST.CONTRADICTORY', [...clauses]);
      const problems = refused.fields['problems'] as readonly { readonly field: string }[];
      expect(problems.map(({ field }) => field)).toEqual(fields);
    },
  );

  it('are looked at in a diagnosis as well, and beside what was stated before', () => {
    const facts = { lastRepairShippedOn: '2026-04-06' };
    const diagnosed = { findings: sealed(4), properUse: true, faultParts: [], facts };
    given(FRONTIER)
      .when('complete-diagnosis', diagnosed, TECHNICIAN, NOW)
      .thenRefused('REQUEST.CONTRADICTORY', ['FR-R4-5']);
    const delivered = happened('facts-stated', { facts: { deliveredOn: '2024-12-02' } });
    const { fields } = given(ASKED_OF_IPRO, delivered)
      .when('state-facts', { facts: { failedOn: '2024-12-01' } }, DESK, NOW)
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields).toMatchObject({
      problems: [{ field: 'facts.failedOn', rule: 'lies before deliveredOn 2024-12-02' }],
    });
  });

  it('stop nothing else from being stated where they were recorded so before', () => {
    const facts = { deliveredOn: '2024-12-02', failedOn: '2024-12-01' };
    given(ASKED_OF_IPRO, happened('facts-stated', { facts }))
      .when('state-facts', { facts: { soldInJapan: true } }, DESK, NOW)
      .thenRecords(event('facts-stated'));
  });
});
