import { aCase, told, type Told, WAYS } from '../../../test/read/a-case.js';
import { TERMS, termsWithout } from '../../../test/support/sample-terms.js';
import { CASE_COMMANDS, type CaseCommandName } from '../../write/commands.js';
import { caseNext as caseNextAt } from './case-next.js';

const NOW = '2026-04-15T03:00:00.000Z';
type Asked = Parameters<typeof caseNextAt>;
const caseNext = (state: Asked[0], revision: number, terms: Asked[2]['terms'], mayRun: Asked[3]) =>
  caseNextAt(state, revision, { terms, termsKnownAt: () => terms, record: null }, mayRun, NOW);

const anything = () => true;
const only =
  (...names: readonly CaseCommandName[]) =>
  (command: CaseCommandName) =>
    names.includes(command);

describe('what may come next', () => {
  it('is every command of the role: in place, done already, or out of place with its reason', () => {
    const next = caseNext(
      aCase(...WAYS.diagnosed),
      2,
      TERMS,
      only('decide-coverage', 'ship-item', 'record-arrival'),
    );
    expect(next).toEqual({
      number: 'TESTCASE0',
      revision: 2,
      allowed: ['decide-coverage'],
      alreadySo: ['record-arrival'],
      notAllowed: [
        {
          command: 'ship-item',
          why: 'the case is diagnosed',
          until: 'it is repaired, cancelled or refused',
          clauses: [],
        },
      ],
      acknowledgement: {
        of: 'data-erasure',
        before: 'start-repair',
        give: 'record-acknowledgement',
        waive: null,
        clauses: ['FR-R5-6b'],
      },
      automatic: [],
      coverage: expect.objectContaining({
        outcome: { kind: 'needs-facts', ask: ['receiptPurchasedOn', 'cardPresent'] },
      }),
    });
  });

  it('leaves no command of the role out and mentions none of another', () => {
    const all = caseNext(aCase(), 0, TERMS, anything);
    const named = [...all.allowed, ...all.alreadySo, ...all.notAllowed.map(({ command }) => command)];
    expect(named.sort()).toEqual(Object.keys(CASE_COMMANDS).sort());
    const nothing = caseNext(aCase(), 0, TERMS, () => false);
    expect([nothing.allowed, nothing.alreadySo, nothing.notAllowed]).toEqual([[], [], []]);
  });

  it('cites the clauses that a command waits for', () => {
    const { notAllowed } = caseNext(aCase(), 0, TERMS, only('complete-diagnosis'));
    expect(notAllowed).toEqual([
      expect.objectContaining({ command: 'complete-diagnosis', clauses: ['FR-R2-4'] }),
    ]);
  });
});

describe('what the customer has to acknowledge before the work (FR-R5-6b)', () => {
  const toGive = (...events: readonly Told[]) =>
    caseNext(aCase(...events), events.length, TERMS, anything).acknowledgement;

  it('is told from the first day until it is on record', () => {
    for (const way of [[], WAYS.received, WAYS.quoted, WAYS.approved])
      expect(toGive(...way)).toMatchObject({ give: 'record-acknowledgement', clauses: ['FR-R5-6b'] });
    expect(toGive(...WAYS.received, told('acknowledgement-recorded'))).toBeNull();
  });

  it('says when it holds the work up, and what would let it begin', () => {
    const { notAllowed } = caseNext(aCase(...WAYS.approved), 4, TERMS, only('start-repair'));
    expect(notAllowed).toEqual([
      {
        command: 'start-repair',
        why: 'it is not on record that the customer knows that software and data may be erased',
        until: 'record-acknowledgement puts it on record',
        clauses: ['FR-R5-6b'],
      },
    ]);
  });

  it('is nothing any more once the work has begun or never will', () => {
    expect(toGive(...WAYS.approved, told('repair-started'))).toBeNull();
    expect(toGive(...WAYS.received, told('case-cancelled'))).toBeNull();
    expect(toGive(...WAYS.received, told('repair-refused'))).toBeNull();
  });
});

describe('what may come of deciding coverage', () => {
  const papers = [
    told('evidence-attached', { evidenceId: 'a', kind: 'receipt', purchasedOn: '2026-02-01' }),
    told('evidence-attached', { evidenceId: 'b', kind: 'warranty-card' }),
  ];

  it('is told before anybody decides, with what would change it', () => {
    const { coverage } = caseNext(aCase(...WAYS.diagnosed, ...papers), 4, TERMS, anything);
    expect(coverage?.outcome).toMatchObject({ kind: 'decided', value: { coverage: 'free' } });
    expect(coverage?.wouldChange?.found).toContainEqual(
      expect.objectContaining({ changes: [{ fact: 'properUse', to: false, by: 'staff' }] }),
    );
  });

  it('is told to nobody who may not decide it, and not where it is decided', () => {
    expect(caseNext(aCase(...WAYS.diagnosed, ...papers), 4, TERMS, only('ship-item')).coverage).toBeNull();
    expect(caseNext(aCase(...WAYS.quoted), 4, TERMS, anything).coverage).toBeNull();
  });
});

describe('storage for want of an answer', () => {
  const after = (attempts: number) =>
    aCase(...WAYS.received, ...Array.from({ length: attempts }, () => told('contact-recorded')));
  const unreachable = only('record-unreachable');

  it('is not offered below the configured attempts, with what is still wanted (FR-R5-14, A-FR-09)', () => {
    expect(caseNext(after(2), 3, TERMS, unreachable)).toMatchObject({
      allowed: [],
      notAllowed: [
        {
          command: 'record-unreachable',
          why: '2 of 3 attempts to reach the customer are on record',
          until: '3 attempts are on record',
          clauses: ['FR-R5-14', 'A-FR-09'],
        },
      ],
    });
    expect(caseNext(after(3), 4, TERMS, unreachable).allowed).toEqual(['record-unreachable']);
  });

  it('is offered while the number is not configured: a lead decides', () => {
    const unset = termsWithout('contactAttempts');
    expect(caseNext(after(0), 1, unset, unreachable).allowed).toEqual(['record-unreachable']);
  });
});

describe('what the clock will do by itself', () => {
  const armed = told('deadline-armed', {
    kind: 'quote-answer',
    firesAt: '2026-04-30T15:00:00.000Z',
    lastDay: '2026-04-30',
  });

  it('is said with its moment, its last day, its command, its clauses and what prevents it', () => {
    expect(caseNext(aCase(...WAYS.quoted, armed), 5, TERMS, anything).automatic).toEqual([
      {
        kind: 'quote-answer',
        sentence: 'deemed cancelled at 2026-04-30T15:00:00.000Z unless the quote is answered',
        lastDay: '2026-04-30',
        firesAt: '2026-04-30T15:00:00.000Z',
        command: 'lapse-quote',
        unless: 'the quote is answered',
        clauses: ['FR-R4-4'],
      },
    ]);
  });

  it('comes in the order in which it fires', () => {
    const target = told('deadline-armed', { kind: 'repair-target', firesAt: '2026-04-27T15:00:00.000Z' });
    const storage = told('deadline-armed', { kind: 'storage', firesAt: '2026-07-16T15:00:00.000Z' });
    const { automatic } = caseNext(aCase(...WAYS.quoted, storage, armed, target), 7, TERMS, anything);
    expect(automatic.map(({ command }) => command)).toEqual([
      'record-target-missed',
      'lapse-quote',
      'abandon',
    ]);
  });

  it.each([
    ['disarmed', told('deadline-disarmed', { kind: 'quote-answer' })],
    ['passed', told('quote-lapsed')],
  ])('leaves out a deadline that is %s', (_, event) => {
    expect(caseNext(aCase(...WAYS.quoted, armed, event), 6, TERMS, anything).automatic).toEqual([]);
  });
});
