import type { JsonObject } from '#kernel';
import { itemsOf, word } from '../support/api.js';
import { problem } from '../support/problem.js';
import { Field, lines, recorded } from './support/field.js';

const SWITCH = { maker: 'NETWORK', model: 'FIELD-SW', serial: 'SW-1' };

let field: Field;
let unitId: string;

/** Opens on a day with a switch that is registered. */
async function given(day: string): Promise<void> {
  field = await Field.open(day);
  unitId = await field.registers(SWITCH);
}
afterEach(() => field.close());

const supportOf = (more: JsonObject = {}) =>
  field.begins('open-support-contract', { units: [unitId], makerDeliveredOn: '2017-04-01', ...more });
const armed = async (status: string) => itemsOf(await field.reads('lead', `/v1/deadlines?status=${status}`));

describe('The start of the free year', () => {
  it('given a wish within 30 days for a day beyond them, then it is clamped, once (SR-2-1, SR-2-3)', async () => {
    await given('2017-04-20');
    const contract = `/v1/contracts/${await supportOf()}`;
    const wish = { wishedStart: '2017-06-01', channel: 'web-registration' };

    const moved = await field.does('front-desk', `${contract}/change-support-start`, wish);

    expect(recorded(moved)).toMatchObject([
      ['support-start-changed', { wishedStart: '2017-06-01', startsOn: '2017-05-01', lastDay: '2018-04-30' }],
      ['deadline-armed', { kind: 'contract-end', arming: 2, lastDay: '2018-04-30' }],
    ]);
    const other = { ...wish, wishedStart: '2017-04-25' };
    const second = await field.tries('front-desk', `${contract}/change-support-start`, other);
    expect(problem(second)).toEqual([409, 'REGISTRATION.PERSON_DECIDES']);
    expect(second.json['clauses']).toContain('A-SR-16');
    const approved = await field.does('lead', `${contract}/change-support-start`, {
      ...other,
      approval: '代理店の誤登録',
    });
    expect(recorded(approved)[0]).toMatchObject(['support-start-changed', { startsOn: '2017-04-25' }]);
    expect(await field.reads('lead', contract)).toMatchObject({
      startsOn: '2017-04-25',
      startChange: { approval: { value: '代理店の誤登録' } },
    });
  });

  it('given a wish after the 30th day, then it stays (SR-2-1)', async () => {
    await given('2017-05-02');
    const contract = `/v1/contracts/${await supportOf()}`;

    const late = await field.tries('front-desk', `${contract}/change-support-start`, {
      wishedStart: '2017-05-01',
      channel: 'web-registration',
    });

    expect(problem(late)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    expect(late.json).toMatchObject({ change: 'too-late', clauses: expect.arrayContaining(['SR-2-1']) });
    expect((await field.reads('lead', contract))['startsOn']).toBe('2017-04-01');
  });
});

describe('Support of a unit delivered before any text that is held', () => {
  it('is opened by a lead for the days that he grants, with his reason (D25)', async () => {
    await given('2017-04-20');
    const order = { units: [unitId], makerDeliveredOn: '2015-12-31' };
    const exception = { startsOn: '2017-04-20', lastDay: '2018-04-19', chargedMonths: 12 };
    const granted = { ...order, exception, approval: '旧規定のお客様' };

    const open = await field.tries('lead', '/v1/contracts/open-support-contract', order);
    expect(problem(open)).toEqual([409, 'REGISTRATION.PERSON_DECIDES']);
    expect(open.json).toMatchObject({ missing: ['exception', 'approval'] });
    const byDesk = await field.tries('front-desk', '/v1/contracts/open-support-contract', granted);
    expect(problem(byDesk)).toEqual([409, 'REGISTRATION.PERSON_DECIDES']);
    const opened = await field.does('lead', '/v1/contracts/open-support-contract', granted);

    expect(await field.reads('lead', `/v1/contracts/${word(opened['id'])}`)).toMatchObject({
      startsOn: '2017-04-20',
      lastDay: '2018-04-19',
      opened: { approval: { value: '旧規定のお客様' } },
    });
  });
});

describe('The end of support', () => {
  it('given its last day is over, then the clock ends it, opens the 30 days to renew and lapses it after them', async () => {
    await given('2017-04-20');
    const contractId = await supportOf();
    const contract = `/v1/contracts/${contractId}`;
    expect(await armed('armed')).toMatchObject([
      {
        contractId,
        number: null,
        kind: 'contract-end',
        lastDay: '2018-03-31',
        firesAt: '2018-03-31T15:00:00.000Z',
      },
    ]);

    // When the term is over
    await field.until('2018-04-01');
    expect((await field.reads('lead', contract))['standing']).toBe('ended');
    expect(await armed('armed')).toMatchObject([
      {
        contractId,
        kind: 'renewal-window',
        lastDay: '2018-04-30',
        clauses: expect.arrayContaining(['SR-4-2']),
      },
    ]);
    const grace = await field.reads('lead', `/v1/units/${unitId}/entitlements`);
    expect(lines(grace)).toEqual(['support-renewal 2017-04-01..2018-03-31 without-support']);

    // When the grace is over, too
    await field.until('2018-05-01');
    expect((await field.reads('lead', contract))['standing']).toBe('lapsed');
    const history = itemsOf(await field.reads('auditor', `${contract}/history`));
    expect(history.map(({ name, actor }) => [name, (actor as JsonObject)['role']])).toEqual([
      ['support-contract-opened', 'front-desk'],
      ['deadline-armed', 'front-desk'],
      ['contract-ended', 'timekeeper'],
      ['deadline-armed', 'timekeeper'],
      ['contract-lapsed', 'timekeeper'],
    ]);
    expect(history[2]).toMatchObject({ effectiveAt: '2018-03-31T15:00:00.000Z' });
    const over = await field.reads('lead', `/v1/units/${unitId}/entitlements`);
    expect(lines(over)).toEqual(['support-renewal 2017-04-01..2018-03-31 over']);

    // Then renewing is barred without the surcharge
    const barred = await field.tries('front-desk', `${contract}/renew-support`, { orderId: 'o-1' });
    expect(problem(barred)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    expect(barred.json).toMatchObject({ ground: 'too-late', orderBy: '2018-04-30' });
  });

  it('given an order in the grace, then the term follows the old one and the days until the order are without support', async () => {
    await given('2018-03-01');
    const contract = `/v1/contracts/${await supportOf()}`;
    await field.until('2018-04-20');

    const renewed = await field.does('front-desk', `${contract}/renew-support`, { orderId: 'o-1' });

    expect(recorded(renewed)).toMatchObject([
      [
        'support-renewed',
        {
          timing: 'late',
          startsOn: '2018-04-01',
          lastDay: '2019-03-31',
          chargedMonths: 12,
          retroactiveMonths: 0,
          withoutSupport: { startsOn: '2018-04-01', lastDay: '2018-04-19' },
        },
      ],
      ['deadline-disarmed', { kind: 'renewal-window', because: 'support was renewed' }],
      ['deadline-armed', { kind: 'contract-end', arming: 2, lastDay: '2019-03-31' }],
    ]);
    const on = async (day: string) =>
      lines(await field.reads('lead', `/v1/units/${unitId}/entitlements?on=${day}`));
    expect(await on('2018-04-19')).toEqual(['support-renewal 2017-04-01..2019-03-31 without-support']);
    expect(await on('2018-04-20')).toEqual(['support-renewal 2017-04-01..2019-03-31 in-term']);

    // And the window that was closed fires no more
    await field.until('2018-05-02');
    expect((await field.reads('lead', contract))['standing']).toBe('active');
  });

  it('given an order after the grace with the surcharge, then the months of the gap are charged and the term starts with it', async () => {
    await given('2018-03-01');
    const contract = `/v1/contracts/${await supportOf()}`;
    await field.until('2018-05-15');

    const order = { orderId: 'o-1', surchargeAccepted: true };
    const renewed = await field.does('front-desk', `${contract}/renew-support`, order);
    const again = await field.does('front-desk', `${contract}/renew-support`, order);

    expect(recorded(renewed)).toMatchObject([
      [
        'support-renewed',
        {
          timing: 'retroactive',
          startsOn: '2018-05-15',
          lastDay: '2019-05-14',
          chargedMonths: 12,
          retroactiveMonths: 2,
          withoutSupport: { startsOn: '2018-04-01', lastDay: '2018-05-14' },
          clauses: expect.arrayContaining(['SR-5-2', 'SR-5-4']),
        },
      ],
      ['deadline-armed', { kind: 'contract-end', lastDay: '2019-05-14' }],
    ]);
    expect(again['events']).toEqual([]);
    expect(await field.reads('lead', contract)).toMatchObject({ standing: 'active', lastDay: '2019-05-14' });
  });

  it('is caught up with, once, by a server that was down meanwhile', async () => {
    await given('2018-03-01');
    const contract = `/v1/contracts/${await supportOf()}`;

    await field.isDownUntil('2018-06-01');

    expect((await field.reads('lead', contract))['standing']).toBe('lapsed');
    const history = itemsOf(await field.reads('lead', `${contract}/history`));
    const fired = history.filter(({ name }) => word(name).startsWith('contract-'));
    expect(fired.map(({ name, effectiveAt }) => [name, effectiveAt])).toEqual([
      ['contract-ended', '2018-03-31T15:00:00.000Z'],
      ['contract-lapsed', '2018-04-30T15:00:00.000Z'],
    ]);
  });
});

describe('Months that are bought', () => {
  it('are those of the dates: a number beside them that says otherwise is refused, and nothing is stored', async () => {
    await given('2017-04-20');
    const order = { units: [unitId], makerDeliveredOn: '2017-04-01', wishedEnd: '2018-06-30' };
    const head = await field.head();

    // C-SR-16
    const refused = await field.tries('front-desk', '/v1/contracts/open-support-contract', {
      ...order,
      orderedMonths: 14,
    });

    expect(problem(refused)).toEqual([422, 'REQUEST.CONTRADICTORY']);
    expect(refused.json['problems']).toEqual([
      { field: 'orderedMonths', rule: 'by its dates the order has 15 months', code: 'contradicts' },
    ]);
    expect(refused.json['clauses']).toEqual(expect.arrayContaining(['SR-3-3', 'A-SR-01']));
    expect(await field.head()).toBe(head);
    const agreed = await field.does('front-desk', '/v1/contracts/open-support-contract', {
      ...order,
      orderedMonths: 15,
    });
    expect(recorded(agreed)[0]).toMatchObject([
      'support-contract-opened',
      { lastDay: '2018-06-30', chargedMonths: 3 },
    ]);
  });

  it('do not end before they begin (C-SR-18)', async () => {
    await given('2017-03-15');
    const contractId = await supportOf({ makerDeliveredOn: '2016-04-01' });
    const head = await field.head();

    const refused = await field.tries('front-desk', `/v1/contracts/${contractId}/renew-support`, {
      orderId: 'o-1',
      wishedEnd: '2017-03-31',
    });

    expect(problem(refused)).toEqual([422, 'REQUEST.CONTRADICTORY']);
    expect(refused.json).toMatchObject({
      problems: [{ field: 'wishedEnd', rule: 'the end lies before the start' }],
      clauses: ['SR-3-F2'],
    });
    expect(await field.head()).toBe(head);
  });

  it('of a renewal are a year at least (SR-3-4)', async () => {
    await given('2018-03-15');
    const contractId = await supportOf();

    const short = await field.tries('front-desk', `/v1/contracts/${contractId}/renew-support`, {
      orderId: 'o-1',
      orderedMonths: 11,
    });

    expect(problem(short)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    expect(short.json).toMatchObject({ ground: 'under-a-year', clauses: expect.arrayContaining(['SR-3-4']) });
  });
});
