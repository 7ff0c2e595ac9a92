/** Why an address cannot be that of an EventStoreDB. The message is for people and holds no password. */
export class UnusableStoreUrl extends Error {
  override readonly name = 'UnusableStoreUrl';
}

/** Who speaks to the server. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** A connection string taken apart: what the client needs, in its own units. */
export interface DatabaseAddress {
  /** One host: a direct connection. Several, or `discover`: the cluster is asked which node leads. */
  readonly hosts: readonly { readonly address: string; readonly port: number }[];
  readonly discover: boolean;
  readonly tls: boolean;
  /** Absent only without TLS, where the server asks for none. */
  readonly credentials: Credentials | undefined;
  /** The further settings of the connection string by their names. */
  readonly settings: Readonly<Partial<Record<Setting, string>>>;
  /** The hosts, for messages: neither user nor password. */
  readonly shown: string;
}

const FORM = 'esdb://user:password@host:2113 or esdb+discover://user:password@host:2113';
const SCHEME = /^(?:esdb|kurrentdb|kurrent|kdb)(\+discover)?:\/\//;
const DEFAULT_PORT = 2113;
const IP_ADDRESS = /^[\d.]+$|^\[/;

/** Settings that are understood; all others are refused, for a typing error must not be ignored. */
const SETTINGS = [
  'tls',
  'tlsCAFile',
  'tlsVerifyCert',
  'connectionName',
  'nodePreference',
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'defaultDeadline',
] as const;
type Setting = (typeof SETTINGS)[number];
const NUMBERS: readonly Setting[] = SETTINGS.slice(5);

/**
 * Takes a connection string apart and refuses what the client would misread without a word: an unescaped `:` in a
 * password, an unknown setting, `tlsVerifyCert=false`, an IP address with TLS.
 * @throws UnusableStoreUrl saying what is wrong, without the password
 */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  const scheme = SCHEME.exec(text.trim());
  if (scheme === null) throw new UnusableStoreUrl(`the address of an EventStoreDB looks like ${FORM}`);
  const rest = text.trim().slice(scheme[0].length);
  const [place = '', query, ...surplus] = rest.split('?');
  if (surplus.length > 0) throw new UnusableStoreUrl('the address of the EventStoreDB has more than one ?');
  const at = place.lastIndexOf('@');
  if (at < 0 && query?.includes('@') === true) {
    throw new UnusableStoreUrl('a ? in user or password of the EventStoreDB address is written %3F');
  }
  const hosts = place
    .slice(at + 1)
    .replace(/\/+$/, '')
    .split(',')
    .map(parseHost);
  const settings = parseSettings(query);
  const tls = settings.tls !== 'false';
  const credentials = at < 0 ? undefined : parseCredentials(place.slice(0, at));
  if (tls) refuseUnderTls(hosts, settings, credentials);
  const shown = hosts.map(({ address, port }) => `${address}:${port}`).join(',');
  return { hosts, discover: scheme[1] !== undefined || hosts.length > 1, tls, credentials, settings, shown };
}

function parseHost(text: string): { address: string; port: number } {
  const [, address, port] = /^([\w.-]+|\[[\da-fA-F:]+\])(?::(\d+))?$/.exec(text.trim()) ?? [];
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (address === undefined || number < 1 || number > 65_535) {
    throw new UnusableStoreUrl(
      'a host of the EventStoreDB address is no name with a port from 1 to 65535; escape @ and / in the password',
    );
  }
  return { address, port: number };
}

function parseCredentials(text: string): Credentials {
  const parts = text.split(':');
  const [username = '', password = ''] = parts;
  if (parts.length !== 2 || username === '' || password === '') {
    throw new UnusableStoreUrl(
      'the EventStoreDB address needs user:password before the @, each percent-encoded (a : in the password is %3A)',
    );
  }
  try {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    throw new UnusableStoreUrl(
      'user or password of the EventStoreDB address is not percent-encoded (% is %25)',
    );
  }
}

function parseSettings(query: string | undefined): Partial<Record<Setting, string>> {
  const settings: Partial<Record<Setting, string>> = {};
  for (const pair of (query ?? '').split('&').filter((one) => one !== '')) {
    const [key = '', value = ''] = pair.split('=');
    const setting = SETTINGS.find((one) => one.toLowerCase() === key.toLowerCase().replaceAll(/[_-]/g, ''));
    if (setting === undefined) {
      // What is no word may be part of a password.
      const which = /^[A-Za-z_-]+$/.test(key) ? `: ${key}` : '';
      throw new UnusableStoreUrl(
        `the EventStoreDB address has a setting that is not understood${which}; known are ${SETTINGS.join(', ')}`,
      );
    }
    settings[setting] = checked(setting, decoded(setting, value.trim()));
  }
  return settings;
}

function decoded(setting: Setting, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new UnusableStoreUrl(`${setting} of the EventStoreDB address is not percent-encoded (% is %25)`);
  }
}

function checked(setting: Setting, value: string): string {
  const isNumber = NUMBERS.includes(setting);
  const isSwitch = setting === 'tls' || setting === 'tlsVerifyCert';
  if (
    value === '' ||
    (isNumber && !/^-?\d{1,9}$/.test(value)) ||
    (isSwitch && !/^(true|false)$/.test(value))
  ) {
    const wanted = isNumber ? 'a whole number' : isSwitch ? 'true or false' : 'a value';
    throw new UnusableStoreUrl(`${setting} of the EventStoreDB address needs ${wanted}`);
  }
  if (setting === 'nodePreference' && value !== 'leader') {
    throw new UnusableStoreUrl(
      'nodePreference of the EventStoreDB address can only be leader: every call asks for it',
    );
  }
  return value;
}

function refuseUnderTls(
  hosts: DatabaseAddress['hosts'],
  settings: DatabaseAddress['settings'],
  credentials: Credentials | undefined,
): void {
  if (settings.tlsVerifyCert === 'false') {
    throw new UnusableStoreUrl(
      'tlsVerifyCert=false is not supported: name the certificate authority by tlsCAFile or NODE_EXTRA_CA_CERTS',
    );
  }
  const ip = hosts.find(({ address }) => IP_ADDRESS.test(address));
  if (ip !== undefined) {
    throw new UnusableStoreUrl(`with TLS the EventStoreDB needs a host name, not the address ${ip.address}`);
  }
  if (credentials === undefined) {
    throw new UnusableStoreUrl(
      `with TLS the EventStoreDB address needs user and password (${FORM}); without TLS add ?tls=false`,
    );
  }
}
