import {
  DESK,
  event,
  expectRefusedAgain,
  given,
  happened,
  LEAD,
  TECHNICIAN,
  TIMEKEEPER,
} from '../../../test/support/given-case.js';
import { DIAGNOSED, OPENED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';
import {
  PACK_TERMS,
  PACK_VISIT,
  packOpened,
  VISIT_AGREED,
  VISIT_FAILED,
  VISIT_FIRES_AT,
  VISITED,
} from '../../../test/support/visits.js';
import { deadlineIdOf } from '../deadlines.js';
import { STREAM } from '../../../test/support/given-case.js';

const reason = sealed(20);
const findings = sealed(21);

describe('record-visit, of a visit that took place', () => {
  it('lets the case go on: the item is seen, and that day stands for its arrival', () => {
    const recorded = given(VISIT_AGREED)
      .when('record-visit', { outcome: 'done', findings, leftToDo: 'another-visit' }, TECHNICIAN)
      .thenRecords(
        event('visit-done', {
          visitNumber: 1,
          startedAt: '2026-04-15T03:00:00.000Z',
          findings,
          leftToDo: 'another-visit',
        }),
        event('inspection-begun', {
          begunOn: '2026-04-15',
          regulations: [
            { document: 'FR', revision: '2023-12-13' },
            { document: 'FW', revision: '2020-10-16' },
          ],
          openEvidence: ['warranty-card', 'receipt'],
        }),
      );
    expect(recorded.state).toMatchObject({
      stage: 'received',
      custody: 'with-customer',
      visit: { kind: 'done' },
      inspection: { begunOn: '2026-04-15' },
    });
    expectRefusedAgain(recorded, 'REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('sees the item once: a later visit goes on with the work', () => {
    const again = [...VISITED, happened('visit-rescheduled')];
    const { state } = given(again)
      .when('record-visit', { outcome: 'done' }, TECHNICIAN)
      .thenRecords(event('visit-done', { visitNumber: 2, leftToDo: 'nothing' }));
    expect(state.inspection).toMatchObject({ begunOn: '2026-04-08' });
  });

  it('makes the accepted charge of the visit due', () => {
    const charge = {
      charges: [{ kind: 'visit' as const, net: 30_000, taxRate: 10, holdsItem: false }],
      net: 30_000,
      tax: 3_000,
      total: 33_000,
      feeTableRevision: null,
      taxRevision: 'tax-1',
      clauses: ['IP-P-15'],
    };
    const charged = [...OPENED, happened('visit-scheduled', { charge, payer: 'partner' })];
    expect(given(charged).state.owed).toStrictEqual([]);
    const { state } = given(charged)
      .when('record-visit', { outcome: 'done' }, TECHNICIAN)
      .thenRecords(event('visit-done'), event('inspection-begun'));
    expect(state.owed).toStrictEqual([{ cause: 'visit', sheet: charge }]);
  });

  it('takes no beginning in the future or before the visit was agreed, and no ground against it', () => {
    const tomorrow = { outcome: 'done', startedAt: '2026-04-15T03:00:00.001Z' } as const;
    given(VISIT_AGREED).when('record-visit', tomorrow, TECHNICIAN).thenRefused('REQUEST.CONTRADICTORY');
    const before = { outcome: 'done', startedAt: '2026-04-05T14:59:59.999Z' } as const;
    given(VISIT_AGREED).when('record-visit', before, TECHNICIAN).thenRefused('REQUEST.CONTRADICTORY');
    given(VISIT_AGREED)
      .when('record-visit', { outcome: 'done', ground: 'other' }, TECHNICIAN)
      .thenRefused('REQUEST.CONTRADICTORY');
  });

  describe('under a pack', () => {
    const givenVisited = (startedAt: string, history = PACK_VISIT) =>
      given(history)
        .under(PACK_TERMS)
        .when('record-visit', { outcome: 'done', startedAt }, TECHNICIAN, '2026-04-09T01:00:00.000Z');

    it('meets the target when it began before 17:30 of the second business day, whatever is left to do (PN-T-1, PN-T-2)', () => {
      const { state } = givenVisited('2026-04-08T08:29:59.999Z').thenRecords(
        event('visit-done'),
        event('inspection-begun', { regulations: [], openEvidence: [] }),
        event('target-met', {
          doneAt: '2026-04-08T08:29:59.999Z',
          firesAt: VISIT_FIRES_AT,
          clauses: expect.arrayContaining(['PN-T-1', 'PN-T-2']),
        }),
        event('deadline-disarmed', { kind: 'visit-target' }),
      );
      expect(state.clock).toBe('met');
    });

    it('does not meet it at 17:30 sharp: the alarm stays armed', () => {
      const { state } = givenVisited(VISIT_FIRES_AT).thenRecords(
        event('visit-done'),
        event('inspection-begun'),
      );
      expect(state).toMatchObject({ clock: 'running', deadlines: { 'visit-target': { status: 'armed' } } });
    });

    it('meets it also when it is written down after the alarm', () => {
      const firing = { deadlineId: deadlineIdOf(STREAM, 'visit-target'), arming: 1 };
      const missed = given(PACK_VISIT)
        .under(PACK_TERMS)
        .when('record-target-missed', firing, TIMEKEEPER, VISIT_FIRES_AT)
        .thenRecords(event('target-missed', { clauses: ['PN-T-1', 'PN-T-2'] }));
      expect(missed.state).toMatchObject({
        clock: 'late',
        deadlines: { 'visit-target': { status: 'passed' } },
      });
      const { state } = givenVisited('2026-04-08T08:00:00.000Z', [...missed.history]).thenRecords(
        event('visit-done'),
        event('inspection-begun'),
        event('target-met'),
      );
      expect(state.clock).toBe('met');
    });
  });
});

describe('record-visit, of a visit that came to nothing', () => {
  const givenFailure = (payload: object, history = PACK_VISIT, by = DESK) =>
    given(history)
      .under(PACK_TERMS)
      .when('record-visit', { outcome: 'not-possible', ...payload }, by, '2026-04-08T03:00:00.000Z');

  it('because nobody was there: a new date is wanted (PN-N-7a)', () => {
    const { state } = givenFailure({ ground: 'nobody-on-site' }).thenRecords(
      event('visit-not-possible', {
        visitNumber: 1,
        foundOn: '2026-04-08',
        ground: 'nobody-on-site',
        follows: 'new-date',
        reason: null,
        clauses: ['PN-N-7a'],
      }),
    );
    expect(state).toMatchObject({ stage: 'requested', custody: 'with-customer', clock: 'running' });
  });

  it('because the setting information is missing: it is presented first (PN-N-7b)', () => {
    givenFailure({ ground: 'setting-information-missing' }).thenRecords(
      event('visit-not-possible', { follows: 'setting-information', clauses: ['PN-N-7b'] }),
    );
  });

  it('for another reason, which is then said', () => {
    givenFailure({ ground: 'other' }).thenRefused('REQUEST.CONTRADICTORY');
    givenFailure({ ground: 'other', reason }).thenRecords(
      event('visit-not-possible', { ground: 'other', follows: 'new-date', reason }),
    );
  });

  it('says why', () => {
    const { fields } = givenFailure({}).thenRefused('REQUEST.CONTRADICTORY');
    expect(fields).toMatchObject({ problems: [{ field: 'ground' }] });
  });

  it('finds nobody missing before the day of the visit, and nothing in the future', () => {
    givenFailure({ ground: 'nobody-on-site', foundOn: '2026-04-07' }).thenRefused('REQUEST.CONTRADICTORY');
    givenFailure({ ground: 'called-off', foundOn: '2026-04-09' }).thenRefused('REQUEST.CONTRADICTORY');
    givenFailure({ ground: 'setting-information-missing', foundOn: '2026-04-07' }).thenRecords(
      event('visit-not-possible', { foundOn: '2026-04-07' }),
    );
  });

  it('cites no clause of the packs under another programme', () => {
    given(VISIT_AGREED)
      .when('record-visit', { outcome: 'not-possible', ground: 'nobody-on-site' })
      .thenRecords(event('visit-not-possible', { clauses: [] }));
  });

  it('because it was called off: the item is awaited again and no visit is due any more', () => {
    const { state } = givenFailure({ ground: 'called-off' }).thenRecords(
      event('visit-called-off', { visitNumber: 1, calledOffOn: '2026-04-08', reason: null }),
      event('deadline-disarmed', { kind: 'visit-target' }),
    );
    expect(state).toMatchObject({ custody: 'awaited', clock: 'idle', visit: { kind: 'none' } });
  });

  it('stays with the customer when a later visit is called off', () => {
    given(VISITED, happened('visit-rescheduled'))
      .when('record-visit', { outcome: 'not-possible', ground: 'called-off' })
      .thenRecords(
        event('visit-not-possible', { visitNumber: 2, ground: 'called-off', follows: 'new-date' }),
      );
  });

  describe('because the parties conferred in vain (PN-X-7)', () => {
    const CONSUMABLES = [...packOpened('on-site'), happened('visit-scheduled', { work: 'consumables' })];
    const talks = { ground: 'talks-failed', reason };

    it('loses the entitlement by a lead’s word, with its reason', () => {
      const { fields } = givenFailure({ ground: 'talks-failed' }, CONSUMABLES).thenRefused(
        'REPAIR_CASE.PERSON_DECIDES',
        ['PN-X-7'],
      );
      expect(fields).toMatchObject({ missing: ['reason'] });
      givenFailure(talks, CONSUMABLES, DESK).thenRefused('AUTH.FORBIDDEN', ['PN-X-7']);
      const { state } = givenFailure(talks, CONSUMABLES, LEAD).thenRecords(
        event('entitlement-lapsed', { visitNumber: 1, lapsedOn: '2026-04-08', reason, clauses: ['PN-X-7'] }),
      );
      expect(state).toMatchObject({ stage: 'cancelled', custody: 'delivered', visit: { kind: 'lapsed' } });
    });

    it('is not said of a repair', () => {
      givenFailure(talks, PACK_VISIT, LEAD).thenRefused('REQUEST.CONTRADICTORY', ['PN-X-7']);
    });
  });
});

describe('record-visit', () => {
  it.each([
    ['nothing was agreed', OPENED],
    ['the item is here', DIAGNOSED],
    ['the visit is recorded', VISITED],
    ['it came to nothing', VISIT_FAILED],
    ['the case is cancelled', [...VISIT_AGREED, happened('case-cancelled')]],
  ])('is out of place where %s', (_what, history) => {
    given(history)
      .when('record-visit', { outcome: 'done' }, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
