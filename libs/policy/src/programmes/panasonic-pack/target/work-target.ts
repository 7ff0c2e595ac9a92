import { formatCivilDate, formatInstant, parseCivilDate } from '#civil-time';
import { instantAfter } from '../../../days.js';
import { asSupport, chain } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { DeskCalendar } from '../reception/desk-calendar.js';
import { deskHours } from '../reception/hours.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';
import { TARGET_RULE_CLAUSES, TARGET_START_CLAUSES } from './target.clauses.js';
import type { Target, TargetFacts, TargetRule } from './target-facts.js';

/**
 * When a visit or a carry-in repair is due (PN-T-1 to PN-T-6): the visit at 17:30 of the second business day, with a
 * reminder at 09:00 of the first; the carry-in repair at the end of the fourth.
 * @throws MissingTerms when the calendar is unset, or lacks a year that the count runs into.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function workTarget(
  stated: TargetFacts,
  terms: Terms,
  at: AppliedOn,
): Decision<Target, 'panasonic-pack'> {
  const facts = RecordedFacts.of(stated);
  const masterData = new MasterData(terms, at.appliedOn);
  return byCatalogue(at, facts, masterData, () =>
    chain(resolve(TARGET_START_CLAUSES, facts), (start): Resolution<Target> => {
      if ('awaits' in start) {
        const value: Target = { kind: 'awaits', awaits: start.awaits };
        return { outcome: { kind: 'decided', value }, fired: [], notFired: [] };
      }
      const rule = resolve(TARGET_RULE_CLAUSES, facts.with(start));
      return chain(rule, (counted) => dueBy(start.startsOn, counted, new DeskCalendar(masterData)));
    }),
  );
}

function dueBy(startsOn: string, rule: TargetRule, desk: DeskCalendar): Resolution<Target> {
  const start = parseCivilDate(startsOn);
  const last = desk.nth(start, rule.businessDays);
  const lastDay = formatCivilDate(last);
  const byHours = rule.ends === 'with-desk-hours';
  const value: Target = {
    kind: 'due',
    work: rule.work,
    startsOn,
    lastDay,
    firesAt: byHours ? formatInstant(deskHours(last).closes) : instantAfter(lastDay),
    warnsAt: byHours ? formatInstant(deskHours(desk.nth(start, 1)).opens) : null,
    calendarRevision: desk.revision,
  };
  return { outcome: { kind: 'decided', value }, fired: desk.voices().map(asSupport), notFired: [] };
}
