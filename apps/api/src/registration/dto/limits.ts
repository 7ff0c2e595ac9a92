/** The most yen that a request may name. */
export const MOST_YEN = 100_000_000;

/** The id of a registered unit. */
export const UNIT_ID = /^[0-9a-f]{32}$/;
