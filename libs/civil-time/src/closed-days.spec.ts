import { isNationalHoliday, NoOpenDay, parseCivilDate, rollOffClosedDays } from './index.js';

const isSunday = (day: Temporal.PlainDate) => day.dayOfWeek === 7;
const isSundayOrHoliday = (day: Temporal.PlainDate) => isSunday(day) || isNationalHoliday(day);
const isWeekend = (day: Temporal.PlainDate) => day.dayOfWeek >= 6;

function rolled(day: string, isClosed: (day: Temporal.PlainDate) => boolean): string {
  return rollOffClosedDays(parseCivilDate(day), isClosed).toString();
}

describe('a last day that falls on a closed day', () => {
  it('stays when it is open', () => {
    expect(rolled('2031-07-04', isSunday)).toBe('2031-07-04');
  });

  it('moves on through a whole run of closed days', () => {
    expect(rolled('2032-09-19', isSundayOrHoliday)).toBe('2032-09-23');
  });

  it('moves off a Saturday only where the regulation closes Saturdays', () => {
    expect(rolled('2031-07-05', isSunday)).toBe('2031-07-05');
    expect(rolled('2031-07-05', isWeekend)).toBe('2031-07-07');
  });

  it('is refused when nothing ever opens', () => {
    expect(() => rolled('2031-07-05', () => true)).toThrow(NoOpenDay);
  });
});
