import { factLabel, valueLabel } from '../src/questions/fact-in-words.js';
import { PROGRAMMES, QUESTIONS } from '../src/questions/questions.js';

const FACTS = PROGRAMMES.flatMap((programme) =>
  Object.values(QUESTIONS[programme].questions).flatMap(({ facts }) => Object.keys(facts)),
);

describe('facts in words', () => {
  it('are there for every fact of every question, in both languages', () => {
    expect(FACTS.filter((fact) => !factLabel(fact)?.ja || !factLabel(fact)?.en)).toEqual([]);
    expect(factLabel('noFactAtAll')).toBeUndefined();
  });

  it('tell values that do not speak for themselves', () => {
    expect(valueLabel('memberSale', 'false')).toEqual({ ja: 'いいえ', en: 'no' });
    expect(valueLabel('deliveredOn', '2024-01-01')).toBeUndefined();
    expect(valueLabel('service', 'no-such-service')).toBeUndefined();
  });
});
