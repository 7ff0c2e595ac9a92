import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';

/** What the calendars say of a day. */
export interface DeskDay {
  /** A Saturday, Sunday or national holiday. */
  readonly dayOff: boolean;
  /** A closure of the company's own on a day that is none of these. */
  readonly closure: boolean;
}

type DayClause = DecidingClause<DeskDay, 'open' | 'closed'>;

export const DESK_HOURS = clauseText(
  'PN-R-2',
  '受付と対応の時間は、月曜から金曜の9時から17時30分までとする。',
  'Reception and response hours are Monday to Friday, 09:00 to 17:30.',
);

export const OPEN_ON_WEEKDAYS: DayClause = {
  ...DESK_HOURS,
  kind: 'base',
  when: () => YES,
  ruling: () => settles('open'),
};

export const CLOSED_ON_DAYS_OFF: DayClause = {
  ...clauseText(
    'PN-R-3',
    '土曜、日曜、祝日は休む。',
    'The desk is closed on Saturdays, Sundays and holidays.',
  ),
  kind: 'exception',
  overrides: [OPEN_ON_WEEKDAYS.id],
  when: (facts) => facts.test('dayOff', (off) => off),
  ruling: () => settles('closed'),
};

export const CLOSED_ON_COMPANY_DAYS: DayClause = {
  ...clauseText(
    'PN-R-4',
    '大型連休、夏季、年末年始などの特定の休日は休む。',
    'The desk is closed on company days: Golden Week, summer break, year end and New Year.',
  ),
  kind: 'exception',
  overrides: [OPEN_ON_WEEKDAYS.id],
  when: (facts) => facts.test('closure', (closed) => closed),
  ruling: () => settles('closed'),
};

/** The clauses on which days the desk is open. */
export const DESK_DAY_CLAUSES = [OPEN_ON_WEEKDAYS, CLOSED_ON_DAYS_OFF, CLOSED_ON_COMPANY_DAYS];
