import { type Authority, newAuthority, type SignedKey } from '../../../infra/compose/x509.mjs';

/** A key and its certificate, and that of the authority that signed it; all in PEM. */
export interface Certificate extends SignedKey {
  readonly authority: string;
}

const ALWAYS = { from: new Date('2020-01-01T00:00:00Z'), until: new Date('2120-01-01T00:00:00Z') };

let authority: Authority | undefined;

/** A fresh certificate for a host name. The authority is the same for all: making a key takes long. */
export function certificateFor(host: string): Certificate {
  authority ??= newAuthority('Authority of a test', ALWAYS);
  return { ...authority.sign(host, [host]), authority: authority.certificate };
}
