import { askedQuestions } from './asked.js';
import { leftovers, namesIn } from './leftovers.js';

const ASKED = askedQuestions();

describe('the explanation of every question of the worked cases', () => {
  it.each(['ja', 'en'] as const)('is free of what a machine leaves behind (%s)', (language) => {
    const found = ASKED.flatMap(({ name, request, assessment }) =>
      leftovers(assessment.explanation[language], language, namesIn(request.facts)).map(
        (line) => `${name} ${line}`,
      ),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});
