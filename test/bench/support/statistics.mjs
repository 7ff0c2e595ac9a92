/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `1,234 (1,100..1,400)`: median and range, for people. */
export function spread(values) {
  const text = (value) => Math.round(value).toLocaleString('en');
  return `${text(median(values))} (${text(Math.min(...values))}..${text(Math.max(...values))})`;
}

/** Prints one figure for machines. */
export function figure(name, value) {
  console.log(`figure ${name} ${Number(value.toPrecision(4))}`);
}
