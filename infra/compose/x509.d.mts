/** What `x509.mjs` exports, for who writes TypeScript. */

/** From when to when a certificate is good. */
export interface Validity {
  readonly from: Date;
  readonly until: Date;
}

/** A key and its certificate in PEM. */
export interface SignedKey {
  readonly key: string;
  readonly certificate: string;
}

export interface Authority {
  /** Its own, in PEM. */
  readonly certificate: string;
  /** A new key with its certificate for server and client use, good for these hosts. */
  sign(subject: string, hosts: readonly string[]): SignedKey;
}

/** A new authority; its key lives as long as the object. All that it signs is as long valid as itself. */
export function newAuthority(name: string, validity: Validity): Authority;
