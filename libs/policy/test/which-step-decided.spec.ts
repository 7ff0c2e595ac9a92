import { chain, conclude, type FirstIs, join } from '../src/kernel/combine.js';
import type { Outcome } from '../src/kernel/decision.js';
import type { Resolution, Voice } from '../src/kernel/resolution.js';

const voice = (clause: string, role: Voice['role'] = 'decided'): Voice => ({ clause, document: 'FR', role });
const step = (
  clause: string,
  outcome: Outcome<string> = { kind: 'decided', value: clause },
): Resolution<string> => ({ outcome, fired: [voice(clause)], notFired: [] });
const roles = ({ fired }: Resolution<unknown>) => fired.map(({ clause, role }) => `${clause} ${role}`);

const TERM = step('term');
const FREE = step('free');
const ASKS: Resolution<string> = { ...step('asks', { kind: 'needs-facts', ask: ['wear'] }), fired: [] };
const GAP: Resolution<string> = { outcome: { kind: 'gap' }, fired: [], notFired: [] };

describe('the clauses that decided an answer put together of two', () => {
  it.each<[FirstIs, string[]]>([
    ['frame', ['term supporting', 'free decided']],
    ['part', ['term decided', 'free decided']],
    ['answer', ['term decided', 'free supporting']],
  ])('by what the first is to it: %s', (firstIs, expected) => {
    expect(
      roles(
        chain(
          TERM,
          () => FREE,
          () => firstIs,
        ),
      ),
    ).toEqual(expected);
  });

  it('are those of the second where nothing is said: the first is only its frame', () => {
    expect(roles(chain(TERM, () => FREE))).toEqual(['term supporting', 'free decided']);
  });

  it('may hang on what came out', () => {
    const firstIs = (whole: string) => (whole === 'free' ? 'answer' : 'frame');
    expect(roles(chain(TERM, () => FREE, firstIs))).toEqual(['term decided', 'free supporting']);
    expect(roles(chain(TERM, () => step('paid'), firstIs))).toEqual(['term supporting', 'paid decided']);
  });

  it.each<FirstIs>(['frame', 'part', 'answer'])('are those of the one that has some: %s', (firstIs) => {
    const as = () => firstIs;
    expect(roles(chain(TERM, (term) => conclude(term), as))).toEqual(['term decided']);
    expect(roles(chain(conclude('term'), () => FREE, as))).toEqual(['free decided']);
    const meaning = { ...conclude('by the calendar'), fired: [voice('calendar', 'supporting')] };
    expect(roles(chain(TERM, () => meaning, as))).toEqual(['term decided', 'calendar supporting']);
  });

  it('stay what they are where they gave way', () => {
    const won = { ...FREE, fired: [voice('paid', 'overridden'), voice('free')] };
    expect(roles(chain(won, () => TERM))).toEqual(['paid overridden', 'free supporting', 'term decided']);
  });

  it('are those of both where the two do not hang on each other', () => {
    expect(roles(join(TERM, FREE, (a, b) => `${a} ${b}`))).toEqual(['term decided', 'free decided']);
  });

  it.each([
    ['the second asks for facts', ASKS],
    ['no clause speaks to the second', GAP],
  ])('are none where %s', (_, second) => {
    expect(
      roles(
        chain(
          TERM,
          () => second,
          () => 'answer',
        ),
      ),
    ).toEqual(['term supporting']);
    expect(roles(join(TERM, second, (a, b) => `${a} ${b}`))).toEqual(['term supporting']);
  });
});
