import { problem } from '../support/problem.js';
import { sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start();
});
afterAll(() => server.stop());

describe('the HTTP interface', () => {
  it('speaks Japanese to whom prefers it', async () => {
    const lead = await server.as('lead');

    const answer = await lead.get('/v1/nothing', { 'accept-language': 'fr, ja;q=0.9, en;q=0.5' });

    expect(answer.json['title']).toBe('このアドレスには何もありません');
    expect(answer.headers.get('content-language')).toBe('ja');
  });

  it('says in Japanese why a command is out of place and what would allow it, refused or only asked about', async () => {
    const { path } = await sampleCase(server, 'decided');
    const desk = await server.as('front-desk');
    const inJapanese = { 'accept-language': 'ja' };

    const refused = await desk.post(`${path}/ship-item`, { carrier: 'designated-express' }, inJapanese);
    const next = await desk.get(`${path}/next`, inJapanese);
    const inEnglish = await desk.get(`${path}/next`);

    expect(problem(refused)).toEqual([409, 'REPAIR_CASE.NOT_ALLOWED_NOW']);
    expect(refused.json['detail']).toBe('案件は診断済みです。');
    expect(refused.json['until']).toBe('修理の完了、取消し、お断りのいずれかになること');
    expect(next.headers.get('content-language')).toBe('ja');
    expect(next.json['notAllowed']).toContainEqual(
      expect.objectContaining({ command: 'ship-item', why: '案件は診断済みです' }),
    );
    expect(JSON.stringify(next.json['automatic'])).not.toMatch(/unless /);
    expect(inEnglish.headers.get('content-language')).toBe('en');
    expect(inEnglish.json['notAllowed']).toContainEqual(
      expect.objectContaining({ command: 'ship-item', why: 'the case is diagnosed' }),
    );
  });

  it('says in Japanese what is wrong with each field, what the rules bar, and what it warns of', async () => {
    const { path } = await sampleCase(server, 'decided');
    const desk = await server.as('front-desk');
    const inJapanese = { 'accept-language': 'ja' };
    const arrival = {
      carrier: 'designated-express',
      freight: { terms: 'prepaid' },
      accessories: [],
      condition: 'ok',
    };

    const malformed = await desk.post(
      `${path}/attach-evidence`,
      { kind: 'receipt', purchasedOn: 'x' },
      inJapanese,
    );
    const contradicted = await desk.post(
      `${path}/attach-evidence`,
      { kind: 'photo', purchasedOn: '2025-01-01' },
      inJapanese,
    );
    const again = await desk.post(`${path}/record-arrival`, arrival, inJapanese);

    expect(malformed.json['problems']).toEqual([
      {
        field: 'purchasedOn',
        rule: '1900年から2199年までの実在する日付（YYYY-MM-DD）で指定してください',
        code: 'not-a-day',
      },
    ]);
    expect(contradicted.json['problems']).toEqual([
      { field: 'purchasedOn', rule: '購入日を証明できるのは領収書だけです', code: 'out-of-place' },
    ]);
    expect(contradicted.json['detail']).toBe('購入日を証明できるのは領収書だけです。');
    expect(JSON.stringify(again.json['warnings'])).toContain(
      '到着済みのため、今回の読取りでは何も変わりません',
    );
  });
});
