import { createHash } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * The number of the case a command opens (D13): 8 Crockford base32 characters of SHA-256(command id, attempt) and
 * a Luhn mod 32 check character, e.g. `K7QF2M9XC`. No counter: a repeat gets the same number.
 */
export function caseNumber(commandId: string, attempt: number): string {
  const digest = createHash('sha256').update(`${commandId}:${attempt}`).digest();
  const body = Array.from({ length: LENGTH }, (_, index) => CROCKFORD.charAt((digest[index] ?? 0) & 31)).join(
    '',
  );
  return body + checkCharacter(body);
}

/** A number as people read it: `K7QF-2M9X-C`. */
export function showCaseNumber(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4, LENGTH)}-${number.slice(LENGTH)}`;
}

/**
 * A number as somebody typed it, in its stored form: upper or lower case, with or without hyphens, O for 0 and I or L for 1.
 * Undefined when it is no case number or its check character is wrong.
 */
export function parseCaseNumber(text: string): string | undefined {
  const number = text.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (number.length !== LENGTH + 1 || [...number].some((one) => !CROCKFORD.includes(one))) return undefined;
  return checkCharacter(number.slice(0, LENGTH)) === number.slice(LENGTH) ? number : undefined;
}

/** Luhn mod N over the alphabet: finds every single wrong character and most transpositions. */
function checkCharacter(body: string): string {
  const base = CROCKFORD.length;
  let sum = 0;
  for (let index = body.length - 1, factor = 2; index >= 0; index -= 1, factor = 3 - factor) {
    const product = CROCKFORD.indexOf(body.charAt(index)) * factor;
    sum += Math.floor(product / base) + (product % base);
  }
  return CROCKFORD.charAt((base - (sum % base)) % base);
}
