export { dayOf, daysAfter, instantAfter, lastDayFrom as lastDay } from '#civil-time';
