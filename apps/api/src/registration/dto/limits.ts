/** The most yen that a request may name. */
export const MOST_YEN = 100_000_000;

/** A shop's name as its stamp bears it, in any script, on one line. */
export const SHOP_NAME = /^[^\t\r\n]{1,64}$/;

/** The id of a registered unit. */
export const UNIT_ID = /^[0-9a-f]{32}$/;
