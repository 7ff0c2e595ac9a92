import { assess, decideCoverage, type Decision, type FrontierFacts, type Language } from '../src/index.js';
import { explanation } from '../src/explain/explanation.js';
import { COVERAGE } from '../src/programmes/frontier/words/item-answers.js';
import { ORDINARY } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';
import { under } from './support/lines-under.js';
import { packTerms } from './support/programme-terms.js';

const TERMS = houseTerms();

function told(facts: FrontierFacts, arrivedOn: string, language: Language, wouldChange = false): string {
  const knownAt = `${arrivedOn}T03:00:00.000Z`;
  const asked = { programme: 'frontier', question: 'coverage', arrivedOn, knownAt, wouldChange };
  return assess({ ...asked, facts: { ...facts } }, TERMS).explanation[language];
}

const { planMonths: _plan, properUse: _use, ...UNASKED } = ORDINARY;

describe('an explanation', () => {
  it('says first what was decided, about what, and what follows', () => {
    expect(told(ORDINARY, '2024-07-10', 'ja').split('\n').slice(0, 4)).toEqual([
      '【無償修理・有償修理の判断】ordinary（FRONTIER）',
      '',
      '無償で修理します。',
      '保証期間は2024年3月1日（金）から2025年2月28日（金）までです。',
    ]);
    expect(told(ORDINARY, '2025-03-01', 'en').split('\n').slice(0, 4)).toEqual([
      'Free or paid repair: ordinary (FRONTIER)',
      '',
      'The customer pays for the repair.',
      'The warranty term is from 1 March 2024 (Fri) to 28 February 2025 (Fri).',
    ]);
  });

  it('names each clause that settled it, where it stands and what it says', () => {
    expect(under('Why:', told(ORDINARY, '2025-03-01', 'en'))).toEqual([
      '- Repair rules, article 4, item 1 [FR-R4-1]',
      '  After the warranty a paid repair may be offered, unless a ground of refusal stands in the way.',
      '- Warranty rules, article 6, item 5 [FW-W6-5]',
      '  After the period the warranty no longer applies; paid repair may be possible.',
    ]);
  });

  it('says of a clause that gave way which one prevailed', () => {
    const text = told({ ...ORDINARY, serialReadable: false }, '2024-07-10', 'ja');
    expect(under('■ ほかの条項が優先した条項', text)).toContain(
      '  → 修理規定 第3条第4項(2)［FR-R3-4-2］が優先します。',
    );
  });

  it('says the facts with their labels, yes and no as words', () => {
    expect(under('■ 確認した事実', told(ORDINARY, '2024-07-10', 'ja'))).toEqual([
      '・機種：ordinary',
      '・リペアセンターへの到着日：2024年7月10日（水）',
      '・保証書：あり',
      '・購入証明の購入日：2024年3月1日（金）',
      '・延長保証の期間：なし',
      '・説明書や注意書きに沿った使用：はい',
    ]);
  });

  it('names the texts and the day that picked them', () => {
    expect(under('Texts applied:', told(ORDINARY, '2024-07-10', 'en'))).toEqual([
      '- Repair rules (text of 13 December 2023)',
      '- Warranty rules (text of 16 October 2020)',
      '- Reference day: 10 July 2024 (Wed), the day the item arrived',
    ]);
    expect(
      under('■ 適用した規定', told({ ...ORDINARY, receiptPurchasedOn: '2023-03-01' }, '2023-12-12', 'ja')),
    ).toContain('・修理規定（基準日の版を保管していません）');
  });

  it('asks for what is missing as one would ask a customer', () => {
    expect(under('■ 確認すること', told(UNASKED, '2024-07-10', 'ja'))).toEqual([
      '・延長保証に加入していますか。期間は何か月ですか。',
    ]);
    expect(under('To be found out:', told({ ...UNASKED, planMonths: null }, '2024-07-10', 'en'))).toEqual([
      '- Was the item used as its manuals and cautions say?',
    ]);
  });

  it('says who decides what the rules leave open, what they suggest, and why', () => {
    const text = told({ ...ORDINARY, serialReadable: false }, '2024-07-10', 'en');
    expect(text.split('\n').slice(2, 4)).toEqual([
      'It is for the lead to decide.',
      'The rules suggest: the customer pays for the repair.',
    ]);
    expect(under('Why the lead decides:', text)[0]).toBe('- Reading [A-FR-05]');
    expect(under('Why this is suggested:', text)).not.toEqual([]);
  });

  it('says of a clause that suggests an answer and leaves it to the lead that it does both', () => {
    const dirty = { contaminated: true, contaminatedEvidence: 'file-1', operationGuaranteed: false };
    const asked = { programme: 'frontier', question: 'refusal', arrivedOn: '2024-07-10', facts: dirty };
    const { en, ja } = assess({ ...asked, knownAt: '2026-01-01T00:00:00.000Z' }, TERMS).explanation;
    expect(under('Why this is suggested, and left to the lead:', en)[0]).toContain('[FR-R8-2]');
    expect(under('■ この案の理由と責任者の判断とする理由', ja)[0]).toContain('［FR-R8-2］');
    expect(en).not.toContain('Why the lead decides:');
  });

  it('gives no reason that the facts deny: what was found and cannot be shown puts the rule in doubt', () => {
    const text = told({ ...ORDINARY, temperature: 40, environmentEvidence: null }, '2024-07-10', 'en');
    expect(text.split('\n').slice(2, 4)).toEqual([
      'It is for the lead to decide.',
      'The rules suggest: the repair is free of charge.',
    ]);
    expect(under('Why the lead decides:', text)).toEqual(
      expect.arrayContaining([
        '  Temperature of 10 to 35 degrees Celsius, both ends included.',
        '  A fault is repaired free within the period if the item was used per its manuals, in the conditions required, and no exclusion applies.',
      ]),
    );
    expect(under('Why this is suggested:', text).join('\n')).not.toContain('conditions required');
    expect(under('Facts:', text)).toContain('- Evidence of the conditions of use: none');
  });

  it('says that no clause speaks, which were looked at, and what ruled them out', () => {
    const decision = decideCoverage(ORDINARY, TERMS, {
      arrivedOn: '2024-02-29',
      knownAt: '2024-03-01T00:00:00.000Z',
    });
    const text = explanation(decision, COVERAGE, { on: '2024-02-29', facts: {} }).en;
    expect(text.split('\n')[2]).toBe('No clause speaks of this case. It is for the lead to decide.');
    expect(under('Clauses that were looked at and do not apply:', text)).toEqual(
      expect.arrayContaining([
        '- Ruled out by: day the item arrived',
        '  [FR-R3-1] [FW-W6-2] [FR-R4-1] [FW-W6-5] [FR-R4-5]',
      ]),
    );
  });

  it('names the clauses that collide', () => {
    const decision: Decision<never> = {
      programme: 'frontier',
      outcome: { kind: 'conflict', clauses: ['FR-R3-1', 'FR-R4-1'] },
      regulations: [{ document: 'FR', revision: '2023-12-13' }],
      fired: ['FR-R3-1', 'FR-R4-1'].map((clause) => ({
        clause,
        document: 'FR',
        revision: '2023-12-13',
        role: 'supporting',
      })),
      notFired: [],
      factsUsed: [],
      masterData: [],
    };
    const text = explanation(decision, COVERAGE, { on: '2024-07-10', facts: {} }).ja;
    expect(text.split('\n')[2]).toBe(
      '条項どうしが食い違うため、規定だけでは決まりません。責任者が判断してください。',
    );
    expect(under('■ 食い違う条項', text)).toHaveLength(4);
    expect(text.match(/FR-R3-1/g)).toHaveLength(1);
  });

  it('says in sentences what would change the answer', () => {
    const late = (language: Language) => told({ ...ORDINARY, plan: null }, '2025-03-01', language, true);
    expect(under('■ 判断が変わる場合', late('ja'))).toEqual([
      '・ほかの保証サービスに加入している場合は、責任者が判断します（案：有償での修理となります）。',
      '・延長保証の期間が13か月以上である場合は、無償で修理します。',
      '・延長保証の期間が13か月以上である場合で、説明書や注意書きに沿って使われていなかったときは、責任者が判断します（案：有償での修理となります）。',
    ]);
    expect(under('What would change this:', late('en'))).toEqual([
      '- If the item is under another warranty plan, it is for the lead to decide (suggested: the customer pays for the repair).',
      '- If an extended warranty of 13 months or more was taken out, the repair is free of charge.',
      '- If an extended warranty of 13 months or more was taken out and the item was not used as its manuals and cautions say, it is for the lead to decide (suggested: the customer pays for the repair).',
    ]);
  });

  it('says from which day on a receipt would make the repair free', () => {
    const facts: FrontierFacts = {
      ...ORDINARY,
      receiptPurchasedOn: null,
      factoryShippedOn: '2022-01-10',
      stampDate: null,
    };
    expect(under('What would change this:', told(facts, '2024-07-10', 'en', true))).toContain(
      '- If a receipt shows a purchase on or after 11 July 2023 (Tue), the repair is free of charge.',
    );
  });
});

describe('what would change an answer, of any question', () => {
  const asked = (request: object, language: Language) =>
    under(
      language === 'ja' ? '■ 判断が変わる場合' : 'What would change this:',
      assess({ knownAt: '2026-01-01T00:00:00.000Z', wouldChange: true, ...request }, TERMS).explanation[
        language
      ],
    );
  const SHORTAGE = {
    programme: 'frontier',
    question: 'shortage',
    arrivedOn: '2024-03-20',
    facts: {
      warrantyStartsOn: '2024-03-01',
      reportedOn: '2024-03-14',
      partOfProduct: true,
      unobtainable: false,
    },
  };

  it('names the first day on which it is otherwise, and every later one', () => {
    expect(asked(SHORTAGE, 'en')).toContain(
      '- If “day it was reported” is 15 March 2024 (Fri) or later, the missing thing is supplied at the customer’s cost, shipping included.',
    );
    expect(asked(SHORTAGE, 'ja').join('\n')).toContain('が2024年3月15日（金）以降の場合は、');
  });

  it('names of a day that is not there yet, and of a length nobody chose, the last and the first one that would do', () => {
    const INITIAL_FAILURE = {
      programme: 'frontier',
      question: 'initial-failure',
      arrivedOn: '2024-03-20',
      facts: {
        warrantyStartsOn: '2024-03-01',
        failedOn: '2024-03-10',
        contactedOn: '2024-03-12',
        reachedOn: null,
        outlet: false,
        excluded: false,
      },
    };
    expect(asked(INITIAL_FAILURE, 'en').join('\n')).toContain(
      'is 26 March 2024 (Tue) or earlier, it is for the',
    );
    const route = { programme: 'frontier', question: 'route', arrivedOn: '2024-07-10' };
    const facts = { ...ORDINARY, receiptPurchasedOn: '2023-03-01', planMonths: null };
    expect(asked({ ...route, facts }, 'en')).toContain(
      '- If “length of the extended warranty” is 17 months or more, the repair is free of charge.',
    );
  });

  it('looks for a day that is waited for beside the latest day that is known', () => {
    const target = { programme: 'panasonic-pack', question: 'target', appliedOn: '2024-04-01' };
    const facts = { service: 'carry-in', itemArrivedOn: '2024-06-03', sheetArrivedOn: null };
    const request = { ...target, facts, knownAt: '2026-01-01T00:00:00.000Z', wouldChange: true };
    expect(assess(request, packTerms()).explanation.en).toContain(
      'If “day the confirmation sheet arrived” is 3 June 2024 (Mon) or earlier, repair and dispatch are due by',
    );
  });

  it('says from when work is late: from a moment of its last day, or once that is over', () => {
    const late = (facts: { readonly [fact: string]: string }) => {
      const target = { programme: 'panasonic-pack', question: 'target', appliedOn: '2024-04-01', facts };
      return assess({ ...target, knownAt: '2026-01-01T00:00:00.000Z' }, packTerms()).explanation.en;
    };
    expect(late({ service: 'on-site', acceptedOn: '2024-06-03' })).toMatch(/late from [^.]* 17:30\./);
    const arrived = { itemArrivedOn: '2024-06-03', sheetArrivedOn: '2024-06-03' };
    expect(late({ service: 'carry-in', ...arrived })).toMatch(/due by (.*)\.\n.* late once \1 is over\./);
  });

  it('calls a value of coverage an example where others would do as well', () => {
    const change = {
      fact: 'receiptPurchasedOn',
      from: { is: 'unknown' },
      to: '2024-03-05',
      by: 'customer',
    } as const;
    const said = (reach: 'only' | 'at-least') => COVERAGE.condition?.({ ...change, reach });
    expect(said('at-least')?.en).toBe('a receipt shows a purchase on for instance 5 March 2024 (Tue)');
    expect(said('only')?.en).toBe('a receipt shows a purchase on 5 March 2024 (Tue)');
  });

  it('names the thing that a list would lack', () => {
    const facts = {
      failedItemArrived: true,
      belonging: [{ thing: 'keyboard' }],
      missing: [{ thing: 'keyboard' }],
    };
    const REPLACEMENT = { programme: 'frontier', question: 'replacement', arrivedOn: '2024-03-20', facts };
    expect(asked(REPLACEMENT, 'en')).toContain(
      '- If “not returned” lacks “keyboard”, the replacement may leave. It is sent with: keyboard.',
    );
  });

  it('is what would settle it, while nothing is', () => {
    const changed = { programme: 'frontier', question: 'modification', arrivedOn: '2024-03-20' };
    const request = { ...changed, knownAt: '2026-01-01T00:00:00.000Z', wouldChange: true };
    const { en, ja } = assess({ ...request, facts: { partsChangedBy: 'customer' } }, TERMS).explanation;
    expect(under('What would settle this:', en)).toContain(
      '- If “who added or swapped parts” is “the company”, nothing follows from changed parts.',
    );
    expect(under('■ 判断が決まる場合', ja)).toHaveLength(under('What would settle this:', en).length);
    expect(en).not.toContain('What would change this:');
  });

  it('says nothing of what the question is about, nor of days that are only counted out', () => {
    const counted = { programme: 'frontier', question: 'last-day', arrivedOn: '2024-03-20' };
    const facts = { period: 'storage', from: '2024-03-01' };
    expect(asked({ ...counted, facts }, 'en')).toEqual([]);

    const lost = { programme: 'frontier', question: 'loss', arrivedOn: '2024-03-20' };
    expect(asked({ ...lost, facts: { loss: 'in-delivery' } }, 'en')).toEqual([]);
  });
});
