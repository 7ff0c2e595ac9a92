import type { Secrecy } from './setting.js';

const MASK = '***';
const URL_PARTS =
  /^(?<scheme>[a-z][a-z+.-]*:\/\/)(?<user>.*@)?(?<hosts>[^/?#]*)(?<path>[^?]*)(?:\?(?<query>.*))?$/s;
const HOSTS = /^(?:[\w.-]+|\[[\da-fA-F:]+\])(?::\d{1,5})?(?:,(?:[\w.-]+|\[[\da-fA-F:]+\])(?::\d{1,5})?)*$/;
const PATH = /^\/?[\w.%-]*$/;
const TELLS_NOTHING =
  /^(?:tls|tls-?_?ca-?_?file|sslmode|sslrootcert|application_name|\w*(?:timeout|interval|deadline|attempts))$/i;

/** A value as it may be shown: what cannot be told from a secret counts as one. */
export function masked(text: string, secrecy: Secrecy): string {
  switch (secrecy) {
    case 'open':
      return text;
    case 'secret':
      return MASK;
    case 'secret-url':
      return maskedUrl(text);
  }
}

/** Everything up to the last @ may be user and password, escaped or not. */
function maskedUrl(text: string): string {
  const { scheme, user, hosts = '', path = '', query } = URL_PARTS.exec(text.trim())?.groups ?? {};
  if (scheme === undefined || !HOSTS.test(hosts) || !PATH.test(path)) return MASK;
  const who = user === undefined ? '' : `${MASK}:${MASK}@`;
  return `${scheme}${who}${hosts}${path}${query === undefined ? '' : `?${maskedQuery(query)}`}`;
}

function maskedQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      if (TELLS_NOTHING.test(name)) return pair;
      return value.length === 0 ? MASK : `${/^[\w-]+$/.test(name) ? name : MASK}=${MASK}`;
    })
    .join('&');
}
