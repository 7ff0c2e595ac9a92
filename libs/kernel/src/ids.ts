import { v5, v7 } from 'uuid';

const HOUSE = '6f1d3a52-7c1e-5f0b-9a54-3d0c7f6a2b18';

/** A name-based UUID (RFC 9562, version 5) in this house's namespace: same parts, same id. */
export function derivedId(...parts: readonly (string | number)[]): string {
  return v5(parts.map((part) => `${String(part).length}:${part}`).join('|'), HOUSE);
}

/** A new random, time-ordered UUID (RFC 9562, version 7), for what nobody will ever repeat. */
export function freshId(): string {
  return v7();
}

/** The id of a command sent with an Idempotency-Key (D14): a repeat gets the same id. */
export function commandIdFor(subject: string, command: string, target: string, key: string): string {
  return derivedId('command', subject, command, target, key);
}

/** The id of the n-th event of a command (D14), so that a repeated append writes nothing. */
export function eventIdFor(commandId: string, index: number): string {
  return derivedId('event', commandId, index);
}
