import {
  decideIproClaim,
  decideIproForm,
  decideIproPartOrder,
  decideIproRoute,
  InvalidTerms,
  type IproFacts,
  type IproRequest,
  type IproWarranty,
  parseTerms,
} from '../src/index.js';
import { assessed, DEVICE, inFewWords, iproHouse } from './support/ipro-house.js';

const AT = { requestedOn: '2024-06-01', knownAt: '2030-01-01T00:00:00.000Z' };
const RECORDER: IproFacts = { ...DEVICE, model: 'recorder', siteArea: 'city' };

describe('the form of a repair', () => {
  const formOf = (model: string, warranty: IproWarranty, facts: IproFacts = {}) => {
    const { outcome } = decideIproForm({ model, usedInJapan: true, ...facts }, warranty, iproHouse(), AT);
    if (outcome.kind === 'decided') return outcome.value.form;
    if (outcome.kind === 'person-decides') return `person: ${outcome.proposal?.form ?? 'nothing'}`;
    return outcome.kind === 'needs-facts' ? `asks ${outcome.ask.join(' ')}` : outcome.kind;
  };

  it.each<[string, IproWarranty, IproFacts, string]>([
    ['camera', 'product', {}, 'take-in'],
    ['camera', 'five-year', { wanted: 'on-site', visitChargeAccepted: true }, 'take-in'],
    ['swapped', 'five-year', {}, 'exchange'],
    ['swapped', 'none', {}, 'exchange'],
    ['formless', 'five-year', {}, 'person: nothing'],
    ['formless', 'product', {}, 'person: nothing'],
    ['recorder', 'product', {}, 'on-site'],
    ['recorder', 'five-year', {}, 'take-in'],
    ['recorder', 'none', {}, 'person: take-in'],
    ['recorder', 'five-year', { wanted: 'on-site' }, 'asks visitChargeAccepted'],
    ['recorder', 'five-year', { wanted: 'on-site', visitChargeAccepted: true }, 'on-site'],
    ['recorder', 'five-year', { wanted: 'on-site', visitChargeAccepted: false }, 'take-in'],
    ['recorder', 'five-year', { wanted: 'collection' }, 'take-in'],
    ['injector', 'five-year', {}, 'person: exchange'],
    ['stray', 'five-year', {}, 'person: nothing'],
  ])('of a %s under the warranty %s, %j: %s', (model, warranty, facts, form) => {
    expect(formOf(model, warranty, facts)).toBe(form);
  });

  it('asks for the model', () => {
    const { outcome } = decideIproForm({}, 'product', iproHouse(), AT);
    expect(outcome).toEqual({ kind: 'needs-facts', ask: ['model'] });
  });

  it.each([
    [undefined, 'failed-unit'],
    ['failed-unit-first', 'failed-unit'],
    ['replacement-first', 'replacement'],
  ] as const)('of an exchange begins with the parcel that is set: %s', (exchangeOrder, firstToMove) => {
    const { outcome } = decideIproForm({ model: 'swapped' }, 'product', iproHouse({ exchangeOrder }), AT);
    expect(outcome).toMatchObject({ value: { form: 'exchange', firstToMove, failedUnit: 'ipro' } });
  });
});

describe('who pays', () => {
  const chargesOf = (facts: IproFacts, failedOn: string, house = iproHouse()) => {
    const { outcome } = assessed({ ...RECORDER, ...facts }, failedOn, house);
    const value = outcome.kind === 'person-decides' ? outcome.proposal : null;
    const answer = outcome.kind === 'decided' ? outcome.value : value;
    if (answer === null || !('charges' in answer)) return outcome.kind;
    return answer.charges.map(({ kind, payer, net }) => `${kind} ${payer} ${net ?? 'unpriced'}`);
  };

  it.each<[string, IproFacts, string, readonly string[]]>([
    ['a free visit on the mainland costs nothing', {}, '2024-06-01', []],
    [
      'a free visit to an island costs the travel',
      { siteArea: 'far island' },
      '2024-06-01',
      ['extra-travel partner 20000'],
    ],
    [
      'a later visit to an island costs visit and travel',
      { siteArea: 'far island', wanted: 'on-site', visitChargeAccepted: true },
      '2026-06-01',
      ['visit partner 30000', 'extra-travel partner 20000'],
    ],
    ['what is taken in from an island costs no travel', { siteArea: 'far island' }, '2026-06-01', []],
    [
      'work at a height is left to the customer’s side',
      { heightWork: true },
      '2024-06-01',
      ['height-work customer-side unpriced'],
    ],
    [
      'a drive in the later years is paid with its labour',
      { fault: 'hdd' },
      '2026-06-01',
      ['hdd-and-its-labour partner unpriced'],
    ],
    [
      'a drive after all warranties is an ordinary paid repair',
      { fault: 'hdd' },
      '2030-06-01',
      ['repair partner unpriced'],
    ],
    ['an excluded repair costs nothing before it is agreed', { soldInJapan: false }, '2024-06-01', []],
  ])('%s', (_, facts, failedOn, charges) => {
    expect(chargesOf(facts, failedOn)).toEqual(charges);
  });

  it('is not priced while the charges are unset, or end before the day', () => {
    const ended = [{ revision: 'c', from: '2020-01-01', until: '2024-05-31', extraTravel: 1 }];
    for (const charges of [undefined, ended])
      expect(chargesOf({ siteArea: 'far island' }, '2024-06-01', iproHouse({ charges }))).toEqual([
        'extra-travel partner unpriced',
      ]);
  });

  it('for travel is a person’s decision while the remote places are unset', () => {
    const decision = assessed(RECORDER, '2024-06-01', iproHouse({ remoteAreas: undefined }));
    expect(inFewWords(decision)).toBe('person: free product on-site');
    expect(decision.outcome).toMatchObject({ because: ['IP-Q-8b', 'A-IP-13'] });
  });

  it('for a visit asks where the site is, and for what is sent in does not', () => {
    const { siteArea: _, ...nowhere } = RECORDER;
    expect(inFewWords(assessed(nowhere, '2024-06-01'))).toBe('asks siteArea');
    expect(inFewWords(assessed(nowhere, '2026-06-01'))).toBe('free five-year take-in');
  });

  it.each([
    ['a free repair', DEVICE],
    ['a paid repair', { ...DEVICE, cause: 'moved', causeEvidenced: true } as const],
    ['an exchange', { ...DEVICE, model: 'swapped' }],
  ])('the way in of %s is the partner’s, the way back i-PRO’s, to the partner', (_, facts) => {
    expect(assessed(facts, '2024-06-01').outcome).toMatchObject({
      value: {
        freight: { inbound: { payer: 'partner', to: 'ipro' }, outbound: { payer: 'ipro', to: 'partner' } },
      },
    });
  });

  it('nothing travels where a worker visits', () => {
    expect(assessed(RECORDER, '2024-06-01').outcome).toMatchObject({
      value: { freight: 'none', handling: { visitPayer: 'ipro', area: 'served' } },
    });
  });

  it('a wish that is not granted is named', () => {
    const { outcome } = assessed({ ...RECORDER, wanted: 'collection' }, '2026-06-01');
    expect(outcome).toMatchObject({ value: { notOffered: 'collection', handling: { sentInBy: 'partner' } } });
  });
});

describe('what cannot be repaired', () => {
  it.each([
    ['the day before the list', '2024-05-31', 'free product take-in'],
    ['its first day', '2024-06-01', 'refused'],
  ])('is refused by the list of the day of the request: %s', (_, requestedOn, words) => {
    const unrepairableLists = [
      { revision: 'none', from: '2020-01-01', until: '2024-05-31', models: [] },
      { revision: 'some', from: '2024-06-01', models: ['camera'] },
    ];
    expect(inFewWords(assessed(DEVICE, requestedOn, iproHouse({ unrepairableLists })))).toBe(words);
  });

  it('is refused without any proof, and is told whether it ever had a warranty', () => {
    const house = iproHouse({
      unrepairableLists: [{ revision: 'l', from: '2020-01-01', models: ['card', 'bracket'] }],
    });
    const refusal = (model: string) => assessed({ model, deliveredOn: null }, '2024-06-01', house).outcome;
    expect(refusal('card')).toMatchObject({ kind: 'decided', value: { outcome: 'refused', exempt: false } });
    expect(refusal('bracket')).toMatchObject({
      kind: 'decided',
      value: { outcome: 'refused', exempt: true },
    });
  });
});

describe('requests, claims and parts', () => {
  const web = { channel: 'web-form', emailRegistered: true } as const;

  it.each<[string, IproRequest, unknown]>([
    ['a partner’s repair makes a case', { by: 'partner', wants: 'repair', channel: 'phone' }, 'repair-case'],
    [
      'and by the form, under its topic',
      { ...web, by: 'partner', wants: 'repair', topic: 'after-sales' },
      'repair-case',
    ],
    [
      'a repair under another topic',
      { ...web, by: 'partner', wants: 'repair', topic: 'system-design' },
      'to-after-sales',
    ],
    [
      'an end user’s repair',
      { by: 'end-user', wants: 'repair', channel: 'chat', sellerCanAct: true },
      'to-seller',
    ],
    [
      'an end user without a seller',
      { by: 'end-user', wants: 'repair', channel: 'phone', sellerCanAct: false },
      'consultation',
    ],
    ['an end user’s question', { ...web, by: 'end-user', wants: 'answer' }, 'inquiry'],
    [
      'an unregistered address',
      { ...web, emailRegistered: false, wants: 'repair', by: 'partner', topic: 'after-sales' },
      'register-first',
    ],
    ['no word on the seller', { by: 'end-user', wants: 'repair', channel: 'phone' }, ['sellerCanAct']],
    ['no topic', { ...web, by: 'partner', wants: 'repair' }, ['topic']],
    [
      'a form of which nobody knows whether it is registered',
      { channel: 'web-form', wants: 'answer' },
      ['emailRegistered'],
    ],
  ])('%s', (_, request, expected) => {
    const { outcome } = decideIproRoute(request, iproHouse(), AT);
    expect(outcome).toEqual(
      Array.isArray(expected) ? { kind: 'needs-facts', ask: expected } : { kind: 'decided', value: expected },
    );
  });

  it.each(['stoppage', 'data'] as const)('a claim for %s is refused and the repair goes on', (loss) => {
    const { outcome } = decideIproClaim({ loss }, iproHouse(), AT);
    expect(outcome).toMatchObject({ value: { claim: 'refused', repair: 'goes-on', readings: ['A-IP-07'] } });
  });

  it.each([
    ['partner', 'accepted'],
    ['end-user', 'blocked'],
  ] as const)('parts for a %s: %s', (buyer, answer) => {
    expect(decideIproPartOrder({ buyer }, iproHouse(), AT).outcome).toEqual({
      kind: 'decided',
      value: answer,
    });
  });
});

describe('the terms of the scheme', () => {
  const problemsOf = (ipro: unknown): readonly string[] => {
    try {
      parseTerms({ revision: 'r', programmes: { ipro } });
      return [];
    } catch (error) {
      if (error instanceof InvalidTerms) return error.problems.map(({ path }) => path);
      throw error;
    }
  };
  const twice = (more: object = {}) => [
    { revision: 'a', from: '2024-01-01', ...more },
    { revision: 'b', from: '2024-06-01', ...more },
  ];

  it.each([
    ['fiveYearLists', { fiveYearLists: twice({ models: [] }) }],
    ['exemptLists', { exemptLists: twice({ models: [] }) }],
    ['unrepairableLists', { unrepairableLists: twice({ models: [] }) }],
    ['remoteAreas', { remoteAreas: twice({ areas: [] }) }],
    ['charges', { charges: twice() }],
    ['certifications/able', { certifications: { able: twice() } }],
  ])('are refused where entries of %s overlap', (path, ipro) => {
    expect(problemsOf(ipro)).toEqual([`/programmes/ipro/${path}/1`]);
  });

  it.each([
    ['an unknown key', { fiveYearList: [] }],
    ['a kind of its own', { models: { x: { deviceClass: 'tripod' } } }],
    ['a form that no model has', { models: { x: { deviceClass: 'recorder', form: 'on-site' } } }],
  ])('are refused with %s', (_, ipro) => {
    expect(problemsOf(ipro)).not.toEqual([]);
  });
});
