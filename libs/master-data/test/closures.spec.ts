import { stated } from './support/files.js';

describe('a wrong closure of a calendar is refused', () => {
  const calendar = (closures: string) => `revision: r-1
programmes:
  frontier:
    calendar:
      id: c
      revision: c-1
      years: [2026]
      weekend: [6, 7]
      closures: ${closures}
`;

  it.each([
    ['from,until\n2026-08-12,2026-08-14\n2027-01-04,\n', 3],
    ['from,until\n2026-12-30,2027-01-02\n', 2],
  ])('by its own line of the spreadsheet, not by the calendar’s in the main file: %j', (csv, line) => {
    expect(() => stated(calendar('{ csv: closed.csv }'), { 'closed.csv': csv })).toThrow(
      new RegExp(`^closed\\.csv:${line}: frontier\\.calendar .*stands in a year that is not loaded`),
    );
  });

  it('by its own line of the main file where it stands there', () => {
    const closures = '\n        - 2026-08-12\n        - 2027-01-04';
    expect(() => stated(calendar(closures))).toThrow(/^tables\.yaml:11: .*the closure 2027-01-04/);
  });
});
