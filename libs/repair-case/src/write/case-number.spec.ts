import fc from 'fast-check';
import { caseNumber, parseCaseNumber, showCaseNumber } from './case-number.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const numbers = fc.tuple(fc.uuid(), fc.nat(5)).map(([id, attempt]) => caseNumber(id, attempt));

describe('the number of a case', () => {
  it('follows from the command and the attempt alone', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(5), (id, attempt) => {
        expect(caseNumber(id, attempt)).toBe(caseNumber(id, attempt));
        expect(caseNumber(id, attempt)).not.toBe(caseNumber(id, attempt + 1));
      }),
    );
  });

  it('is nine characters that nobody takes for one another', () => {
    fc.assert(fc.property(numbers, (number) => expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/)));
  });

  it('is the same for ever', () => {
    expect(caseNumber('6f1d3a52-7c1e-4f0b-9a54-3d0c7f6a2b18', 0)).toMatchInlineSnapshot(`"NTD78WTPK"`);
    expect(caseNumber('6f1d3a52-7c1e-4f0b-9a54-3d0c7f6a2b18', 1)).toMatchInlineSnapshot(`"ESQ5ASSMZ"`);
  });

  it('is read back as it is shown, in any case, with or without hyphens, with O, I and L for 0 and 1', () => {
    const careless = fc.tuple(numbers, fc.infiniteStream(fc.boolean()));
    fc.assert(
      fc.property(careless, ([number, flips]) => {
        expect(parseCaseNumber(showCaseNumber(number))).toBe(number);
        const typed = [...showCaseNumber(number)].map((one) => {
          if (one === '-') return flips.next().value === true ? '-' : '';
          const twin = { 0: 'O', 1: flips.next().value === true ? 'I' : 'L' }[one] ?? one;
          return flips.next().value === true ? twin.toLowerCase() : one;
        });
        expect(parseCaseNumber(typed.join(''))).toBe(number);
      }),
    );
  });

  it('is found wrong when any one character is', () => {
    fc.assert(
      fc.property(numbers, fc.nat(8), fc.constantFrom(...ALPHABET.split('')), (number, index, other) => {
        fc.pre(number.charAt(index) !== other);
        expect(parseCaseNumber(number.slice(0, index) + other + number.slice(index + 1))).toBeUndefined();
      }),
    );
  });

  it.each(['', 'K7QF2M9X', 'K7QF2M9XCC', 'K7QF2M9XU', 'K7QF 2M9X C', '../../etc', '１２３４５６７８９'])(
    'is not "%s"',
    (text) => {
      expect(parseCaseNumber(text)).toBeUndefined();
    },
  );
});
