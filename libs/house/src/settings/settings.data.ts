import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Program, Setting } from './setting.js';

const ROLES: readonly Program[] = ['api', 'projector', 'timekeeper'];
const ALL: readonly Program[] = ['standalone', ...ROLES];
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
/** On one machine every program answers at a port of its own. */
const PORTS: Readonly<Record<Program, string>> = {
  standalone: '3000',
  api: '3000',
  projector: '3001',
  timekeeper: '3002',
};

const nothing = () => undefined;

function wholeNumber(least: number, most: number) {
  return (text: string): string | undefined => {
    const number = Number(text);
    const isFine = Number.isInteger(number) && number >= least && number <= most && text.trim() !== '';
    return isFine ? undefined : `a number from ${least} to ${most}`;
  };
}

function begun(pattern: RegExp, otherwise: string) {
  return (text: string): string | undefined => (pattern.test(text.trim()) ? undefined : otherwise);
}

const isPostgres = begun(
  /^postgres(?:ql)?:\/\//,
  'a URL of the form postgres://user:password@host:5432/database',
);

/** Every setting of the house. What is not in here, nothing reads. */
export const SETTINGS = {
  data: {
    name: 'SHURI_DATA',
    what: 'The data folder: events, views, personal data, evidence files, keys. One server at a time.',
    otherwise: '`.shuri`',
    byDefault: () => '.shuri',
    secrecy: 'open',
    readBy: ['standalone'],
    complaint: nothing,
  },
  events: {
    name: 'SHURI_EVENTS',
    what: 'The event store: `esdb://user:password@host:2113`, or `esdb+discover://…` for a cluster whose leader is to be found.',
    otherwise: 'none: it must be set',
    byDefault: nothing,
    secrecy: 'secret-url',
    readBy: ROLES,
    complaint: begun(
      /^(?:esdb|kurrentdb|kurrent|kdb)(?:\+discover)?:\/\//,
      'an address of the form esdb://user:password@host:2113',
    ),
  },
  views: {
    name: 'SHURI_VIEWS',
    what: 'The PostgreSQL database of read models and due table: `postgres://user:password@host:5432/database`.',
    otherwise: 'none: it must be set',
    byDefault: nothing,
    secrecy: 'secret-url',
    readBy: ROLES,
    complaint: isPostgres,
  },
  personal: {
    name: 'SHURI_PERSONAL',
    what: 'The PostgreSQL database of personal data, evidence files and the token register; best one of its own, with a backup of its own.',
    otherwise: 'the database of `SHURI_VIEWS`',
    byDefault: nothing,
    secrecy: 'secret-url',
    readBy: ['api', 'timekeeper'],
    complaint: isPostgres,
  },
  tokenKey: {
    name: 'SHURI_TOKEN_KEY',
    what: 'The key that signs and checks tokens, the same in every api; made by `npx shuri token --new-key`.',
    otherwise: 'none: it must be set',
    byDefault: nothing,
    secrecy: 'secret',
    readBy: ['api'],
    complaint: nothing,
  },
  previousTokenKey: {
    name: 'SHURI_TOKEN_KEY_PREVIOUS',
    what: 'The token key before, while it is exchanged: it checks tokens until they expire and signs none.',
    otherwise: 'none',
    byDefault: nothing,
    secrecy: 'secret',
    readBy: ['api'],
    complaint: nothing,
  },
  shards: {
    name: 'SHURI_SHARDS',
    what: 'Into how many shards the streams are divided among projectors, from 1 to 16; the same in every projector.',
    otherwise: '`4`',
    byDefault: () => '4',
    secrecy: 'open',
    readBy: ['projector'],
    complaint: wholeNumber(1, 16),
  },
  name: {
    name: 'SHURI_NAME',
    what: 'Who holds leases and claims: unique among the processes of a role, and the same after a restart.',
    otherwise: 'the name of the host',
    byDefault: () => hostname(),
    secrecy: 'open',
    readBy: ['projector', 'timekeeper'],
    complaint: (text) =>
      /^[\w.:-]{1,128}$/.test(text) ? undefined : 'at most 128 letters, digits and any of . _ : -',
  },
  clockSkew: {
    name: 'SHURI_CLOCK_SKEW_MS',
    what: 'How far the clocks of this machine and of the database may lie apart, in milliseconds; deadlines fire that much later. Beyond it none fires.',
    otherwise: '`1000`',
    byDefault: () => '1000',
    secrecy: 'open',
    readBy: ['timekeeper'],
    complaint: wholeNumber(0, 60_000),
  },
  configuration: {
    name: 'SHURI_CONFIGURATION',
    what: 'A YAML file, or a folder with a `master-data.yaml`: what the regulations leave open, such as fees, tax rates, calendars, designated shops and carriers, models.',
    otherwise: 'the example, whose values are nobody’s',
    byDefault: nothing,
    secrecy: 'open',
    readBy: ['standalone', 'api'],
    complaint: nothing,
  },
  port: {
    name: 'PORT',
    what: 'Where it listens; 0 takes any free port. A projector and a timekeeper answer `/health/live` and `/health/ready` there.',
    otherwise: '`3000`; projector `3001`, timekeeper `3002`',
    byDefault: (program) => PORTS[program],
    secrecy: 'open',
    readBy: ALL,
    complaint: wholeNumber(0, 65_535),
  },
  host: {
    name: 'HOST',
    what: 'The address it listens on; `0.0.0.0` for every one of the machine.',
    otherwise: '`127.0.0.1`, this machine alone',
    byDefault: () => '127.0.0.1',
    secrecy: 'open',
    readBy: ALL,
    complaint: (text) =>
      isIP(text) > 0 || /^[\w.-]+$/.test(text)
        ? undefined
        : 'an address such as 127.0.0.1 or ::1, or the name of a host',
  },
  log: {
    name: 'SHURI_LOG',
    what: `Level of the JSON log on standard output: ${LOG_LEVELS.map((level) => `\`${level}\``).join(', ')}.`,
    otherwise: '`info`',
    byDefault: () => 'info',
    secrecy: 'open',
    readBy: ALL,
    complaint: (text) => (LOG_LEVELS.includes(text) ? undefined : `one of ${LOG_LEVELS.join(', ')}`),
  },
} as const satisfies Readonly<Record<string, Setting>>;
