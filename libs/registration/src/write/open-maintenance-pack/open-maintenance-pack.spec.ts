import { WITHOUT_MONTHS } from '../../../test/support/packs.js';
import { TERMS } from '../../../test/support/sample-terms.js';
import { LEAD, sealed } from '../../../test/support/story.js';
import { givenNoContract } from '../../../test/support/subjects.js';

const CAMERA = {
  unitId: 'cam-1',
  kind: 'camera',
  model: 'CAM-9',
  maintainable: true,
  pack: 'on-site',
  purchasedOn: '2026-03-01',
};
const RECORDER = { ...CAMERA, unitId: 'rec-1', kind: 'recorder', purchasedOn: '2026-02-15' };
const APPLICATION = {
  service: 'on-site',
  years: 5,
  operationStartedOn: '2026-03-15',
  siteCountry: 'JP',
  sitePlace: 'YOKOHAMA',
  system: [CAMERA, RECORDER],
};
/** What a pack with consumables begins with besides. */
const WITH_DEADLINES = [
  ['deadline-armed', { kind: 'contract-end' }],
  ['consumable-contact-planned', {}],
  ['deadline-armed', { kind: 'consumable-contact' }],
] as const;
const NOT_NOW = 'REGISTRATION.NOT_ALLOWED_NOW';

describe('open-maintenance-pack', () => {
  it('gives each device its own term from its purchase, and one visit for consumables', () => {
    givenNoContract().records('open-maintenance-pack', { ...APPLICATION, customer: sealed(1) }, [
      [
        'maintenance-pack-opened',
        {
          devices: [
            { unitId: 'cam-1', startsOn: '2026-03-01', lastDay: '2031-02-28' },
            { unitId: 'rec-1', startsOn: '2026-02-15', lastDay: '2031-02-14' },
          ],
          consumableVisits: 1,
          approval: null,
          policyRevision: 'PN@2022-04',
        },
      ],
      ['deadline-armed', { kind: 'contract-end', startsOn: '2026-02-15', lastDay: '2031-02-28' }],
      [
        'consumable-contact-planned',
        {
          windows: [
            {
              purchasedOn: '2026-02-15',
              contactOn: '2028-11-15',
              anniversary: '2029-02-15',
              latestOn: '2029-05-15',
            },
            {
              purchasedOn: '2026-03-01',
              contactOn: '2028-12-01',
              anniversary: '2029-03-01',
              latestOn: '2029-06-01',
            },
          ],
          clauses: expect.arrayContaining(['PN-X-4', 'A-PN-06']),
          policyRevision: 'PN@2022-04',
        },
      ],
      // The contact is due on the first moment of the earliest day that any device gives.
      [
        'deadline-armed',
        {
          kind: 'consumable-contact',
          startFact: 'purchasedOn',
          startsOn: '2026-02-15',
          firstCountedDay: '2026-02-15',
          lastDay: '2028-11-14',
          firesAt: '2028-11-14T15:00:00.000Z',
          clauses: ['PN-X-4', 'A-PN-06'],
          policyRevision: 'PN@2022-04',
        },
      ],
    ]);
  });

  it.each([
    ['a 3-year on-site pack', { years: 3 }],
    [
      'a carry-in pack',
      { service: 'carry-in', system: [CAMERA, RECORDER].map((one) => ({ ...one, pack: 'carry-in' })) },
    ],
  ])('promises no visit for consumables with %s (PN-X-1, PN-X-8)', (_what, different) => {
    givenNoContract().records('open-maintenance-pack', { ...APPLICATION, ...different }, [
      ['maintenance-pack-opened', { consumableVisits: 0 }],
      ['deadline-armed', {}],
    ]);
  });

  it.each([
    ['that leaves out a class', [{ ...CAMERA, pack: undefined }, RECORDER], 'PN-N-5a'],
    [
      'that leaves out one device',
      [CAMERA, { ...CAMERA, unitId: 'cam-2', pack: undefined }, RECORDER],
      'PN-N-5a',
    ],
    ['that mixes kinds of packs', [CAMERA, { ...RECORDER, pack: 'carry-in' }], 'PN-N-5b'],
  ])('is not sold for a system %s', (_what, system, clause) => {
    const asked = { ...APPLICATION, system };
    const { fields } = givenNoContract().refuses('open-maintenance-pack', asked, NOT_NOW, [clause]);
    expect(fields).toEqual(clause === 'PN-N-5b' ? ['service', 'system'] : ['system']);
  });

  it.each([
    ['on-site', 'PN-C-1'],
    ['carry-in', 'PN-C-2'],
  ])('is not sold for years that there is no pack for: %s', (service, clause) => {
    const system = APPLICATION.system.map((device) => ({ ...device, pack: service }));
    const asked = { ...APPLICATION, service, system, years: 6 };
    const { fields } = givenNoContract().refuses('open-maintenance-pack', asked, NOT_NOW, ['PN-S-1', clause]);
    expect(fields).toEqual(['years']);
  });

  it('may leave out what cannot be maintained', () => {
    const monitor = {
      ...CAMERA,
      unitId: 'mon-1',
      kind: 'other',
      model: 'MON-1',
      maintainable: false,
      pack: undefined,
    };
    const after = givenNoContract().did('open-maintenance-pack', {
      ...APPLICATION,
      system: [...APPLICATION.system, monitor],
    });
    expect(after.events[0]?.data['devices']).toHaveLength(2);
  });

  it.each([
    ['abroad', { siteCountry: 'KR' }, 'PN-N-3a'],
    ['on a remote island', { sitePlace: 'ISLAND-1' }, 'PN-N-3b'],
  ])(
    'is not sold for a site %s, and the refusal names that clause alone and where it bars',
    (_what, site, clause) => {
      const decision = givenNoContract().answer('open-maintenance-pack', { ...APPLICATION, ...site });

      expect(decision).toMatchObject({
        kind: 'refused',
        error: { code: NOT_NOW, clauses: [clause], fields: { fields: Object.keys(site) } },
      });
    },
  );

  it.each([
    ['a system of one class (A-PN-13)', { system: [CAMERA] }, 'A-PN-13'],
    ['an application after the month (PN-P-3)', { operationStartedOn: '2026-03-14' }, 'A-PN-08'],
  ])('leaves %s to a lead, who says why', (_what, different, clause) => {
    const application = { ...APPLICATION, ...different };
    const approved = { ...application, approval: sealed(2) };
    const given = givenNoContract();
    given.refuses('open-maintenance-pack', application, 'REGISTRATION.PERSON_DECIDES', [clause], LEAD);
    given.refuses('open-maintenance-pack', approved, 'REGISTRATION.PERSON_DECIDES', [clause]);
    given.records(
      'open-maintenance-pack',
      approved,
      [
        ['maintenance-pack-opened', { approval: sealed(2), clauses: expect.arrayContaining([clause]) }],
        ...WITH_DEADLINES,
      ],
      LEAD,
    );
  });

  it('lets a day in the past count by itself where today would give as much', () => {
    const yesterday = { ...APPLICATION, appliedOn: '2026-04-14' };
    givenNoContract().records('open-maintenance-pack', yesterday, [
      ['maintenance-pack-opened', { appliedOn: '2026-04-14', approval: null }],
      ...WITH_DEADLINES,
    ]);
  });

  it('leaves a day in the past to a lead where today would be too late (PN-P-3, D24)', () => {
    const application = { ...APPLICATION, operationStartedOn: '2026-03-01', appliedOn: '2026-04-01' };
    const approved = { ...application, approval: sealed(2) };
    const given = givenNoContract();
    given.refuses('open-maintenance-pack', application, 'REGISTRATION.PERSON_DECIDES', ['PN-P-3']);
    given.refuses('open-maintenance-pack', approved, 'REGISTRATION.PERSON_DECIDES', ['PN-P-3']);
    given.records(
      'open-maintenance-pack',
      approved,
      [['maintenance-pack-opened', { appliedOn: '2026-04-01', approval: sealed(2) }], ...WITH_DEADLINES],
      LEAD,
    );
  });

  it('is not decided by a leaflet that was not out when it was applied for, whoever approves', () => {
    const early = {
      ...APPLICATION,
      appliedOn: '2022-03-31',
      operationStartedOn: '2022-03-01',
      system: APPLICATION.system.map((device) => ({ ...device, purchasedOn: '2022-02-25' })),
      approval: sealed(2),
    };
    givenNoContract().refuses(
      'open-maintenance-pack',
      early,
      'REGISTRATION.PERSON_DECIDES',
      ['A-IP-20'],
      LEAD,
    );
  });

  it('leaves a site to a lead while no islands are listed', () => {
    const { programmes, ...terms } = TERMS;
    const unset = { ...terms, programmes: { ...programmes, 'panasonic-pack': { packHardware: ['CAM-9'] } } };
    givenNoContract()
      .under(unset)
      .refuses('open-maintenance-pack', APPLICATION, 'REGISTRATION.PERSON_DECIDES', [], LEAD);
  });

  it('promises the visit for consumables also while nobody has said when it is due, and arms no contact (A-PN-06)', () => {
    givenNoContract()
      .under(WITHOUT_MONTHS)
      .records('open-maintenance-pack', APPLICATION, [
        ['maintenance-pack-opened', { consumableVisits: 1 }],
        ['deadline-armed', { kind: 'contract-end' }],
        [
          'consumable-contact-planned',
          { windows: [], clauses: expect.arrayContaining(['PN-X-4', 'A-PN-06']) },
        ],
      ]);
  });

  it.each([
    ['a device twice', [CAMERA, RECORDER, CAMERA]],
    ['no device', []],
    ['devices with other packs only', [CAMERA, RECORDER].map((one) => ({ ...one, pack: 'carry-in' }))],
  ])('names %s in contradiction to itself', (_what, system) => {
    givenNoContract().refuses('open-maintenance-pack', { ...APPLICATION, system }, 'REQUEST.CONTRADICTORY');
  });
});
