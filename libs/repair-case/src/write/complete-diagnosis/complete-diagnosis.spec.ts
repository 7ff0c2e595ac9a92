import { event, expectAlreadySo, given, TECHNICIAN } from '../../../test/support/given-case.js';
import { ARRIVED, CHARGEABLE, OPENED, QUOTED } from '../../../test/support/history.js';
import { happened } from '../../../test/support/happened.js';
import { givenCase } from '../../../test/support/programme-flow.js';
import { ASKED_OF_IPRO } from '../../../test/support/programme-history.js';
import { sealed } from '../../../test/support/sample.data.js';

const DIAGNOSED = event('diagnosis-completed');
const FOUND = { findings: sealed(4), properUse: true, faultParts: ['PSU-1'] };

describe('complete-diagnosis', () => {
  it('says what is wrong and whether the item was used properly', () => {
    const recorded = given(ARRIVED)
      .when('complete-diagnosis', FOUND, TECHNICIAN, '2026-04-08T15:00:00.000Z')
      .thenRecords(
        event('diagnosis-completed', { ...FOUND, diagnosedOn: '2026-04-09', clauses: ['FR-R5-7'] }),
      );
    expect(recorded.state.stage).toBe('diagnosed');
    expectAlreadySo(recorded);
  });

  it('may leave open how the item was used', () => {
    given(ARRIVED)
      .when('complete-diagnosis', { findings: sealed(4), faultParts: [] }, TECHNICIAN)
      .thenRecords(event('diagnosis-completed', { properUse: null }));
  });

  it('may say later how the item was used, once', () => {
    const open = happened('diagnosis-completed', { properUse: null });
    const amended = given(ARRIVED, open)
      .when('complete-diagnosis', FOUND, TECHNICIAN)
      .thenRecords(event('diagnosis-amended', FOUND));
    expectAlreadySo(amended);
    given(ARRIVED, open)
      .when('complete-diagnosis', { findings: sealed(4), faultParts: [] }, TECHNICIAN)
      .thenNothing();
  });

  it('warns of a part whose code names no kind, with the kinds that it is like, until its kind is said (FW-W4-0)', () => {
    const faultParts = ['fan', 'notebook-battery', 'cd-r'];
    const said = { 'CD-R': { part: 'unlisted' } };
    const warned = (diagnosis: object) =>
      given(ARRIVED)
        .when('complete-diagnosis', { ...FOUND, ...diagnosis }, TECHNICIAN)
        .thenRecords(...('partFacts' in diagnosis ? [DIAGNOSED, event('facts-stated')] : [DIAGNOSED]))
        .warnings;
    const battery = {
      code: 'DIAGNOSIS.PART_OF_NO_KIND',
      message:
        'no kind of part goes by the code notebook-battery: coverage will ask for it; similar: removable-battery, built-in-battery',
      clauses: ['FW-W4-0'],
    };
    expect(warned({ faultParts: faultParts.slice(0, 2), partFacts: { fan: { worn: false } } })).toEqual([
      battery,
    ]);
    expect(warned({ faultParts })).toMatchObject([
      battery,
      { message: 'no kind of part goes by the code cd-r: coverage will ask for it' },
    ]);
    expect(warned({ faultParts, partFacts: said })).toEqual([battery]);
    expect(warned({ faultParts: ['Fan', 'COA_label'] })).toEqual([]);
  });

  it('warns of no kind under rules that know no kinds of parts', () => {
    const { warnings } = givenCase(ASKED_OF_IPRO, happened('item-arrived'))
      .when('complete-diagnosis', { ...FOUND, faultParts: ['cd-r'] }, TECHNICIAN)
      .thenRecords(DIAGNOSED);
    expect(warnings).toEqual([]);
  });

  it('is out of place before the arrival and once a quote stands', () => {
    given(OPENED)
      .when('complete-diagnosis', FOUND, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R2-4']);
    given(QUOTED).when('complete-diagnosis', FOUND, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('changes nothing once coverage rests on it', () => {
    given(CHARGEABLE).when('complete-diagnosis', FOUND, TECHNICIAN).thenNothing();
  });

  it('may still say how the item was used where coverage was decided without it', () => {
    const open = [...ARRIVED, happened('diagnosis-completed', { properUse: null })];
    given(open, happened('coverage-decided'))
      .when('complete-diagnosis', FOUND, TECHNICIAN)
      .thenRecords(event('diagnosis-amended', { properUse: true }));
    given(open, happened('coverage-proposed')).when('complete-diagnosis', FOUND, TECHNICIAN).thenNothing();
  });

  it('waits in a quoted case until late evidence asks for it (A-FR-30)', () => {
    const quoted = [
      ...ARRIVED,
      happened('diagnosis-completed', { properUse: null }),
      happened('coverage-decided'),
      happened('quote-issued'),
    ];
    given(quoted).when('complete-diagnosis', FOUND, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(quoted, happened('evidence-attached', { kind: 'receipt', purchasedOn: '2026-02-01' }))
      .when('complete-diagnosis', FOUND, TECHNICIAN)
      .thenRecords(event('diagnosis-amended', { properUse: true }));
  });
});
