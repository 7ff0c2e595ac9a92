import type { Decision } from '#commanding';
import { STREAM } from '../../../test/support/given-case.js';
import { PROGRAMME_TERMS } from '../../../test/support/programme-terms.js';
import { SAMPLES, sealed } from '../../../test/support/sample.data.js';
import { TERMS } from '../../../test/support/sample-terms.js';
import { decideOpenCase, type OpenCase } from './open-case.decide.js';

const { item } = SAMPLES['case-opened'];
const TUESDAY = '2022-06-07T01:00:00.000Z';

function open(different: Partial<OpenCase>, now = TUESDAY, terms = PROGRAMME_TERMS): Decision {
  const request = {
    programme: 'ipro' as const,
    intake: 'phone' as const,
    item,
    contactGiven: ['name'],
    contact: sealed(1),
    fault: sealed(2),
  };
  const actor = { id: 'desk-1', role: 'front-desk' };
  return decideOpenCase({ ...request, ...different }, { stream: STREAM, commandId: 'c', actor, now }, terms);
}

const NOW = '2024-06-03T03:00:00.000Z';
const opened = (data: object) => ({ kind: 'accepted', events: [{ name: 'case-opened', data }] });
const refused = (error: object) => ({ kind: 'refused', error });

describe('open-case under i-PRO’s scheme', () => {
  it('opens a repair in the name of a partner (IP-F-2)', () => {
    const decision = open({ ipro: { by: 'partner' } }, NOW);
    expect(decision).toMatchObject(
      opened({
        programme: 'ipro',
        request: { programme: 'ipro', by: 'partner', wants: 'repair', route: 'repair-case' },
      }),
    );
    expect(decision).toMatchObject({ warnings: [] });
  });

  it.each(['phone', 'chat', 'parcel', 'desk'] as const)(
    'opens one whichever way it came, by the web form only with a registered address (IP-W-2): %s',
    (intake) => {
      const ipro = { by: 'partner', topic: 'after-sales' } as const;
      expect(open({ intake, ipro }, NOW)).toMatchObject(
        opened({ intake, request: { route: 'repair-case' } }),
      );
    },
  );

  it.each([
    [
      'an end user, who is sent to the partner',
      { by: 'end-user', sellerCanAct: true },
      'to-seller',
      'IP-Q-9',
    ],
    [
      'an end user whose seller is gone, as a consultation',
      { by: 'end-user', sellerCanAct: false },
      'consultation',
      'IP-F-3',
    ],
    ['a question, which is answered', { by: 'partner', wants: 'answer' }, 'inquiry', 'IP-Q-2'],
  ] as const)('opens no repair for %s', (_what, ipro, route, clause) => {
    expect(open({ ipro }, NOW)).toMatchObject({
      ...opened({ request: { route }, clauses: expect.arrayContaining([clause]) }),
      warnings: [{ code: 'REPAIR_CASE.NO_REPAIR_OPENED', clauses: expect.arrayContaining([clause]) }],
    });
  });

  it('sends what was asked for under another topic to after-sales (IP-W-3)', () => {
    const ipro = { by: 'partner', topic: 'licence-release', emailRegistered: true } as const;
    expect(open({ intake: 'web', ipro }, NOW)).toMatchObject(
      opened({ request: { route: 'to-after-sales' } }),
    );
  });

  it('takes nothing by the web form before the address is registered (IP-W-2)', () => {
    const ipro = { by: 'partner', topic: 'after-sales', emailRegistered: false } as const;
    expect(open({ intake: 'web', ipro }, NOW)).toMatchObject(
      refused({ code: 'REPAIR_CASE.CONTACT_MISSING', fields: { missing: ['email'] } }),
    );
  });

  it('asks whether the seller can act before it sends an end user anywhere', () => {
    expect(open({ ipro: { by: 'end-user' } }, NOW)).toMatchObject(
      refused({ code: 'COVERAGE.NEEDS_FACTS', fields: { ask: ['ipro.sellerCanAct'] } }),
    );
  });
});

describe('open-case under a pack', () => {
  const call = (now: string, different: object = {}, terms = PROGRAMME_TERMS) =>
    open(
      {
        programme: 'panasonic-pack',
        pack: { service: 'on-site', channel: 'maintenance-desk', ...different },
      },
      now,
      terms,
    );

  it('accepts a call within the hours of the desk at once (PN-R-2)', () => {
    expect(call(TUESDAY)).toMatchObject({
      ...opened({ requestedOn: '2022-06-07', request: { acceptedAt: TUESDAY, acceptedOn: '2022-06-07' } }),
      warnings: [],
    });
  });

  it.each([
    ['at 17:30 sharp', '2022-06-03T08:30:00.000Z'],
    ['a minute later', '2022-06-03T08:31:00.000Z'],
  ])('accepts a call that comes %s on Friday at the next opening on Monday (A-PN-02)', (_when, now) => {
    expect(call(now)).toMatchObject({
      ...opened({ request: { receivedAt: now, acceptedAt: '2022-06-06T00:00:00.000Z' } }),
      warnings: [{ code: 'REPAIR_CASE.ACCEPTED_LATER' }],
    });
  });

  it('lets what reached the customer centre on a day of rest count for cover from that day (A-PN-01, A-PN-11)', () => {
    const contactedAt = '2022-06-04T01:00:00.000Z';
    const handedOverAt = '2022-06-06T01:00:00.000Z';
    expect(call(handedOverAt, { channel: 'customer-centre', contactedAt, handedOverAt })).toMatchObject(
      opened({ requestedOn: '2022-06-04', request: { receivedAt: contactedAt, acceptedOn: '2022-06-06' } }),
    );
  });

  it.each([
    ['2022-06-03', true],
    ['2022-06-04', false],
    ['2022-06-06', true],
    ['2022-06-07', false],
  ])(
    'is asked for on the day of the contact or on that which counts by it: %s (A-PN-11)',
    (requestedOn, may) => {
      const contactedAt = '2022-06-03T08:31:00.000Z';
      const pack = { service: 'on-site', channel: 'maintenance-desk', contactedAt } as const;
      const answered = open({ programme: 'panasonic-pack', requestedOn, pack });
      expect(answered).toMatchObject(
        may
          ? opened({ requestedOn: '2022-06-06' })
          : refused({
              code: 'REQUEST.CONTRADICTORY',
              clauses: ['A-PN-11'],
              fields: { problems: [{ field: 'requestedOn' }], contactedOn: '2022-06-03' },
            }),
      );
    },
  );

  it('takes no call of the future', () => {
    expect(call(TUESDAY, { contactedAt: '2022-06-07T01:00:00.001Z' })).toMatchObject(
      refused({ code: 'REQUEST.CONTRADICTORY' }),
    );
  });

  it('takes no call that was handed over before it came in', () => {
    const asked = { contactedAt: '2022-06-06T01:00:00.000Z', handedOverAt: '2022-06-06T00:59:59.999Z' };
    expect(call(TUESDAY, { channel: 'customer-centre', ...asked })).toMatchObject(
      refused({
        code: 'REQUEST.CONTRADICTORY',
        fields: {
          problems: [{ field: 'pack.handedOverAt', rule: 'the end lies before the start' }],
          ...asked,
        },
      }),
    );
  });

  it('hears a call without a calendar too, and leaves its target to a person (A-PN-03)', () => {
    expect(call(TUESDAY, {}, TERMS)).toMatchObject({
      ...opened({
        requestedOn: '2022-06-07',
        request: { receivedAt: TUESDAY, acceptedAt: null, acceptedOn: null },
      }),
      warnings: [{ code: 'CONFIGURATION.MISSING' }],
    });
  });
});

describe('open-case', () => {
  it.each([
    ['ipro', 'ipro'],
    ['panasonic-pack', 'pack'],
  ] as const)('asks under %s for what its rules need', (programme, field) => {
    expect(open({ programme })).toMatchObject(
      refused({
        code: 'REQUEST.CONTRADICTORY',
        fields: { problems: [{ field, rule: 'is needed with the programme' }] },
      }),
    );
  });

  it('needs the name of who asks under every programme', () => {
    expect(open({ contactGiven: ['phone'], ipro: { by: 'partner' } })).toMatchObject(
      refused({ code: 'REPAIR_CASE.CONTACT_MISSING', fields: { missing: ['name'] } }),
    );
  });

  it('takes under FRONTIER neither the words of other programmes nor a chat', () => {
    const contactGiven = ['name', 'phone', 'address'];
    expect(open({ programme: 'frontier', contactGiven, ipro: { by: 'partner' } })).toMatchObject(
      refused({ fields: { problems: [{ field: 'ipro', rule: 'belongs to another programme' }] } }),
    );
    expect(open({ programme: 'frontier', contactGiven, intake: 'chat' })).toMatchObject(
      refused({ fields: { problems: [{ field: 'intake' }] } }),
    );
  });
});
