/**
 * How long anything is waited for, in milliseconds. Far longer than every takeover and every backoff together, so that only
 * what is stuck or forgotten takes so long: a slow machine must not look like a fault.
 */
export const PATIENCE_MS = 300_000;
