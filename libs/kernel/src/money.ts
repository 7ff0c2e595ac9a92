/** An amount of money in integer yen (D9). Never a fraction. */
export type Yen = number;
