import { STREAM } from '../../../test/support/given-case.js';
import { PROGRAMME_TERMS } from '../../../test/support/programme-terms.js';
import { SAMPLES, sealed } from '../../../test/support/sample.data.js';
import { decideOpenCase, type OpenCase } from './open-case.decide.js';

const CONTEXT = {
  stream: STREAM,
  commandId: 'c',
  actor: { id: 'desk-1', role: 'front-desk' },
  now: '2024-06-03T03:00:00.000Z',
};

describe('open-case under rules that ask for no acknowledgement', () => {
  it.each([
    { programme: 'ipro', ipro: { by: 'partner' } },
    { programme: 'panasonic-pack', pack: { service: 'carry-in', channel: 'maintenance-desk' } },
  ] as const)('takes none: $programme', (asked) => {
    const request: OpenCase = {
      ...asked,
      intake: 'phone',
      item: SAMPLES['case-opened'].item,
      contactGiven: ['name'],
      contact: sealed(1),
      fault: sealed(2),
    };
    expect(decideOpenCase(request, CONTEXT, PROGRAMME_TERMS)).toMatchObject({ kind: 'accepted' });
    const acknowledgement = { of: 'data-erasure' } as const;
    expect(decideOpenCase({ ...request, acknowledgement }, CONTEXT, PROGRAMME_TERMS)).toMatchObject({
      kind: 'refused',
      error: { code: 'REQUEST.CONTRADICTORY', fields: { problems: [{ field: 'acknowledgement' }] } },
    });
  });
});
