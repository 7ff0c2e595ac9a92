import { aCase, told, type Told, WAYS } from '../../test/read/a-case.js';
import { COLLECT_CHARGE, SAMPLES } from '../../test/support/sample.data.js';
import { reachAll } from '../decider/step.js';
import { stateNames } from './state-names.js';

const REPAIRED: readonly Told[] = [...WAYS.approved, told('repair-completed')];
const LAPSED: readonly Told[] = [...WAYS.quoted, told('quote-lapsed')];
const COLLECT: readonly Told[] = [
  told('item-arrived', { collectCharge: COLLECT_CHARGE }),
  ...WAYS.approved.slice(1),
  told('repair-completed'),
];

const VISIT: readonly Told[] = [told('visit-scheduled')];
const VISITED: readonly Told[] = [...VISIT, told('visit-done'), told('inspection-begun')];

const VISIT_TARGET = told('deadline-armed', { kind: 'visit-target', deadlineId: 'deadline-2' });
const REPAIR_TARGET = told('deadline-armed', { kind: 'repair-target', deadlineId: 'repair' });
const VISIT_LATE: readonly Told[] = [
  ...VISIT,
  told('target-started'),
  told('target-missed'),
  told('visit-done'),
  told('inspection-begun'),
];

const NOTHING_OWED = { ...COLLECT_CHARGE, charges: [], net: 0, total: 0 };

describe('a case has the names that rules.md gives to where it stands (D22)', () => {
  it.each<[string, readonly Told[], readonly string[]]>([
    ['opened', [], ['Requested', 'AwaitingItem']],
    ['arrived', WAYS.received, ['Arrived', 'Inspecting']],
    [
      'arrived without what coverage needs',
      [told('item-arrived', { openEvidence: ['warranty-card'] })],
      ['Arrived', 'Inspecting', 'AwaitingEvidence'],
    ],
    ['diagnosed', WAYS.diagnosed, ['Diagnosed']],
    ['left to a person', [...WAYS.diagnosed, told('coverage-proposed')], ['CoverageDecided pending']],
    ['found free', [...WAYS.diagnosed, told('coverage-decided', { coverage: 'free' })], ['CoverageDecided']],
    [
      'found paid',
      [...WAYS.diagnosed, told('coverage-decided', { coverage: 'paid' })],
      ['CoverageDecided', 'QuotePreparing'],
    ],
    ['a visit agreed', VISIT, ['VisitScheduled']],
    [
      'another date agreed',
      [...VISIT, told('visit-rescheduled')],
      ['VisitScheduled', 'VisitScheduled (again)'],
    ],
    ['visited in vain', [...VISIT, told('visit-not-possible')], ['Requested']],
    [
      'visited without the setting information',
      [...VISIT, told('visit-not-possible', { follows: 'setting-information' })],
      ['Requested', 'AwaitingEvidence'],
    ],
    ['visited', VISITED, ['Inspecting', 'VisitDone']],
    ['a visit called off', [...VISIT, told('visit-called-off')], ['Requested', 'AwaitingItem']],
    ['given up after talks', [...VISIT, told('entitlement-lapsed')], ['EntitlementLapsed', 'Closed']],
    [
      'repaired at the site',
      [...VISITED, ...WAYS.approved.slice(1), told('repair-completed')],
      ['VisitDone'],
    ],
    [
      'repaired at the site and closed',
      [...VISITED, ...WAYS.approved.slice(1), told('repair-completed'), told('item-delivered')],
      ['Closed'],
    ],
    ['quoted', WAYS.quoted, ['QuoteIssued']],
    ['approved', WAYS.approved, ['Repairing']],
    ['approved and late', [...WAYS.approved, told('target-missed')], ['Repairing', 'Repairing (late)']],
    [
      'approved at the site after a late visit',
      [VISIT_TARGET, ...VISIT_LATE, ...WAYS.approved.slice(1)],
      ['Repairing', 'VisitDone'],
    ],
    [
      'approved and late, its visit called off before',
      [
        VISIT_TARGET,
        ...VISIT,
        told('visit-called-off'),
        ...WAYS.approved,
        REPAIR_TARGET,
        told('target-missed', { deadline: { ...SAMPLES['target-missed'].deadline, deadlineId: 'repair' } }),
      ],
      ['Repairing', 'Repairing (late)'],
    ],
    ['repaired', REPAIRED, ['ReadyToShip']],
    [
      'repaired, its inbound freight unpaid',
      COLLECT,
      ['ReadyToShip', 'ReadyToShip held', 'ReadyToShip held for choice'],
    ],
    [
      'lapsed and unpaid',
      LAPSED,
      ['CancelledAwaitingPayment', 'CancelledAwaitingPayment (NO_ANSWER)', 'ReadyToShip', 'ReadyToShip held'],
    ],
    ['lapsed and paid', [...LAPSED, told('payment-recorded', { amount: 4400 })], ['ReadyToShip']],
    ['cancelled before it was sent', [told('case-cancelled', { charges: NOTHING_OWED })], ['Cancelled']],
    [
      'refused, the payer of the way back open',
      [...WAYS.received, told('repair-refused')],
      ['Refused', 'ReadyToShip', 'ReadyToShip held'],
    ],
    ['on its way back', [...REPAIRED, told('item-shipped')], ['Shipped']],
    ['delivered', [...REPAIRED, told('item-shipped'), told('item-delivered')], ['Closed']],
    [
      'delivered and unpaid',
      [
        ...WAYS.quoted,
        told('quote-approved'),
        told('repair-completed'),
        told('item-shipped'),
        told('item-delivered'),
      ],
      ['Returned'],
    ],
    ['undeliverable', [...REPAIRED, told('item-shipped'), told('return-failed')], ['Stored']],
    [
      'disposed of',
      [...REPAIRED, told('customer-unreachable'), told('deemed-abandoned'), told('item-disposed')],
      ['Disposed'],
    ],
  ])('%s', (_, events, names) => {
    expect(stateNames(aCase(...events))).toEqual(names);
  });

  it('what is wanted of the customer is no longer awaited once the case has ended', () => {
    const wanting = told('item-arrived', { openEvidence: ['warranty-card'] });
    expect(stateNames(aCase(wanting, told('case-cancelled')))).not.toContain('AwaitingEvidence');
  });

  it('wherever a history may lead, there is at least one name', () => {
    const before = aCase();
    const places = reachAll().flatMap(({ place }) => (place === 'unopened' ? [] : [place]));
    const nameless = places.filter((place) => stateNames({ ...before, ...place }).length === 0);
    expect(places.length).toBeGreaterThan(20);
    expect(nameless).toEqual([]);
  });
});
