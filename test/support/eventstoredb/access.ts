import type { Metadata } from '@grpc/grpc-js';
import type { EventLog } from './event-log.js';
import { accessDenied, unauthenticated } from './refusal.js';
import { rawMetadata } from './visibility.js';

/** A user of a server with security. Administrators may do everything. */
export interface User {
  readonly password: string;
  readonly admin: boolean;
}
export type Users = Readonly<Record<string, User>>;

/** Who calls: on a server without security everybody is the system. */
export type Caller = 'system' | 'anonymous' | { readonly name: string; readonly admin: boolean };

/** What is done to a stream. Everything together is read as the stream `$all`. */
export type Deed = 'read' | 'write' | 'delete';

/** Members of `$acl`; the metadata stream of a stream goes by its own. */
const RIGHTS = { read: '$r', write: '$w', delete: '$d' } as const;
const RIGHTS_ON_METADATA = { read: '$mr', write: '$mw', delete: '$mw' } as const;

/** Who may do what. Throws refusals: `access-denied`, or status 16 for a wrong password or an unknown user. */
export class Access {
  readonly #users: Users | undefined;
  readonly #log: EventLog;

  /** Without users the server has no security. */
  constructor(users: Users | undefined, log: EventLog) {
    this.#users = users;
    this.#log = log;
  }

  callerOf(metadata: Metadata): Caller {
    if (this.#users === undefined) return 'system';
    const [header] = metadata.get('authorization');
    if (header === undefined) return 'anonymous';
    const [, encoded = ''] = /^Basic (.+)$/.exec(header.toString()) ?? [];
    const [, name = '', password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
    const user = this.#users[name];
    if (user === undefined || user.password !== password) throw unauthenticated();
    return { name, admin: user.admin };
  }

  /** Anonymous callers may do nothing, whatever a stream's list says: so the server is set up by default. */
  permit(caller: Caller, deed: Deed, stream: string): void {
    if (caller === 'system') return;
    if (caller === 'anonymous') throw accessDenied();
    if (caller.admin) return;
    const about = stream.startsWith('$$') ? stream.slice(2) : stream;
    const right = stream.startsWith('$$') ? RIGHTS_ON_METADATA[deed] : RIGHTS[deed];
    const listed = this.#listed(about, right) ?? (about.startsWith('$') ? [] : ['$all']);
    if (!listed.includes(caller.name) && !listed.includes('$all')) throw accessDenied();
  }

  /** The list of a stream's own `$acl`, if it has one. A single name need not be in a list. */
  #listed(stream: string, right: string): readonly unknown[] | undefined {
    const { $acl: acl } = rawMetadata(this.#log, stream);
    if (acl === null || typeof acl !== 'object') return undefined;
    const listed: unknown = Reflect.get(acl, right);
    if (listed === undefined) return undefined;
    return Array.isArray(listed) ? listed : [listed];
  }
}
