import type { JsonObject } from '#kernel';
import { itemsOf, word } from '../support/api.js';
import { problem } from '../support/problem.js';
import { ShuriServer } from '../support/shuri-server.js';

/** An ordinary item of the example configuration, bought two years before it arrived. */
const QUESTION = {
  programme: 'frontier',
  question: 'coverage',
  arrivedOn: '2024-04-10',
  facts: {
    model: 'EX-DESKTOP-1',
    cardPresent: true,
    receiptPurchasedOn: '2022-04-10',
    stampDate: null,
    stampShop: null,
    planMonths: null,
    properUse: true,
    serialReadable: true,
  },
};

/** Findings that make a repair paid, of which any could turn out otherwise. */
const RAISED = {
  mishandling: true,
  mishandlingEvidence: 'file-1',
  negligence: true,
  negligenceEvidence: 'file-2',
  settingsChanged: true,
  outsideFactor: true,
  unwarrantedSoftware: true,
  nonGenuineArticle: true,
  lostPassword: true,
  condensation: false,
  properPower: true,
  foreignMatter: false,
  mainsVoltage: 100,
  mainsFrequency: 50,
  temperature: 36,
  humidity: 81,
  usedIn: 'TW',
  environmentEvidence: 'file-3',
  continuousHours: 24,
};

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start({ now: '2024-04-10T10:00:00+09:00' });
});
afterAll(() => server.stop());

const ask = async (request: JsonObject) => (await server.as('front-desk')).post('/v1/assessments', request);

/** The fields that an answer finds fault with. */
const faults = (json: JsonObject) => (json['problems'] as readonly JsonObject[]).map(({ field }) => field);

describe('asking the rules', () => {
  it('answers facts with a decision, its clauses and its regulations', async () => {
    const { status, json } = await ask(QUESTION);

    expect(status).toBe(200);
    expect(json).toMatchObject({
      programme: 'frontier',
      outcome: { kind: 'decided', value: { coverage: 'paid' } },
      regulations: [
        { document: 'FR', revision: '2023-12-13' },
        { document: 'FW', revision: '2020-10-16' },
      ],
    });
    expect(json['explanation']).toEqual({
      ja: expect.stringContaining('有償での修理となります。'),
      en: expect.stringContaining('The customer pays for the repair.'),
    });
    const fired = json['fired'] as readonly JsonObject[];
    expect(fired.map(({ clause }) => clause)).toContain('FR-R4-1');
  });

  it('says what would change the answer only to those who ask for it, and when its short search was cut off', async () => {
    const inEnglish = async (request: JsonObject) =>
      ((await ask(request)).json['explanation'] as JsonObject)['en'];
    const many = { ...QUESTION.facts, receiptPurchasedOn: '2024-01-10', ...RAISED };

    expect(await inEnglish(QUESTION)).not.toContain('What would change this:');
    expect(await inEnglish({ ...QUESTION, wouldChange: false })).not.toContain('What would change this:');
    expect(await inEnglish({ ...QUESTION, wouldChange: true })).toContain('What would change this:');
    expect(await inEnglish({ ...QUESTION, facts: many, wouldChange: true })).toContain(
      'Not everything was tried',
    );
  });

  it('gives what would change the answer of any programme as data too: the fact, its value and the outcome then', async () => {
    const order = { programme: 'ipro', question: 'part-order', requestedOn: '2024-04-10' };
    const request = { ...order, facts: { buyer: 'end-user' } };

    expect((await ask(request)).json['wouldChange']).toBeNull();
    expect((await ask({ ...request, wouldChange: true })).json['wouldChange']).toMatchObject({
      found: [
        {
          changes: [
            { fact: 'buyer', from: { is: 'known', value: 'end-user' }, to: 'partner', reach: 'only' },
          ],
          outcome: { kind: 'decided' },
        },
      ],
      complete: true,
    });
  });

  it.each<[JsonObject, JsonObject]>([
    [
      { programme: 'ipro', question: 'claim', requestedOn: '2024-04-10', facts: { loss: 'data' } },
      { kind: 'decided', value: { claim: 'refused' } },
    ],
    [
      {
        programme: 'panasonic-pack',
        question: 'change',
        appliedOn: '2024-04-10',
        facts: { wanted: 'refund' },
      },
      { kind: 'decided', value: 'blocked' },
    ],
    [
      { programme: 'support-renewal', question: 'renewal', askedOn: '2015-04-10', facts: {} },
      { kind: 'person-decides', because: ['A-G-7'] },
    ],
    [
      { programme: 'frontier', question: 'loss', arrivedOn: '2024-04-10', facts: { loss: 'in-delivery' } },
      { kind: 'decided', value: 'carrier' },
    ],
  ])('answers for every programme by the day that it goes by: %j', async (request, outcome) => {
    const { status, json } = await ask(request);

    expect([status, json['programme']]).toEqual([200, request['programme']]);
    expect(json['outcome']).toMatchObject(outcome);
  });

  it('stores nothing', async () => {
    const before = await server.standalone.store.head();
    const { status } = await ask(QUESTION);

    expect([status, await server.standalone.store.head()]).toEqual([200, before]);
  });

  it('asks for what still matters', async () => {
    const facts = { ...QUESTION.facts, receiptPurchasedOn: '2023-04-11', properUse: undefined };

    const { json } = await ask({ ...QUESTION, facts });

    expect(json['outcome']).toEqual({ kind: 'needs-facts', ask: ['properUse'] });
  });

  it('leaves to a person what arrived before the first text that is held', async () => {
    const { json } = await ask({ ...QUESTION, arrivedOn: '2023-12-12' });

    expect(json['outcome']).toMatchObject({ kind: 'person-decides' });
  });

  it.each<[string, number, string, JsonObject, readonly string[]]>([
    ['an unknown programme', 400, 'REQUEST.MALFORMED', { programme: 'nobody' }, ['programme']],
    ['an unknown question', 400, 'REQUEST.MALFORMED', { question: 'weather' }, ['question']],
    ['an unknown member', 400, 'REQUEST.MALFORMED', { colour: 'red' }, ['colour']],
    ['an unknown fact', 400, 'REQUEST.MALFORMED', { facts: { colour: 'red' } }, ['facts.colour']],
    [
      'a fact of the wrong type',
      400,
      'REQUEST.MALFORMED',
      { facts: { cardPresent: 1 } },
      ['facts.cardPresent'],
    ],
    ['a wish that is none', 400, 'REQUEST.MALFORMED', { wouldChange: 'yes' }, ['wouldChange']],
    ['facts that are a list', 400, 'REQUEST.MALFORMED', { facts: [] }, ['facts']],
    ['the anchor of another programme', 400, 'REQUEST.MALFORMED', { askedOn: '2024-04-10' }, ['askedOn']],
    ['no anchor', 400, 'REQUEST.MALFORMED', { arrivedOn: undefined }, ['arrivedOn']],
    [
      'days that contradict each other',
      422,
      'REQUEST.CONTRADICTORY',
      { facts: { receiptPurchasedOn: '2024-04-11' } },
      ['facts.receiptPurchasedOn', 'arrivedOn'],
    ],
    [
      'a rulebook of the future',
      422,
      'REQUEST.CONTRADICTORY',
      { knownAt: '2024-04-10T10:00:00.001+09:00' },
      ['knownAt'],
    ],
  ])('refuses %s by the name of the field', async (_, status, code, changed, fields) => {
    const answer = await ask({ ...QUESTION, ...changed });

    expect([answer.status, answer.json['code'], faults(answer.json)]).toEqual([status, code, fields]);
  });
});

describe('reading the rules', () => {
  it('lists the programmes with documents, revisions and whether their text is held', async () => {
    const { status, json } = await (await server.as('policy-owner')).get('/v1/policies');

    expect(status).toBe(200);
    expect(itemsOf(json)).toMatchObject([
      {
        programme: 'frontier',
        documents: [
          {
            document: 'FR',
            revisions: [
              { id: null, held: false },
              { id: '2023-12-13', held: true },
            ],
          },
          { document: 'FW' },
        ],
      },
      { programme: 'ipro' },
      { programme: 'panasonic-pack' },
      { programme: 'support-renewal' },
    ]);
  });

  it('lists the clauses of a programme with their places in the source, in both languages', async () => {
    const { json } = await (await server.as('auditor')).get('/v1/policies/support-renewal/clauses');
    const clauses = itemsOf(json);

    expect(clauses.length).toBeGreaterThan(20);
    for (const { id, document, place, paraphrase, texts } of clauses) {
      expect(place).toEqual({ ja: expect.stringMatching(/\S /), en: expect.stringMatching(/, /) });
      expect([word(id).slice(0, 3), document]).toEqual(['SR-', 'SR']);
      expect(paraphrase).toEqual({ ja: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) });
      expect(texts).toEqual(['undated']);
    }
  });

  it('knows no other programme', async () => {
    const { status, json } = await (await server.as('lead')).get('/v1/policies/nobody/clauses');

    expect([status, json['code']]).toEqual([404, 'POLICY.UNKNOWN_PROGRAMME']);
    expect(json).toMatchObject({ programme: 'nobody', programmes: expect.arrayContaining(['frontier']) });
  });

  it.each([
    ['fronteir', ['frontier']],
    ['FW', ['frontier']],
    ['pn', ['panasonic-pack']],
    ['nobody', []],
  ])('names those that may be meant by %s, which may be a regulation', async (named, similar) => {
    const answer = await (await server.as('lead')).get(`/v1/policies/${named}/clauses`);

    expect(problem(answer)).toEqual([404, 'POLICY.UNKNOWN_PROGRAMME']);
    expect(answer.json['similar']).toEqual(similar);
    expect(answer.json['problems']).toEqual([
      { field: 'programme', rule: 'is no programme', code: 'unknown-name' },
    ]);
  });
});
