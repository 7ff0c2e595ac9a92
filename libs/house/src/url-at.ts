import { isIPv6 } from 'node:net';

/** Listening on every address of the machine has two names, neither of which can be called everywhere. */
const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': 'localhost' };

/**
 * Where a server answers on this machine that listens at a host and port, such as `http://127.0.0.1:3000`.
 * @param host an address or a name; IPv6 addresses, bare as HOST has them, get their brackets (RFC 3986, 3.2.2)
 */
export function urlAt({ host, port }: { readonly host: string; readonly port: number }): string {
  const called = EVERYWHERE[host] ?? host;
  return `http://${isIPv6(called) ? `[${called}]` : called}:${port}`;
}
