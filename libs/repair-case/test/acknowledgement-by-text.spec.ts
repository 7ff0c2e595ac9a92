import { type Draft, withDraft } from '#policy';
import { caseNext } from '../src/read/case-next/case-next.js';
import { openTasks } from '../src/read/case-queue/case-task.js';
import { event, given, type Happened, happened, LEAD, TECHNICIAN } from './support/given-case.js';
import { ASKED_OF_IPRO } from './support/programme-history.js';
import { givenCase } from './support/programme-flow.js';
import { AUTHORISED, unacknowledged } from './support/history.js';
import { sealed } from './support/sample.data.js';
import { TERMS } from './support/sample-terms.js';

const FICTION = 'fiction-2026';
const NOW = '2026-04-15T03:00:00.000Z';
const SAID = { of: 'data-erasure', channel: 'phone' } as const;

/** A made-up text that is without the clause on erased data, but keeps it for items asked for early where it says so. */
function withoutErasure(savings: Draft['texts'][number]['savings'] = []): Draft {
  const text = {
    id: FICTION,
    document: 'FR' as const,
    effectiveFrom: '2026-04-02',
    knownFrom: '2026-04-01T00:00:00.000Z',
    carries: { allBut: ['FR-R5-6b'] },
    savings,
    sourceSha256: 'f'.repeat(64),
  };
  return { texts: [text], clauses: [] };
}

/** A free repair that nobody acknowledged anything for, of an item that came in under the made-up text. */
const UNDER_FICTION = unacknowledged(AUTHORISED).map((one) =>
  one.name === 'item-arrived'
    ? happened('item-arrived', {
        regulations: [
          { document: 'FR', revision: FICTION },
          { document: 'FW', revision: '2020-10-16' },
        ],
      })
    : one,
);

function nextOf(history: readonly Happened[]) {
  const { state } = given(history);
  const known = { terms: TERMS, termsKnownAt: () => TERMS, record: null };
  return caseNext(state, 0, known, () => true, NOW);
}

describe('whether the work waits for an acknowledgement is for the text that the case is handled under', () => {
  it('does where the text has the clause: that is told, and waits in the queue', () => {
    const waiting = unacknowledged(AUTHORISED);
    expect(openTasks(given(waiting).state)).toContain('acknowledgement-missing');
    expect(openTasks(given(waiting, happened('acknowledgement-recorded')).state)).toEqual([]);
    expect(openTasks(given(waiting, happened('repair-started')).state)).toEqual([]);
  });

  it('does not where the text is without it: nothing is missing, and nothing is asked', () => {
    withDraft(withoutErasure(), () => {
      given(UNDER_FICTION).when('start-repair', {}, TECHNICIAN).thenRecords(event('repair-started'));
      expect(nextOf(UNDER_FICTION)).toMatchObject({ acknowledgement: null });
      expect(openTasks(given(UNDER_FICTION).state)).toEqual([]);
      const { fields } = given(UNDER_FICTION)
        .when('record-acknowledgement', SAID)
        .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
      expect(fields).toMatchObject({ until: 'nothing: it is not needed' });
    });
  });

  it('is left to a lead where the text hangs on what nobody knows', () => {
    const kept = [
      {
        clause: 'FR-last',
        keeps: '2023-12-13',
        clauses: ['FR-R5-6b'],
        fact: 'warrantyStartsOn',
        before: '2029-01-01',
      },
    ] as const;
    withDraft(withoutErasure(kept), () => {
      given(UNDER_FICTION)
        .when('start-repair', {}, TECHNICIAN)
        .thenRefused('REPAIR_CASE.ACKNOWLEDGEMENT_MISSING', ['FR-R5-6b']);
      expect(nextOf(UNDER_FICTION).acknowledgement).toMatchObject({ waive: 'waive-acknowledgement' });
      expect(openTasks(given(UNDER_FICTION).state)).toContain('acknowledgement-missing');
      const { history } = given(UNDER_FICTION)
        .when('waive-acknowledgement', { of: 'data-erasure', reason: sealed(19) }, LEAD)
        .thenRecords(event('acknowledgement-waived', { clauses: ['FR-R5-6b'] }));
      given(history).when('start-repair', {}, TECHNICIAN).thenRecords(event('repair-started'));
    });
  });

  it('is told by the text that the case is handled under, before its item came by that of the day', () => {
    withDraft(withoutErasure(), () => {
      const came = unacknowledged(AUTHORISED);
      const wordedBy = (revision: string) =>
        event('acknowledgement-recorded', { wording: { document: 'FR', revision } });
      given(came).when('record-acknowledgement', SAID).thenRecords(wordedBy('2023-12-13'));
      const before = { ...SAID, givenOn: '2026-04-06' };
      given(came).when('record-acknowledgement', before).thenRecords(wordedBy(FICTION));
    });
  });

  it('is nothing that i-PRO asks for', () => {
    const { fields } = givenCase(ASKED_OF_IPRO)
      .when('record-acknowledgement', SAID)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', []);
    expect(fields).toMatchObject({ until: 'nothing: it is not needed' });
  });
});
