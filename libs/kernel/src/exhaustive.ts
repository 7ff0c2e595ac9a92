/** Marks the branch that the compiler has proved unreachable; throws if data from outside gets here all the same. */
export function exhaustive(value: never): never {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
}
