import { AccessDenied, StoreClosed } from '../event-store.errors.js';

/** What the client says while it gets no connection, and what that means; the first that fits. */
const MEANINGS: readonly (readonly [RegExp, (shown: string) => string])[] = [
  [
    /wrong version number/i,
    (shown) =>
      `The server at ${shown} has no TLS, or is no EventStoreDB. If it runs without TLS, add ?tls=false`,
  ],
  [
    /certificate|altnames|unable to verify/i,
    (shown) =>
      `The certificate of the EventStoreDB at ${shown} cannot be trusted. Name its authority by tlsCAFile, and the hosts as the certificate does`,
  ],
  [
    /protocol error|http status|unimplemented|content-type/i,
    (shown) => `What answers at ${shown} is no EventStoreDB. Correct host and port`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|name resolution/i,
    (shown) => `There is no host of the name in ${shown}. Correct it, or mend the name service`,
  ],
  [
    /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/i,
    (shown) => `Nobody answers at ${shown}. Check that the EventStoreDB runs there`,
  ],
  [
    /failed to discover/i,
    (shown) => `No node of an EventStoreDB cluster is found at ${shown}. Check that one runs there`,
  ],
  [
    /failed to connect/i,
    (shown) =>
      `The connection to ${shown} is cut as soon as it is made. Check that an EventStoreDB runs there, and whether it wants TLS`,
  ],
  [
    /connection dropped|ECONNRESET|EPIPE|socket|goaway/i,
    (shown) => `The connection to the EventStoreDB at ${shown} was cut. Check that it runs`,
  ],
  [
    /no answer|deadline/i,
    (shown) => `What listens at ${shown} gives no answer in time. Check that it is an EventStoreDB and works`,
  ],
];

/**
 * Why a server cannot be used, in one sentence for people: without a secret, and the same for as long as the cause is.
 * @param shown the hosts, without user and password
 */
export function storeTrouble(error: unknown, shown: string): string {
  if (error instanceof AccessDenied) {
    return `The EventStoreDB at ${shown} refuses the user or the password, or gives that user no rights on its streams and on $all.`;
  }
  if (error instanceof StoreClosed) return 'The event store is closed.';
  const said = error instanceof Error ? error.message : String(error);
  const [, meaning] = MEANINGS.find(([pattern]) => pattern.test(said)) ?? [];
  return `${meaning?.(shown) ?? `The EventStoreDB at ${shown} takes no calls just now. Wait for its leader, or look at its log`}.`;
}
