import { canonicalJson } from '#kernel';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { jsonValues } from '../test/arbitraries.js';
import { commitmentOf, SALT_BYTES, type Sealed, SealedSchema, verifySealed } from './sealed.js';

const salts = fc.uint8Array({ minLength: SALT_BYTES, maxLength: SALT_BYTES });
const REF = '6f1d3a52-7c1e-5f0b-9a54-3d0c7f6a2b18';

function sealedAs(commitment: string): Sealed {
  return { ref: REF, version: 1, commitment };
}

describe('a commitment', () => {
  it('is SHA-256 of salt and canonical JSON, so that an outsider with other tools gets the same', () => {
    // printf '\0…(32)…\0{"a":1,"b":"山"}' | sha256sum
    const commitment = commitmentOf({ b: '山', a: 1 }, new Uint8Array(SALT_BYTES));
    expect(commitment).toBe('47d058eb9ca8c032c78c58c3409e05689b239383513668b9222aa03f182d4d97');
  });

  it('opens with its value and its salt', () => {
    fc.assert(
      fc.property(jsonValues, salts, (value, salt) => {
        expect(verifySealed(sealedAs(commitmentOf(value, salt)), value, salt)).toBe(true);
      }),
    );
  });

  it('does not open with another value', () => {
    fc.assert(
      fc.property(jsonValues, jsonValues, salts, (value, other, salt) => {
        fc.pre(canonicalJson(value) !== canonicalJson(other));
        expect(verifySealed(sealedAs(commitmentOf(value, salt)), other, salt)).toBe(false);
      }),
    );
  });

  it('does not open with another salt', () => {
    fc.assert(
      fc.property(jsonValues, salts, salts, (value, salt, other) => {
        fc.pre(!salt.every((byte, at) => byte === other[at]));
        expect(verifySealed(sealedAs(commitmentOf(value, salt)), value, other)).toBe(false);
      }),
    );
  });

  it('needs a salt of 32 bytes', () => {
    const short = new Uint8Array(SALT_BYTES - 1);
    expect(() => commitmentOf('x', short)).toThrow(RangeError);
    expect(verifySealed(sealedAs('0'.repeat(64)), 'x', short)).toBe(false);
  });
});

describe('the schema of a sealed value', () => {
  const schema = Compile(SealedSchema);
  const sealed = sealedAs('ab'.repeat(32));

  it('takes a sealed value', () => {
    expect(schema.Check(sealed)).toBe(true);
  });

  it.each([
    ['a member beside the three', { ...sealed, value: 'Yamada' }],
    ['a name as reference', { ...sealed, ref: 'yamada-taro' }],
    ['a version before the first', { ...sealed, version: 0 }],
    ['a commitment that is no SHA-256', { ...sealed, commitment: 'Yamada' }],
    ['a missing commitment', { ref: sealed.ref, version: 1 }],
  ])('refuses %s', (_, value) => {
    expect(schema.Check(value)).toBe(false);
  });
});
