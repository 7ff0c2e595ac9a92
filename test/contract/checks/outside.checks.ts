import type { Check } from '../support/harness.js';

/**
 * Checks 54 to 58: what only a backend with connections, credentials and deletion from outside can show. Stated
 * without a body: the adapter to which one applies brings it, and until then fails the suite.
 */
export function stateOutside(check: Check): void {
  check(54, 'Given one client’s connection fails, then another client’s append in flight is unaffected');
  check(
    55,
    'Given wrong credentials or no permission, then AccessDenied at once, and no secret in message or log',
  );
  check(
    56,
    'Given a soft-deleted stream, then it reads as StreamNotFound and no-stream goes on after its last revision',
  );
  check(57, 'Given a tombstoned stream, then every append and read is StreamDeleted for ever');
  check(58, 'Given the backend is down at start, then not ready, and ready after recovery without restart');
}
