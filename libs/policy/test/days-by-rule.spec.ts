import { isShuriError, type JsonObject, type ShuriError } from '#kernel';
import { assess } from '../src/questions/assess.js';
import type { Terms } from '../src/index.js';
import { packTerms, supportTerms } from './support/programme-terms.js';

const KNOWN_AT = '2026-01-01T00:00:00.000Z';

function ask(question: string, facts: JsonObject, terms: Terms = packTerms(), appliedOn = '2024-03-01') {
  const request = { programme: 'panasonic-pack', question, appliedOn, knownAt: KNOWN_AT, facts };
  return assess({ ...request, wouldChange: true }, terms);
}

function refusal(...asked: Parameters<typeof ask>): ShuriError {
  try {
    ask(...asked);
  } catch (error) {
    if (isShuriError(error)) return error;
    throw error;
  }
  throw new Error('the request was answered');
}

const visit = (acceptedOn: string) => ({ service: 'on-site', acceptedOn });

describe('the day on which the desk accepted a request', () => {
  it.each([
    ['a Saturday', '2024-06-08', '2024-06-10', 'PN-R-3'],
    ['a Sunday', '2024-06-09', '2024-06-10', 'PN-R-3'],
    ['a national holiday before a weekend', '2024-05-03', '2024-05-07', 'PN-R-3'],
    ['a closure of the company', '2024-08-13', '2024-08-16', 'PN-R-4'],
  ])('is not %s, and the refusal names when the desk next opens', (_what, closed, next, clause) => {
    for (const facts of [visit(closed), { acceptedOn: closed }, { ...visit(closed), service: 'carry-in' }]) {
      const { code, fields, clauses } = refusal('target', facts);
      const rule = `the desk is closed on ${closed} and next accepts requests on ${next}`;
      expect([code, fields, clauses]).toEqual([
        'REQUEST.CONTRADICTORY',
        { problems: [{ field: 'facts.acceptedOn', rule }] },
        [clause],
      ]);
    }
    expect(ask('target', visit(next)).outcome).toMatchObject({ value: { kind: 'due', startsOn: next } });
  });

  it('is the next opening of a request that came while it was closed, as its reception is answered', () => {
    const call = { wants: 'repair', channel: 'web-form', handedOverAt: null, byMobilePhone: false };
    const { outcome } = ask('reception', { ...call, contactedAt: '2024-06-08T11:00:00+09:00' });
    expect(outcome).toMatchObject({ value: { acceptedOn: '2024-06-10' } });
  });

  it('is not judged where the calendar is unset, or the text of the application is not held', () => {
    const unset = packTerms({ calendar: undefined });
    expect(refusal('target', visit('2024-06-08'), unset).code).toBe('CONFIGURATION.MISSING');
    expect(ask('target', { acceptedOn: '2024-06-08' }, unset).outcome.kind).toBe('needs-facts');
    const outcome = ask('target', visit('2024-06-08'), packTerms(), '2022-03-31').outcome;
    expect(outcome).toMatchObject({ kind: 'person-decides', proposal: null });
  });

  it('is never one of the days on which it is closed in what would change an answer', () => {
    const { wouldChange } = ask('target', visit('2024-06-07'));
    const days = wouldChange?.found.flatMap(({ changes }) => changes.map(({ to }) => to)) ?? [];
    expect(days).not.toContain('2024-06-08');
  });
});

describe('when work was done and a repair finished', () => {
  const [early, late] = ['2024-06-10T09:00:00+09:00', '2024-06-10T00:30:00Z'];
  const firesAt = '2024-06-11T08:30:00Z';

  it('lie in the order of the service, compared as moments whatever their offset (PN-T-2, PN-T-3)', () => {
    const kept = (service: string, doneAt: string, repairedAt: string) => ({
      service,
      firesAt,
      doneAt,
      repairedAt,
    });
    const visited = refusal('target-kept', kept('on-site', late, early));
    expect([visited.code, visited.clauses]).toEqual(['REQUEST.CONTRADICTORY', ['PN-T-2']]);
    const sentIn = refusal('target-kept', kept('carry-in', early, late));
    expect([sentIn.code, sentIn.clauses]).toEqual(['REQUEST.CONTRADICTORY', ['PN-T-3']]);
    expect(ask('target-kept', kept('on-site', early, late)).outcome.kind).toBe('decided');
    expect(ask('target-kept', kept('carry-in', late, early)).outcome.kind).toBe('decided');
  });
});

describe('an order by months that ends before it starts', () => {
  it.each(['purchase', 'renewal', 'mid-term'])(
    'is refused in %s, whatever else is still unknown',
    (occasion) => {
      const facts = { occasion, startsOn: '2017-04-01', wishedEnd: '2017-03-31' };
      const request = {
        programme: 'support-renewal',
        question: 'span',
        askedOn: '2017-03-15',
        knownAt: KNOWN_AT,
      };
      for (const more of [{}, { orderedMonths: null }]) {
        expect(() => assess({ ...request, facts: { ...facts, ...more } }, supportTerms())).toThrow(
          expect.objectContaining({
            code: 'REQUEST.CONTRADICTORY',
            clauses: ['SR-3-F2'],
            fields: { problems: [{ field: 'facts.wishedEnd', rule: 'the end lies before the start' }] },
          }),
        );
      }
    },
  );
});
