import { LEAD, sealed } from '../../test/support/story.js';
import { givenNoPartner } from '../../test/support/subjects.js';
import { isCertifiedOn, isMemberOn } from '../decider/partner.js';

const given = givenNoPartner().did('register-partner', { name: sealed(1) });
const VALID = { from: '2026-01-01', until: '2026-12-31' };

describe('register-partner', () => {
  it('makes a partner known once, the name sealed', () => {
    givenNoPartner().records('register-partner', { name: sealed(1) }, [
      ['partner-registered', { partnerId: 'p1', name: sealed(1) }],
    ]);
    givenNoPartner().refuses('record-membership', VALID, 'REGISTRATION.UNKNOWN', [], LEAD);
  });
});

describe.each([
  ['record-membership', 'membership-recorded', isMemberOn],
  ['record-certification', 'certification-recorded', isCertifiedOn],
] as const)('%s', (command, event, holdsOn) => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('holds from its first to its last day: on %s %s', (day, holds) => {
    const after = given.records(command, VALID, [[event, VALID]], LEAD);
    expect(holdsOn(after.state, day)).toBe(holds);
  });

  it('holds without an end until one is recorded', () => {
    const open = given.did(command, { from: '2026-01-01' }, LEAD);
    expect(holdsOn(open.state, '2099-01-01')).toBe(true);
    expect(holdsOn(open.did(command, VALID, LEAD).state, '2099-01-01')).toBe(false);
  });

  it('says nothing of the other, nor of a partner nobody knows', () => {
    const other = holdsOn === isMemberOn ? isCertifiedOn : isMemberOn;
    expect(other(given.did(command, VALID, LEAD).state, '2026-06-01')).toBe(false);
    expect(holdsOn(givenNoPartner().state, '2026-06-01')).toBe(false);
  });

  it('may hold for one day', () => {
    const day = { from: '2026-06-01', until: '2026-06-01' };
    const { state } = given.did(command, day, LEAD);
    expect(['2026-05-31', '2026-06-01', '2026-06-02'].map((on) => holdsOn(state, on))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('never ends before it begins', () => {
    given.refuses(command, { ...VALID, until: '2025-12-31' }, 'REQUEST.CONTRADICTORY', [], LEAD);
  });
});
