import { openSqliteEventStore } from '#event-store';
import type { JsonObject } from '#kernel';
import { type ListedName, parseTerms, type Terms } from '#policy';
import { ON_SQLITE } from '../../../../../test/support/postgres/views-databases.js';
import { packApplication } from '../../../test/support/packs.js';
import { RegistrationHouse } from '../../../test/support/registration-house.js';
import { LEAD, sealed } from '../../../test/support/story.js';
import { givenNoContract } from '../../../test/support/subjects.js';
import { unitIdOf } from '../unit-id.js';

const COMMAND = 'open-maintenance-pack';
const NOT_NOW = 'REGISTRATION.NOT_ALLOWED_NOW';
const PERSON = 'REGISTRATION.PERSON_DECIDES';
const APPLIED_ON = '2023-04-10';

const under = (packHardware?: readonly ListedName[]): Terms =>
  parseTerms({
    revision: 'terms-3',
    programmes: {
      'panasonic-pack': { remoteIslands: [], ...(packHardware === undefined ? {} : { packHardware }) },
    },
  });
const given = (terms: Terms) => givenNoContract().at(APPLIED_ON).under(terms);

/** The ordinary application, with a camera and a recorder of these models. */
function application(camera: object = { model: 'CAM-9' }, recorder: object = { model: 'REC-9' }) {
  const { system, ...ordinary } = packApplication(3);
  const [first, second] = system;
  return {
    ...ordinary,
    system: [
      { ...first, ...camera },
      { ...second, ...recorder },
    ],
  };
}
const approved = (one: object) => ({ ...one, approval: sealed(2) });

describe('open-maintenance-pack, by the list of hardware that packs are sold for (A-G-9)', () => {
  it('sells the pack of listed models by itself, and keeps by which revision of the list', () => {
    const { events } = given(under(['CAM-9', 'REC-9'])).did(COMMAND, application());
    expect(events[0]).toMatchObject({
      name: 'maintenance-pack-opened',
      data: {
        approval: null,
        clauses: expect.arrayContaining(['PN-N-5a', 'A-G-9']),
        masterData: expect.arrayContaining([{ table: 'panasonic-pack.packHardware', revision: 'terms-3' }]),
      },
    });
  });

  it('leaves it to a lead, with the proposal to sell it, while there is no list', () => {
    const unset = given(under());
    const fields = unset.refuses(COMMAND, application(), PERSON, ['PN-N-5a', 'A-G-9'], LEAD);
    expect(fields).toMatchObject({ proposal: 'accepted' });
    unset.refuses(COMMAND, approved(application()), PERSON, ['A-G-9']);
    const { events } = unset.did(COMMAND, approved(application()), LEAD);
    expect(events[0]?.data).toMatchObject({
      approval: sealed(2),
      clauses: expect.arrayContaining(['A-G-9']),
    });
  });

  it('sells none for a model that is not listed, whoever approves, and names the device', () => {
    const fields = given(under(['REC-9'])).refuses(
      COMMAND,
      approved(application()),
      NOT_NOW,
      ['PN-N-5a', 'A-G-9'],
      LEAD,
    );
    expect(fields).toMatchObject({
      fields: ['system'],
      until: 'the list of hardware that packs are sold for has the model',
      problems: [
        { field: 'system.0.unitId', rule: 'no row of panasonic-pack.packHardware has the model CAM-9' },
      ],
    });
  });

  it('names no device that is to have no pack', () => {
    const { system, ...ordinary } = application();
    const without = { unitId: 'x-1', kind: 'other', model: 'MON-1', maintainable: false };
    const asked = { ...ordinary, system: [{ ...without, purchasedOn: '2023-04-01' }, ...system] };
    const { problems } = given(under(['REC-9'])).refuses(COMMAND, asked, NOT_NOW, ['A-G-9']);
    expect(problems).toMatchObject([{ field: 'system.1.unitId' }]);
  });

  it('says of an application that fails elsewhere too that the list would not do', () => {
    const abroad = { ...application(), siteCountry: 'KR' };
    const fields = given(under(['REC-9'])).refuses(COMMAND, abroad, NOT_NOW, ['PN-N-3a', 'PN-N-5a']);
    expect(fields).toMatchObject({ fields: ['siteCountry', 'system'] });
    expect(fields).not.toHaveProperty('until');
  });

  it.each([
    ['the day before it is listed', '2023-04-09', false],
    ['the first day', APPLIED_ON, true],
    ['the last day', '2023-04-20', true],
    ['the day after', '2023-04-21', false],
  ])('goes by the list of the day of the application: %s', (_, appliedOn, sold) => {
    const terms = under(['REC-9', { name: 'CAM-9', from: APPLIED_ON, until: '2023-04-20' }]);
    const asked = { ...application(), appliedOn };
    const story = givenNoContract().at(appliedOn).under(terms);
    if (sold) story.did(COMMAND, asked);
    else story.refuses(COMMAND, asked, NOT_NOW, ['A-G-9']);
  });

  it('asks for the model of a device that no record tells of', () => {
    const fields = given(under(['REC-9'])).refuses(
      COMMAND,
      application({ model: undefined }),
      'COVERAGE.NEEDS_FACTS',
    );
    expect(fields).toMatchObject({ ask: ['devices'] });
  });
});

describe('what the desk says cannot be maintained', () => {
  const without = (model: string) => ({ unitId: 'x-1', kind: 'other', model, maintainable: false });
  const system = (model: string) => {
    const ordinary = application();
    const { purchasedOn } = packApplication().system[0] ?? {};
    return { ...ordinary, system: [...ordinary.system, { ...without(model), purchasedOn }] };
  };
  const terms = under(['CAM-9', 'REC-9', 'CAM-8']);

  it('is left out by itself where packs are not sold for its model, and where no list says it', () => {
    given(terms).did(COMMAND, system('MON-1'));
    given(under()).did(COMMAND, approved(system('MON-1')), LEAD);
  });

  it('is left out by a lead, who says why, where packs are sold for its model (PN-N-5a)', () => {
    const fields = given(terms).refuses(COMMAND, system('CAM-8'), PERSON, ['PN-N-5a', 'A-G-9'], LEAD);
    expect(fields).toMatchObject({ proposal: 'accepted' });
    const { events } = given(terms).did(COMMAND, approved(system('CAM-8')), LEAD);
    expect(events[0]?.data['devices']).toHaveLength(2);
  });

  it('makes no pack possible that the rules bar, and keeps what else is a person’s', () => {
    const abroad = { ...system('CAM-8'), siteCountry: 'KR' };
    given(terms).refuses(COMMAND, approved(abroad), NOT_NOW, ['PN-N-3a'], LEAD);
    const late = { ...system('CAM-8'), operationStartedOn: '2023-03-01', system: oneBoughtBefore() };
    given(terms).refuses(COMMAND, late, PERSON, ['A-PN-08', 'PN-N-5a'], LEAD);
  });

  it('is to have no pack', () => {
    const both = application({ maintainable: false });
    const fields = given(terms).refuses(COMMAND, approved(both), 'REQUEST.CONTRADICTORY', [], LEAD);
    expect(fields).toMatchObject({
      problems: [{ field: 'system.0.pack', rule: 'cannot be true together with system.0.maintainable' }],
    });
  });

  function oneBoughtBefore() {
    return system('CAM-8').system.map((device) => ({ ...device, purchasedOn: '2023-02-01' }));
  }
});

describe('the model of a device', () => {
  let house: RegistrationHouse;
  beforeEach(async () => {
    house = await RegistrationHouse.open(openSqliteEventStore, ON_SQLITE);
  });
  afterEach(() => house.close());

  async function opened(model: string, said: JsonObject = {}) {
    const system: JsonObject[] = [];
    for (const [kind, of] of [
      ['camera', model],
      ['recorder', 'REC-1'],
    ] as const) {
      const unit = { maker: 'Panasonic', model: of, serial: `FJ-${kind}` };
      await house.runner.registerUnit(house.request(kind, 'register-unit', unit));
      const device = { unitId: unitIdOf(unit), kind, maintainable: true, pack: 'on-site', ...said };
      system.push({ ...device, purchasedOn: '2026-03-01' });
    }
    const { appliedOn: _today, ...ordinary } = packApplication(3);
    const payload = { ...ordinary, operationStartedOn: '2026-03-20', system };
    return house.runner.openContract(house.request('open', COMMAND, payload));
  }

  it('is that of its unit as it was registered', async () => {
    await expect(opened('CAM-1')).resolves.toMatchObject({ repeated: false });
  });

  it('is nobody’s to state otherwise', async () => {
    await expect(opened('CAM-NONE', { model: 'CAM-1' })).rejects.toMatchObject({
      code: NOT_NOW,
      fields: {
        problems: [
          { field: 'system.0.unitId', rule: 'no row of panasonic-pack.packHardware has the model CAM-NONE' },
        ],
      },
    });
  });
});
