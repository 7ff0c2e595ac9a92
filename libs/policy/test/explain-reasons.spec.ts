import { assess, type Decision, decidePackCoverage } from '../src/index.js';
import { explanation } from '../src/explain/explanation.js';
import { DISK } from '../src/programmes/frontier/words/claim-answers.js';
import { COVERAGE as PACK_WORDS } from '../src/programmes/panasonic-pack/words/answers.js';
import { COVERAGE as IPRO_WORDS } from '../src/programmes/ipro/words/answers.js';
import { EVERY_TERM } from './support/every-question.js';
import { houseTerms } from './support/house-terms.js';
import { under } from './support/lines-under.js';

const TERMS = houseTerms();

describe('the reasons that an explanation gives', () => {
  it('says of many clauses that do not apply only which facts rule them out', () => {
    const facts = {
      service: 'on-site',
      years: 5,
      purchasedOn: '2022-05-10',
      requestedOn: '2022-05-09',
      wanted: 'repair',
    } as const;
    const at = { appliedOn: '2022-05-10', knownAt: '2026-01-01T00:00:00.000Z' };
    const decision = decidePackCoverage(facts, TERMS, at);
    const said = explanation(decision, PACK_WORDS, { on: at.appliedOn, facts });
    expect(under('Clauses that were looked at and do not apply:', said.en).slice(0, 2)).toEqual([
      '- Ruled out by: day of the request',
      expect.stringMatching(/^ {2}\[PN-F-1\] \[PN-F-2\] /),
    ]);
  });

  it('names what was concluded where that rules a clause out, and leaves no reason blank', () => {
    const silent = ['IP-1-2', 'IP-F-1', 'IP-P-9', 'IP-P-10', 'IP-P-13'];
    const decision: Decision<never, 'ipro'> = {
      programme: 'ipro',
      outcome: { kind: 'gap' },
      regulations: [{ document: 'IP', revision: '2023-12' }],
      fired: [],
      notFired: silent.map((clause) => ({ clause, failedOn: [clause === 'IP-1-2' ? 'exempt' : 'failedOn'] })),
      factsUsed: [],
      masterData: [],
    };
    const said = explanation(decision, IPRO_WORDS, { on: '2024-07-10', facts: {} });
    expect(said.en).toContain('- Ruled out by: whether the model is without product warranty\n  [IP-1-2]');
    expect(said.ja).toContain('・当てはまらない点：製品保証のない機種かどうか\n  ［IP-1-2］');
    expect(said.en).not.toMatch(/Ruled out by: *$/m);
    expect(said.ja).not.toMatch(/当てはまらない点： *$/m);
  });

  it.each<[string, object, string, string, string]>([
    [
      'the months beyond a year, of a renewal for one year',
      {
        programme: 'support-renewal',
        question: 'renewal',
        askedOn: '2018-04-20',
        facts: { endedOn: '2018-03-31', wishedEnd: null, orderedMonths: 12 },
      },
      'Premises and handling:',
      'SR-3-4',
      'SR-3-F2',
    ],
    [
      'devices that cannot be repaired, of one that can',
      {
        programme: 'ipro',
        question: 'repair',
        requestedOn: '2024-07-10',
        facts: {
          model: 'camera',
          deliveredOn: '2024-01-10',
          failedOn: '2024-07-01',
          properUse: true,
          soldInJapan: true,
          usedInJapan: true,
          fault: 'hardware',
        },
      },
      'Why:',
      'IP-F-1',
      'IP-Q-6',
    ],
  ])('names no clause that does not bear on the answer: %s', (_, request, heading, named, besides) => {
    const asked = { knownAt: '2026-01-01T00:00:00.000Z', ...request };
    const { en } = assess(asked, EVERY_TERM).explanation;
    expect(under(heading, en).join('\n')).toContain(`[${named}]`);
    expect(en).not.toContain(`[${besides}]`);
  });

  it('says of an item that no clause refuses that none does', () => {
    const asked = {
      programme: 'frontier',
      question: 'refusal',
      arrivedOn: '2024-07-10',
      knownAt: '2026-01-01T00:00:00.000Z',
      facts: {},
    };
    const { ja, en } = assess(asked, EVERY_TERM).explanation;
    expect(en).toContain('The item is accepted for repair.\nNone of the grounds for refusing it was found.');
    expect(ja).toContain('修理をお受けします。\nお断りする事由は見つかっていません。');
  });

  it('says of a few clauses that do not apply what they say, and of none of them twice', () => {
    const facts = { model: 'ordinary', soldWithoutOs: false, reinstallNeeded: false };
    const decision: Decision<never> = {
      programme: 'frontier',
      outcome: { kind: 'gap' },
      regulations: [{ document: 'FR', revision: '2023-12-13' }],
      fired: [],
      notFired: [{ clause: 'FR-R5-11a', failedOn: ['reinstallNeeded'] }],
      factsUsed: [],
      masterData: [],
    };
    const { ja } = explanation(decision, DISK, { on: '2024-07-10', facts });
    expect(under('■ 検討したが当てはまらなかった条項', ja)).toEqual([
      '・修理規定 第5条第11項［FR-R5-11a］',
      '  再インストールが必要なときは、当社が定めるOSを入れ、お客様が変えたOSは入れない。',
      '  → 当てはまらない点：再インストールの必要',
    ]);
  });
});
