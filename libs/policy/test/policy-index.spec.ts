import { CLAUSE_KINDS, clauseIndex, policyIndex, type RegulationDocument } from '../src/index.js';
import { listedRevisions } from '../src/clauses/policy-index.js';
import { houseTerms } from './support/house-terms.js';

const NO_TERMS = { revision: 'none', programmes: {} };

/** The revisions of a document, held or not. */
function revisionsOf(document: RegulationDocument, terms = houseTerms()) {
  const found = policyIndex(terms)
    .flatMap(({ documents }) => documents)
    .find((one) => one.document === document);
  return found?.revisions ?? [];
}

describe('the list of programmes', () => {
  it('names the day that each is asked for, its documents and its questions', () => {
    const rows = policyIndex(NO_TERMS).map(({ programme, anchor, documents }) => [
      programme,
      anchor,
      documents.map(({ document }) => document).join(' '),
    ]);

    expect(rows).toEqual([
      ['frontier', 'arrivedOn', 'FR FW'],
      ['ipro', 'requestedOn', 'IP'],
      ['panasonic-pack', 'appliedOn', 'PN'],
      ['support-renewal', 'askedOn', 'SR'],
    ]);
  });

  it('says that what was in force before the first text is not held', () => {
    expect(revisionsOf('FR')).toEqual([
      { id: null, held: false, before: '2023-12-13' },
      { id: '2023-12-13', held: true, inForceFrom: '2023-12-13', knownFrom: '2023-12-12T15:00:00.000Z' },
    ]);
  });

  it('says of a text that is declared and not held that it is not', () => {
    const knownFrom = '2031-03-01T00:00:00.000Z';
    const texts = [
      { id: 'lost', effectiveFrom: '2030-04-01', knownFrom, sourceSha256: null },
      { id: 'here', effectiveFrom: '2031-04-01', knownFrom, sourceSha256: 'f'.repeat(64) },
    ];

    expect(listedRevisions(texts)).toEqual([
      { id: null, held: false, before: '2030-04-01' },
      { id: 'lost', held: false, inForceFrom: '2030-04-01', knownFrom },
      { id: 'here', held: true, inForceFrom: '2031-04-01', knownFrom },
    ]);
  });

  it('goes by the days of publication that the configuration sets', () => {
    const terms = houseTerms({ publications: { FR: { '2023-12-13': '2023-12-01' } } });

    expect(revisionsOf('FR', terms)[0]).toEqual({ id: null, held: false, before: '2023-12-01' });
  });

  it('leaves the first day open where neither text nor configuration names it', () => {
    expect(revisionsOf('SR', NO_TERMS)).toEqual([
      { id: 'undated', held: true, inForceFrom: null, knownFrom: '2016-03-31T15:00:00.000Z' },
    ]);
  });

  it('has the one text of i-PRO decide for every day', () => {
    expect(revisionsOf('IP').map(({ held }) => held)).toEqual([true]);
  });
});

describe('the index of clauses', () => {
  it('says of each clause what it is to its question', () => {
    const kinds = new Map(clauseIndex().map(({ id, kind }) => [id, kind]));

    expect(kinds.get('FR-R3-1')).toBe('base');
    expect(kinds.get('FR-R1-4')).toBe('definition');
    expect(kinds.get('IP-F-3')).toBe('exception');
    expect(CLAUSE_KINDS).toEqual(expect.arrayContaining([...kinds.values()]));
  });
});
