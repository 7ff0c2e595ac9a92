/**
 * As much of X.509 version 3 (RFC 5280) as a cluster on one machine needs: an authority that is its own, and what it
 * signs. Node reads certificates but makes none, and no other program is in the image.
 */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const BOOLEAN = 0x01;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const NULL = 0x05;
const OBJECT_ID = 0x06;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;
const SEQUENCE = 0x30;
const SET = 0x31;
/** `[0]` and `[3]` of a certificate: its version, its extensions. */
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
/** `[2]` of a general name, `[0]` of an authority key identifier. */
const DNS_NAME = 0x82;
const KEY_ID = 0x80;

const id = (hex) => der(OBJECT_ID, Buffer.from(hex, 'hex'));
const RSA_WITH_SHA256 = der(SEQUENCE, id('2a864886f70d01010b'), der(NULL));
const COMMON_NAME = id('550403');
const SUBJECT_KEY_ID = id('551d0e');
const KEY_USAGE = id('551d0f');
const SUBJECT_ALT_NAME = id('551d11');
const BASIC_CONSTRAINTS = id('551d13');
const AUTHORITY_KEY_ID = id('551d23');
const EXTENDED_KEY_USAGE = id('551d25');
const SERVER_AND_CLIENT = der(SEQUENCE, id('2b06010505070301'), id('2b06010505070302'));

const TRUE = der(BOOLEAN, Buffer.from([0xff]));
/** Bit strings: how many bits of the last byte are unused, then the bits. */
const SIGNS_CERTIFICATES = Buffer.from([1, 0b0000_0110]);
const SIGNS_AND_ENCIPHERS = Buffer.from([5, 0b1010_0000]);
const RSA_BITS = 2048;

/**
 * A new authority; its key lives as long as the object.
 * @param {string} name
 * @param {{ from: Date, until: Date }} validity of everything it signs, itself included
 */
export function newAuthority(name, validity) {
  const own = generateKeyPairSync('rsa', { modulusLength: RSA_BITS });
  const signed = (subject, publicKey, extensions) =>
    certificate({ issuer: name, subject, publicKey, validity, extensions, signWith: own.privateKey });
  return {
    certificate: signed(name, own.publicKey, [
      extension(BASIC_CONSTRAINTS, der(SEQUENCE, TRUE), TRUE),
      extension(KEY_USAGE, der(BIT_STRING, SIGNS_CERTIFICATES), TRUE),
      extension(SUBJECT_KEY_ID, der(OCTET_STRING, keyId(own.publicKey))),
    ]),
    /** A new key with its certificate for server and client use, good for these hosts; PEM, the key as PKCS #1. */
    sign(subject, hosts) {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: RSA_BITS });
      const names = hosts.map((host) => der(DNS_NAME, Buffer.from(host)));
      return {
        key: privateKey.export({ type: 'pkcs1', format: 'pem' }),
        certificate: signed(subject, publicKey, [
          extension(BASIC_CONSTRAINTS, der(SEQUENCE), TRUE),
          extension(KEY_USAGE, der(BIT_STRING, SIGNS_AND_ENCIPHERS), TRUE),
          extension(EXTENDED_KEY_USAGE, SERVER_AND_CLIENT),
          extension(SUBJECT_ALT_NAME, der(SEQUENCE, ...names)),
          extension(SUBJECT_KEY_ID, der(OCTET_STRING, keyId(publicKey))),
          extension(AUTHORITY_KEY_ID, der(SEQUENCE, der(KEY_ID, keyId(own.publicKey)))),
        ]),
      };
    },
  };
}

function certificate({ issuer, subject, publicKey, validity, extensions, signWith }) {
  const toBeSigned = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    // Positive and never twice: a leading 1, then 64 random bits.
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    RSA_WITH_SHA256,
    nameOf(issuer),
    der(SEQUENCE, time(validity.from), time(validity.until)),
    nameOf(subject),
    spki(publicKey),
    der(EXTENSIONS, der(SEQUENCE, ...extensions)),
  );
  const signature = der(BIT_STRING, Buffer.from([0]), sign('sha256', toBeSigned, signWith));
  const base64 = der(SEQUENCE, toBeSigned, RSA_WITH_SHA256, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replaceAll(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
}

function nameOf(text) {
  return der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8_STRING, Buffer.from(text)))));
}

function extension(which, value, ...critical) {
  return der(SEQUENCE, which, ...critical, der(OCTET_STRING, value));
}

function spki(publicKey) {
  return publicKey.export({ type: 'spki', format: 'der' });
}

function keyId(publicKey) {
  return createHash('sha1').update(spki(publicKey)).digest();
}

/** Up to 2049 with two digits of the year, later with four (RFC 5280, 4.1.2.5). */
function time(moment) {
  const text = moment.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  if (moment.getUTCFullYear() < 2050) return der(UTC_TIME, Buffer.from(text.slice(2)));
  return der(GENERALIZED_TIME, Buffer.from(text));
}

/** Tag, length, value: the distinguished encoding rules of ASN.1, for lengths under 64 KiB. */
function der(tag, ...parts) {
  const value = Buffer.concat(parts);
  const { length } = value;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), value]);
}
