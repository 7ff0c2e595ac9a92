/**
 * Asks civil-time a few questions in a process of its own and prints the answers as JSON, beside the zone offset the
 * process runs at. Run with TZ set: jest hands its specs a copy of the environment, so TZ cannot be changed in there.
 */
import { registerHooks } from 'node:module';

// The sources import one another as `./x.js`; Node itself strips the types of what is found beside it as `./x.ts`.
registerHooks({
  resolve: (specifier, context, next) =>
    context.parentURL?.includes('/libs/') && specifier.startsWith('./')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});

const time = await import('../../../libs/civil-time/src/index.ts');

const calendar = time.businessCalendar({
  id: 'any',
  revision: '1',
  years: [2026],
  closures: ['12-29..01-03'],
  weekend: [6, 7],
});
const instants = ['2026-09-23T14:59:59.999Z', '2026-09-23T15:00:00.000Z', '2026-09-23T15:30:00.000Z'];

const answers = instants.map(time.parseInstant).map((instant) => {
  const date = time.tokyoDateOf(instant);
  return {
    date: time.formatCivilDate(date),
    day1: time.formatCivilDate(time.firstCountedDayOf(instant)),
    month: time.formatCivilDate(time.lastDayOf(date, { unit: 'months', count: 1 }, 'not-counted')),
    firesAt: time.formatInstant(time.firstMomentAfter(date)),
    holiday: time.isNationalHoliday(date),
    businessDay2: time.formatCivilDate(time.nthBusinessDay(date, 2, calendar)),
  };
});

const offset = -new Date('2026-09-23T15:30:00Z').getTimezoneOffset();
process.stdout.write(JSON.stringify({ offset, answers }));
