/** A request that contradicts itself or the record is refused by the names of its fields: one at least. */
export function expectSomeFields(problems: unknown): void {
  expect(problems).not.toHaveLength(0);
  expect(problems).toStrictEqual(
    expect.arrayOf({
      field: expect.stringMatching(/^[a-zA-Z]/) as unknown,
      rule: expect.stringMatching(/ /) as unknown,
    }),
  );
}
