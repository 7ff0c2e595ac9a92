import { decideAlternative } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';

const AT = { arrivedOn: '2024-03-20', knownAt: '2024-03-20T03:00:00.000Z' };

describe('another product instead of a repair', () => {
  it('is offered by the clause on parts where these cannot be had, and by none on structure or price (FR-R8-9)', () => {
    const { fired } = decideAlternative({ wouldBeFree: false, partsUnobtainable: true }, houseTerms(), AT);

    expect(fired.map(({ clause }) => clause)).toEqual(['FR-R8-9']);
  });
});
