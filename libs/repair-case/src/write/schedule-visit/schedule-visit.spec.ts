import {
  DESK,
  event,
  expectAlreadySo,
  given,
  happened,
  LEAD,
  TECHNICIAN,
} from '../../../test/support/given-case.js';
import { ARRIVED, DIAGNOSED, OPENED, QUOTED, REPAIRED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';
import { packOpened, PACK_TERMS, VISIT_AGREED, VISIT_FAILED, VISITED } from '../../../test/support/visits.js';

const reason = sealed(20);
const attendee = sealed(21);
const ON = { on: '2026-04-17' };
const WITH_OPTION = { ...ON, onSiteOption: true };

describe('schedule-visit, of a product of FRONTIER', () => {
  it('is a lead’s word where the on-site option was bought, with its reason: its terms are not held (A-FR-31)', () => {
    given(OPENED)
      .when('schedule-visit', WITH_OPTION)
      .thenRefused('REPAIR_CASE.PERSON_DECIDES', ['FR-R2-1', 'A-FR-31']);
    given(OPENED)
      .when('schedule-visit', { ...WITH_OPTION, reason }, TECHNICIAN)
      .thenRefused('AUTH.FORBIDDEN', ['FR-R2-1', 'A-FR-31']);
    const { state } = given(OPENED)
      .when('schedule-visit', { ...WITH_OPTION, reason }, LEAD)
      .thenRecords(
        event('visit-scheduled', {
          visitNumber: 1,
          agreedOn: '2026-04-15',
          on: '2026-04-17',
          work: 'repair',
          window: null,
          attendee: null,
          site: { country: 'JP', area: null },
          settingInformation: 'at-the-visit',
          payer: 'company',
          charge: null,
          offeredBy: 'person',
          reason,
          clauses: ['FR-R2-1', 'A-FR-31'],
        }),
      );
    expect(state).toMatchObject({ stage: 'requested', custody: 'with-customer', clock: 'idle' });
    expect(state.visit).toMatchObject({ kind: 'agreed' });
  });

  it('is not offered without the option: the item is sent in (FR-R2-1)', () => {
    const { fields } = given(OPENED)
      .when('schedule-visit', { ...ON, onSiteOption: false, reason }, LEAD)
      .thenRefused('VISIT.NOT_OFFERED', ['FR-R2-1']);
    expect(fields).toMatchObject({ offered: 'send-in' });
  });

  it('asks whether the option was bought while nobody has said', () => {
    const { fields } = given(OPENED).when('schedule-visit', ON, LEAD).thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['onSiteOption'] });
  });

  it('is not offered outside Japan, whoever says so', () => {
    given(OPENED)
      .when('schedule-visit', { ...WITH_OPTION, reason, site: { country: 'SG' } }, LEAD)
      .thenRefused('VISIT.NOT_OFFERED', ['A-G-4']);
  });

  it('knows no visit for consumables', () => {
    given(OPENED)
      .when('schedule-visit', { ...WITH_OPTION, reason, work: 'consumables' }, LEAD)
      .thenRefused('VISIT.NOT_OFFERED', ['FR-R2-1']);
  });
});

describe('schedule-visit, of any programme', () => {
  it('agrees no day that has passed, and no hours that go backwards', () => {
    const { fields } = given(OPENED)
      .when('schedule-visit', { ...WITH_OPTION, reason, on: '2026-04-14' }, LEAD)
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields).toMatchObject({ problems: [{ field: 'on', rule: '2026-04-14 lies in the past' }] });
    given(OPENED)
      .when('schedule-visit', { ...WITH_OPTION, reason, window: { from: '12:00', until: '12:00' } }, LEAD)
      .thenRefused('REQUEST.CONTRADICTORY');
    given(OPENED)
      .when('schedule-visit', { ...WITH_OPTION, reason, on: '2026-04-15' }, LEAD)
      .thenRecords(event('visit-scheduled', { on: '2026-04-15' }));
  });

  it('agrees another date in place of the one that stands, under the next number', () => {
    const { state } = given(VISIT_AGREED)
      .when('schedule-visit', { ...WITH_OPTION, reason, on: '2026-04-20' }, LEAD)
      .thenRecords(event('visit-rescheduled', { visitNumber: 2, on: '2026-04-20' }));
    expect(state).toMatchObject({ custody: 'with-customer', visitsAgreed: 2 });
  });

  it('asks no lead anew for another date of what a lead has offered, unless the ground for it is taken back', () => {
    given(VISIT_FAILED)
      .when('schedule-visit', ON, DESK)
      .thenRecords(event('visit-rescheduled', { on: '2026-04-17', offeredBy: 'person', reason: null }));
    given(VISIT_FAILED)
      .when('schedule-visit', { ...ON, onSiteOption: false }, DESK)
      .thenRefused('VISIT.NOT_OFFERED', ['FR-R2-1']);
  });

  it('agrees a new date after a visit that came to nothing, and one to go on with the work', () => {
    given(VISIT_FAILED)
      .when('schedule-visit', { ...WITH_OPTION, reason }, LEAD)
      .thenRecords(event('visit-rescheduled', { visitNumber: 2 }));
    const { state } = given(VISITED)
      .when('schedule-visit', { ...WITH_OPTION, reason }, LEAD)
      .thenRecords(event('visit-rescheduled', { visitNumber: 2 }));
    expect(state).toMatchObject({ stage: 'received', visit: { kind: 'agreed' } });
  });

  it.each([
    ['has arrived', ARRIVED],
    ['is diagnosed here', DIAGNOSED],
    ['is quoted here', QUOTED],
    ['is repaired here', REPAIRED],
  ])('is out of place for an item that %s', (_what, history) => {
    given(history)
      .when('schedule-visit', { ...WITH_OPTION, reason }, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('is out of place once the case is cancelled', () => {
    given(VISIT_AGREED, happened('case-cancelled'))
      .when('schedule-visit', { ...WITH_OPTION, reason }, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});

describe('schedule-visit, under a pack', () => {
  const WISH = { on: '2026-04-08', attendee };
  const AT = '2026-04-06T03:00:00.000Z';
  const givenAgreed = (wish = {}, history = packOpened('on-site')) =>
    given(history)
      .under(PACK_TERMS)
      .when('schedule-visit', { ...WISH, ...wish }, DESK, AT);

  it('is due at 17:30 of the second business day after the request was accepted; somebody is reminded at 09:00 of the first (PN-T-1)', () => {
    const { state } = givenAgreed().thenRecords(
      event('visit-scheduled', { offeredBy: 'rules', payer: 'vendor', charge: null }),
      event('target-started', {
        work: 'visit',
        acceptedOn: '2026-04-06',
        lastDay: '2026-04-08',
        firesAt: '2026-04-08T08:30:00.000Z',
        warnsAt: '2026-04-07T00:00:00.000Z',
        clauses: expect.arrayContaining(['PN-T-1', 'PN-T-2']),
      }),
      event('deadline-armed', {
        kind: 'visit-target',
        startsOn: '2026-04-06',
        lastDay: '2026-04-08',
        firesAt: '2026-04-08T08:30:00.000Z',
        policyRevision: 'PN@2022-04',
      }),
    );
    expect(state).toMatchObject({ clock: 'running', custody: 'with-customer' });
  });

  it('does not start the clock anew for another date', () => {
    const first = givenAgreed().thenRecords(
      event('visit-scheduled'),
      event('target-started'),
      event('deadline-armed'),
    );
    const { state } = givenAgreed({ on: '2026-04-09' }, first.history).thenRecords(
      event('visit-rescheduled', { on: '2026-04-09' }),
    );
    expect(state.deadlines['visit-target']).toMatchObject({ armed: { arming: 1 }, status: 'armed' });
  });

  it('warns of a date after the day it is due, and agrees it all the same', () => {
    const { warnings } = givenAgreed({ on: '2026-04-09' }).thenRecords(
      event('visit-scheduled'),
      event('target-started'),
      event('deadline-armed'),
    );
    expect(warnings).toMatchObject([{ code: 'VISIT.AFTER_TARGET', clauses: ['PN-T-1'] }]);
  });

  it('is agreed without a target, and says so, where no calendar is configured', () => {
    const { warnings, state } = given(packOpened('on-site'))
      .when('schedule-visit', WISH, DESK, AT)
      .thenRecords(event('visit-scheduled'));
    expect(warnings).toMatchObject([{ code: 'CONFIGURATION.MISSING', clauses: ['PN-T-1'] }]);
    expect(state.clock).toBe('idle');
  });

  it('is not in a carry-in pack (PN-E-18)', () => {
    givenAgreed({}, packOpened('carry-in')).thenRefused('VISIT.NOT_OFFERED', ['PN-E-18']);
  });

  it.each([
    ['abroad', { country: 'SG' }, 'PN-N-3a'],
    ['on a remote island', { area: 'ISLAND-1' }, 'PN-N-3b'],
  ])('is not made %s', (_where, site, clause) => {
    givenAgreed({ site }).thenRefused('VISIT.NOT_OFFERED', [clause]);
  });

  it('waits for the name of who will be there (PN-N-7a)', () => {
    const { fields } = givenAgreed({ attendee: undefined }).thenRefused('VISIT.NOT_READY', ['PN-N-7a']);
    expect(fields).toMatchObject({ missing: ['attendee'] });
  });

  it('waits for the setting information once a visit has failed for want of it (PN-N-7b)', () => {
    const failed = [
      ...packOpened('on-site'),
      happened('visit-scheduled'),
      happened('visit-not-possible', {
        ground: 'setting-information-missing',
        follows: 'setting-information',
      }),
    ];
    const { fields } = givenAgreed({}, failed).thenRefused('VISIT.NOT_READY', ['PN-N-7b']);
    expect(fields).toMatchObject({ missing: ['settingInformation'] });
    givenAgreed({ settingInformation: 'provided' }, failed).thenRecords(
      event('visit-rescheduled', { settingInformation: 'provided' }),
      event('target-started'),
      event('deadline-armed'),
    );
  });

  it('changes nothing when the same is said again and nobody is named', () => {
    const anew = { settingInformation: 'provided' } as const;
    expectAlreadySo(
      givenAgreed(anew).thenRecords(
        event('visit-scheduled'),
        event('target-started'),
        event('deadline-armed'),
      ),
    );
  });
});
