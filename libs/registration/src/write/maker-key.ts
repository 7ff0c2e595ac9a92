/** A maker's code without what people write differently in it: `i-PRO` and `iPRO` are one. */
export function makerKeyOf(maker: string): string {
  return maker.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}
