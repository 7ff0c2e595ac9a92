import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { ruled } from '../../../kernel/ruled.js';
import { said } from '../clause-text.js';
import type { MasterData } from '../master-data.js';

/** An end of support that somebody announced. Days are `YYYY-MM-DD` in Asia/Tokyo. */
interface Announcement {
  readonly lastDay: string;
  readonly announcedOn: string;
}

/** Only an end announced by that day binds (A-FW-01). */
export const END_IS_ANNOUNCED: DecidingClause<Announcement, string> = {
  ...said(
    'FW-W8-3',
    'サポート期間の終了は、あらかじめWebで告知する。',
    'The end of support is announced beforehand on the web.',
  ),
  kind: 'base',
  when: (facts) => facts.test('announcedOn', (day) => day <= facts.get('lastDay')),
  ruling: (facts) => settles(facts.get('lastDay')),
};

/** The clauses on what end of support binds. */
export const END_CLAUSES = [END_IS_ANNOUNCED];

/** The last day of a model's support as it was announced, `YYYY-MM-DD`; `undefined`: none was that binds (FW-W8-3). */
export function announcedEnd(masterData: MasterData, model: string): string | undefined {
  const end = masterData.model(model)?.supportEnd;
  if (end === undefined) return undefined;
  return ruled<Announcement, string | null>(END_CLAUSES, end, null).value ?? undefined;
}
