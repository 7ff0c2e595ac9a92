import { jest } from '@jest/globals';
import { type Draft, ifSettled, storageDeadline, withDraft } from '#policy';
import { caseNext } from '../src/read/case-next/case-next.js';
import { ALLOWED, notAllowed } from '../src/write/case-command.js';
import { CASE_COMMANDS } from '../src/write/commands.js';
import { caseDecider } from '../src/write/decide-case.js';
import { event, given, happened, LEAD, STREAM } from './support/given-case.js';
import { OPENED } from './support/history.js';
import { refusalsAsDecision } from './support/refusals.js';
import { sealed } from './support/sample.data.js';
import { TERMS, termsWithout } from './support/sample-terms.js';

const FICTION = 'fiction-2026';
const FIRST_DAY = '2026-04-02';
const NOW = '2026-04-15T03:00:00.000Z';

/** A made-up text of the repair rules in which a clause says another number; `null`: none of its clauses says it. */
function draft(id: string, count: number | null): Draft {
  const paraphrase = { ja: '試験用。', en: 'For tests.' };
  const text = {
    id: FICTION,
    document: 'FR' as const,
    effectiveFrom: FIRST_DAY,
    knownFrom: '2026-04-01T00:00:00.000Z',
    carries: { allBut: [id] },
    sourceSha256: 'f'.repeat(64),
  };
  const clause = { id, document: 'FR' as const, in: [FICTION], paraphrase, kind: 'base' as const };
  return {
    texts: [text],
    clauses:
      count === null
        ? []
        : [
            {
              beside: id,
              clause: {
                ...clause,
                when: () => ({ is: 'yes' }),
                ruling: () => ({ by: 'rule', value: count }),
              },
            },
          ],
  };
}

/** Nobody has set how often a customer is called in vain first: a lead says. */
const AT_ONCE = termsWithout('contactAttempts');

/** A case whose item came in under some text of the repair rules. */
const arrivedUnder = (revision: string) => [
  ...OPENED,
  happened('item-arrived', {
    regulations: [
      { document: 'FR', revision },
      { document: 'FW', revision: '2020-10-16' },
    ],
  }),
];
const decidedPaid = (revision: string) => [
  ...arrivedUnder(revision),
  happened('diagnosis-completed'),
  happened('coverage-decided', { coverage: 'paid' }),
];

describe('the storage of an item that nobody takes back (FR-R5-14)', () => {
  it.each([
    ['2023-12-13', '2026-07-15'],
    [FICTION, '2026-10-15'],
  ])('is counted by the text that its arrival picked: %s', (revision, lastDay) => {
    withDraft(draft('FR-R5-14', 6), () => {
      given(arrivedUnder(revision))
        .under(AT_ONCE)
        .when('record-unreachable', {}, LEAD)
        .thenRecords(
          event('customer-unreachable'),
          event('deadline-armed', { kind: 'storage', lastDay, policyRevision: `FR@${revision}` }),
        );
    });
  });

  it('ends by itself on no day where that text does not say how long it is: it is told, and what happened is on record', () => {
    withDraft(draft('FR-R5-14', null), () => {
      const { warnings } = given(arrivedUnder(FICTION))
        .under(AT_ONCE)
        .when('record-unreachable', {}, LEAD)
        .thenRecords(event('customer-unreachable'));

      expect(warnings).toMatchObject([{ code: 'POLICY.UNSETTLED', clauses: ['FR-R5-14'] }]);
    });
  });
});

describe('a parcel of which the text does not say who pays its way in (FR-R2-5c)', () => {
  const parcel = {
    arrivedOn: FIRST_DAY,
    dispatchedOn: '2026-04-01',
    carrier: 'example-express',
    freight: { terms: 'prepaid' as const },
    accessories: [],
    condition: sealed(3),
  };
  const started = [
    ...OPENED,
    happened('evidence-attached', { kind: 'receipt', purchasedOn: '2026-03-25' }),
    happened('evidence-attached', { kind: 'warranty-card' }),
  ];

  it('is checked in all the same, its payer left to a person', () => {
    withDraft(draft('FR-R2-5c', null), () => {
      const { warnings } = given(started)
        .when('record-arrival', parcel)
        .thenRecords(
          event('item-arrived', { inbound: { payer: 'person-decides', clauses: ['FR-R2-5c', 'FR-R2-6a'] } }),
          event('deadline-armed', { kind: 'repair-target', policyRevision: `FR@${FICTION}` }),
        );

      expect(warnings).toMatchObject([{ code: 'POLICY.UNSETTLED', clauses: ['FR-R2-5c'] }]);
    });
  });
});

describe('a command that counts a period which the text of its case does not say', () => {
  const QUOTE = { lines: [{ kind: 'part' as const, code: 'fan', quantity: 1, unitNet: 9_800 }] };

  it('is a typed no that names the clauses, and no fault', () => {
    withDraft(draft('FR-R4-4', null), () => {
      const { message } = given(decidedPaid(FICTION))
        .when('issue-quote', QUOTE)
        .thenRefused('POLICY.UNSETTLED', ['FR-R4-4']);

      expect(message).toContain('FR-R4-4');
      given(decidedPaid('2023-12-13'))
        .when('issue-quote', QUOTE)
        .thenRecords(event('quote-issued'), event('deadline-armed'));
    });
  });

  it('goes by the text of the day while its item is not here yet (A-FR-17)', () => {
    const asks = {
      ...CASE_COMMANDS['cancel-case'],
      precondition: () => notAllowed('it is never', storageDeadline('2026-04-15').policyRevision),
    };
    const by = (now: string) =>
      refusalsAsDecision(() =>
        caseDecider(asks, TERMS).decide({}, given(OPENED).state, {
          stream: STREAM,
          commandId: 'c-1',
          actor: LEAD,
          now,
        }),
      );

    withDraft(draft('FR-R5-14', 6), () => {
      expect(JSON.stringify(by('2026-04-01T14:59:59.999Z'))).toContain('FR@2023-12-13');
      expect(JSON.stringify(by('2026-04-01T15:00:00.000Z'))).toContain(`FR@${FICTION}`);
    });
  });
});

describe('what may come next (…/next)', () => {
  const next = (revision: string) =>
    caseNext(
      given(arrivedUnder(revision)).state,
      4,
      { terms: TERMS, termsKnownAt: () => TERMS, record: null },
      (command) => command === 'record-unreachable',
      NOW,
    );

  /** The command is in place only where storage ends in October. */
  beforeEach(() => {
    const until = () => storageDeadline('2026-04-15').lastDay;
    jest
      .spyOn(CASE_COMMANDS['record-unreachable'], 'precondition')
      .mockImplementation(() =>
        until() === '2026-10-15' ? ALLOWED : notAllowed(until(), 'it is another day'),
      );
  });

  afterEach(() => jest.restoreAllMocks());

  it('goes by the texts of the case, as the command does', () => {
    withDraft(draft('FR-R5-14', 6), () => {
      expect(next('2023-12-13').notAllowed).toMatchObject([{ why: '2026-07-15' }]);
      expect(next(FICTION).allowed).toEqual(['record-unreachable']);
    });
  });

  it('shows a command out of place that the text leaves open, as it is refused, and never fails', () => {
    withDraft(draft('FR-R5-14', null), () => {
      expect(next(FICTION).notAllowed).toMatchObject([
        { command: 'record-unreachable', clauses: ['FR-R5-14'] },
      ]);
      given(arrivedUnder(FICTION))
        .when('record-unreachable', {}, LEAD)
        .thenRefused('POLICY.UNSETTLED', ['FR-R5-14']);
    });
  });
});

describe('a period outside a decision', () => {
  it('is none where no text is named, or one that is not held', () => {
    const last = () => storageDeadline('2026-04-15').lastDay;

    expect(ifSettled([], last)).toBeNull();
    expect(ifSettled([{ document: 'FR', revision: null }], last)).toBeNull();
    expect(ifSettled([{ document: 'FR', revision: FICTION }], last)).toBeNull();
    expect(ifSettled([{ document: 'FR', revision: '2023-12-13' }], last)).toBe('2026-07-15');
  });
});
