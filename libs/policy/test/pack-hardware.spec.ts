import type { JsonObject } from '#kernel';
import {
  type ApplicationFacts,
  assess,
  decideApplication,
  decidePackCoverage,
  type ListedName,
} from '../src/index.js';
import { inOneLine } from './support/outcome-in-words.js';
import { packTerms } from './support/programme-terms.js';

type Device = NonNullable<ApplicationFacts['devices']>[number];

const ON = '2024-02-10';
const at = (appliedOn: string) => ({ appliedOn, knownAt: '2024-06-01T00:00:00.000Z' });
const camera = (model?: string, pack: Device['pack'] = 'on-site'): Device =>
  model === undefined ? { kind: 'camera', pack } : { kind: 'camera', model, pack };
const RECORDER: Device = { kind: 'recorder', model: 'REC-1', pack: 'on-site' };

const application = (...devices: readonly Device[]) =>
  ({
    service: 'on-site',
    years: 3,
    siteCountry: 'JP',
    sitePlace: 'mainland',
    devices: [...devices, RECORDER],
    operationStartedOn: null,
  }) satisfies ApplicationFacts;

const listing = (...packHardware: readonly ListedName[]) =>
  packTerms({ packHardware: ['REC-1', ...packHardware] });
const UNSET = packTerms({ packHardware: undefined });
const LISTED_LATER = listing({ name: 'CAM-1', from: '2024-04-01', until: '2024-09-30' });

const decided = (facts: ApplicationFacts, terms: ReturnType<typeof packTerms>, on = ON) =>
  decideApplication(facts, terms, at(on));

describe('the hardware that packs are sold for (A-G-9)', () => {
  it.each([
    ['no list says which it is', UNSET, camera('CAM-1'), 'person: accepted by PN-N-5a A-G-9'],
    ['no list says which it is, nor anybody the model', UNSET, camera(), 'person: accepted by PN-N-5a A-G-9'],
    ['the list has the model', listing('CAM-1'), camera('CAM-1'), 'accepted'],
    ['the list has other models', listing('CAM-1'), camera('CAM-2'), 'blocked'],
    ['the list has none', packTerms({ packHardware: [] }), camera('CAM-1'), 'blocked'],
    ['nobody said the model', listing('CAM-1'), camera(), 'asks devices'],
  ])('decides on an application where %s', (_, terms, device, answer) => {
    expect(inOneLine(decided(application(device), terms))).toBe(answer);
  });

  it.each([
    ['2024-03-31', 'blocked'],
    ['2024-04-01', 'accepted'],
    ['2024-09-30', 'accepted'],
    ['2024-10-01', 'blocked'],
  ])('is that of the day of the application: a model listed for half a year, on %s: %s', (on, answer) => {
    expect(inOneLine(decided(application(camera('CAM-1')), LISTED_LATER, on))).toBe(answer);
  });

  it('bars the whole system by one device, whatever else is not known', () => {
    expect(inOneLine(decided(application(camera(), camera('CAM-2')), listing('CAM-1')))).toBe('blocked');
  });

  it('is not asked of a device that is to have no pack: to leave out what can be maintained is barred (PN-N-5a)', () => {
    for (const terms of [UNSET, listing()]) {
      const { outcome, fired } = decided(application(camera(undefined, null)), terms);
      expect(outcome).toEqual({ kind: 'decided', value: 'blocked' });
      expect(fired).not.toContainEqual(expect.objectContaining({ clause: 'A-G-9', role: 'decided' }));
    }
  });

  it('records the revision of the list that it went by, set or not (D10)', () => {
    for (const terms of [UNSET, listing('CAM-1')]) {
      expect(decided(application(camera('CAM-1')), terms).masterData).toContainEqual({
        table: 'panasonic-pack.packHardware',
        revision: 'made-up-1',
      });
    }
  });

  it('cites its rule and the reading that a list says which it is', () => {
    const because = (model: string) =>
      decided(application(camera(model)), listing('CAM-1'))
        .fired.filter(({ role }) => role === 'decided')
        .map(({ clause }) => clause);
    expect(because('CAM-2')).toEqual(['PN-N-5a', 'A-G-9']);
    expect(because('CAM-1')).toEqual(['PN-S-1', 'PN-C-1', 'PN-N-3a', 'PN-N-5a', 'A-G-9']);
  });

  it('is no matter for a repair under a pack that was sold (PN-F-1, A-IP-20)', () => {
    const request = {
      service: 'on-site',
      years: 3,
      purchasedOn: '2024-02-01',
      requestedOn: '2024-05-01',
      wanted: 'repair',
      cause: 'spontaneous',
      heightMetres: 2,
      model: 'CAM-2',
    } as const;
    for (const terms of [UNSET, listing('CAM-1')]) {
      const { outcome, masterData } = decidePackCoverage(request, terms, at(ON));
      expect(outcome).toMatchObject({ value: { kind: 'included' } });
      expect(masterData.map(({ table }) => table)).not.toContain('panasonic-pack.packHardware');
    }
  });
});

describe('an answer about hardware, as people read it', () => {
  const asked = (facts: ApplicationFacts, terms = listing('CAM-1')) =>
    assess(
      {
        programme: 'panasonic-pack',
        question: 'application',
        appliedOn: ON,
        knownAt: at(ON).knownAt,
        wouldChange: true,
        facts: facts as unknown as JsonObject,
      },
      terms,
    );

  it('says that the list has another model, and what would do', () => {
    const { explanation } = asked(application(camera('CAM-1'), camera('CAM-2')));
    expect(explanation.ja).toContain('パックは設定された一覧にある機種に販売し');
    expect(explanation.ja).toContain('機器：カメラ、品番：CAM-2、パック：オンサイトパック');
    expect(explanation.en).toContain('packs are sold for the models on a configured list');
    expect(explanation.en).toContain('device: camera, model: CAM-2, pack: on-site pack');
    expect(explanation.en).toMatch(/lacks “device: camera, model: CAM-2, pack: on-site pack”/);
  });

  it('asks for the models of devices where they matter', () => {
    const { explanation } = asked(application(camera()));
    expect(explanation.ja).toContain('それぞれの品番とパックを教えてください。');
    expect(explanation.en).toContain('of which model is each');
    expect(explanation.en).toContain('model: not stated');
  });

  it('leaves it to a person by that reading while there is no list', () => {
    const { explanation } = asked(application(camera('CAM-1')), UNSET);
    expect(explanation.ja).toContain('案：お申し込みをお受けします');
    expect(explanation.en).toContain('Reading [A-G-9]');
  });

  it('takes no model but a word', () => {
    const bad = application(camera('CAM-1')) as unknown as JsonObject;
    const devices = [{ kind: 'camera', model: null, pack: 'on-site' }];
    expect(() => asked({ ...bad, devices } as unknown as ApplicationFacts)).toThrow(
      expect.objectContaining({ code: 'REQUEST.MALFORMED' }),
    );
  });
});
