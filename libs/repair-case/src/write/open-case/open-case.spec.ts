import type { Decision } from '#commanding';
import { STREAM } from '../../../test/support/given-case.js';
import { TERMS } from '../../../test/support/sample-terms.js';
import { SAMPLES, sealed } from '../../../test/support/sample.data.js';
import { decideOpenCase, numberOfStream, type OpenCase, streamOfCase } from './open-case.decide.js';

const REQUEST: OpenCase = {
  programme: 'frontier',
  intake: 'web',
  item: SAMPLES['case-opened'].item,
  contactGiven: ['name', 'phone', 'address'],
  contact: sealed(1),
  fault: sealed(2),
};

function open(different: Partial<OpenCase> = {}, now = '2026-04-06T14:59:59.999Z'): Decision {
  const actor = { id: 'desk-1', role: 'front-desk' };
  return decideOpenCase({ ...REQUEST, ...different }, { stream: STREAM, commandId: 'c', actor, now }, TERMS);
}

describe('open-case', () => {
  it('opens a case under the number of its stream, today in Tokyo', () => {
    expect(open()).toMatchObject({
      kind: 'accepted',
      events: [
        {
          name: 'case-opened',
          data: { number: 'TESTCASE0', requestedOn: '2026-04-06', reference: null, contact: sealed(1) },
        },
      ],
    });
    expect(open({}, '2026-04-06T15:00:00.000Z')).toMatchObject({
      events: [{ data: { requestedOn: '2026-04-07' } }],
    });
  });

  it.each(['name', 'phone', 'address'])('is refused without the %s of who asks (FR-R1-7)', (field) => {
    const contactGiven = ['name', 'phone', 'address', 'email'].filter((one) => one !== field);
    expect(open({ contactGiven })).toMatchObject({
      kind: 'refused',
      error: {
        code: 'REPAIR_CASE.CONTACT_MISSING',
        clauses: ['FR-R1-7', 'FW-W1-5'],
        fields: { missing: [field], problems: [{ field: `contact.${field}`, rule: 'is needed' }] },
      },
    });
  });

  it('is never asked for in the future', () => {
    expect(open({ requestedOn: '2026-04-07' })).toMatchObject({
      kind: 'refused',
      error: { code: 'REQUEST.CONTRADICTORY' },
    });
    expect(open({ requestedOn: '2026-04-01' })).toMatchObject({
      events: [{ data: { requestedOn: '2026-04-01' } }],
    });
  });

  it('takes no item that leaves the factory in the future', () => {
    const item = (factoryShippedOn: string) => ({ ...REQUEST.item, factoryShippedOn });
    expect(open({ item: item('2026-04-07') })).toMatchObject({
      kind: 'refused',
      error: { code: 'REQUEST.CONTRADICTORY', fields: { problems: [{ field: 'item.factoryShippedOn' }] } },
    });
    expect(open({ item: item('2026-04-06') })).toMatchObject({ kind: 'accepted' });
  });

  it('puts on record what the customer acknowledges with the request, in the words of the text of its day (FR-R5-6b)', () => {
    expect(open({ acknowledgement: { of: 'data-erasure' }, requestedOn: '2026-04-01' })).toMatchObject({
      events: [
        {
          name: 'case-opened',
          data: {
            acknowledgement: {
              of: 'data-erasure',
              by: 'customer',
              channel: 'web',
              givenOn: '2026-04-01',
              wording: { document: 'FR', revision: '2023-12-13' },
              evidenceId: null,
              clauses: ['FR-R5-6b'],
            },
          },
        },
      ],
    });
    const bySomebody = { of: 'data-erasure', by: 'representative' } as const;
    expect(open({ intake: 'parcel', acknowledgement: bySomebody })).toMatchObject({
      events: [{ data: { acknowledgement: { by: 'representative', channel: 'parcel' } } }],
    });
  });

  it('says of a text that is not held what was acknowledged, and cites no clause of it', () => {
    expect(open({ acknowledgement: { of: 'data-erasure' }, requestedOn: '2023-12-12' })).toMatchObject({
      events: [{ data: { acknowledgement: { wording: { document: 'FR', revision: null }, clauses: [] } } }],
    });
  });

  it('asks for no acknowledgement: it may be given later', () => {
    const [opened] = (open() as Extract<Decision, { kind: 'accepted' }>).events;
    expect(opened?.data).not.toHaveProperty('acknowledgement');
  });

  it('names the stream after the case, and reads the number back', () => {
    expect(streamOfCase('K7QF2M9XC')).toBe('repairCase-K7QF2M9XC');
    expect(numberOfStream('repairCase-K7QF2M9XC')).toBe('K7QF2M9XC');
  });
});
