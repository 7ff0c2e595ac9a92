import {
  byRegulations,
  erasureDisclosed,
  erasureToAcknowledge,
  regulationsInForce,
  Unanswered,
  withDraft,
} from '../src/index.js';
import { DAY_BEFORE, FICTION, FIRST_DAY, repealing } from './support/fictional-text.js';
import { houseTerms } from './support/house-terms.js';

const FR = [{ document: 'FR', revision: FICTION }] as const;
const REPEALED = repealing('FR', 'FR-R5-6b');

describe('what is acknowledged before the work begins', () => {
  it.each([
    ['frontier', ['FR-R5-6b']],
    ['ipro', []],
    ['panasonic-pack', []],
  ] as const)('is said by the rules of %s', (programme, clauses) => {
    expect(erasureToAcknowledge(programme)).toEqual(clauses);
  });

  it('is not known where a text keeps the clause for some and nothing tells for whom', () => {
    const kept = {
      clause: 'FR-last',
      keeps: '2023-12-13',
      clauses: ['FR-R5-6b'],
      fact: 'soldOn',
      before: FIRST_DAY,
    };
    const sparing = { ...REPEALED, texts: REPEALED.texts.map((one) => ({ ...one, savings: [kept] })) };
    const asked = (facts: object) =>
      withDraft(sparing, () =>
        byRegulations(
          FR,
          () => {
            try {
              return erasureToAcknowledge('frontier');
            } catch (error) {
              return error instanceof Unanswered ? error.outcome : 'a fault';
            }
          },
          () => facts,
        ),
      );

    expect(asked({})).toEqual({ kind: 'needs-facts', ask: ['soldOn'] });
    expect(asked({ soldOn: DAY_BEFORE })).toEqual(['FR-R5-6b']);
    expect(asked({ soldOn: FIRST_DAY })).toEqual([]);
  });
});

describe('in which words it is disclosed that data may be erased', () => {
  const on = (day: string) => erasureDisclosed(regulationsInForce(day, houseTerms()));

  it('is said by the text of the day, none of which is held before the first', () => {
    expect(on('2023-12-13')).toEqual({
      wording: { document: 'FR', revision: '2023-12-13' },
      clauses: ['FR-R5-6b'],
    });
    expect(on('2023-12-12')).toEqual({ wording: { document: 'FR', revision: null }, clauses: [] });
  });

  it('is not said by a text that is without the clause', () => {
    withDraft(REPEALED, () => {
      expect(on(DAY_BEFORE)).toMatchObject({ clauses: ['FR-R5-6b'] });
      expect(on(FIRST_DAY)).toEqual({ wording: { document: 'FR', revision: FICTION }, clauses: [] });
    });
  });
});
