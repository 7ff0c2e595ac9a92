import { formatCivilDate, formatInstant, parseInstant, tokyoDateOf } from '#civil-time';
import { asSupport, chain, isAnswered } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';
import type { Call, Reception } from './call.js';
import { DeskCalendar } from './desk-calendar.js';
import { centreHours } from './hours.js';
import { CONTACT_CLAUSES, REQUEST_DAY_CLAUSES } from './reception.clauses.js';

/**
 * When a call counts as received, as requested and as accepted (PN-R-1 to PN-R-4, PN-I-1 to PN-I-4).
 * @throws MissingTerms when the calendar is unset, or lacks a year that is looked at.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function receiveCall(call: Call, terms: Terms, at: AppliedOn): Decision<Reception, 'panasonic-pack'> {
  const facts = RecordedFacts.of(call);
  const masterData = new MasterData(terms, at.appliedOn);
  const desk = new DeskCalendar(masterData);
  return byCatalogue(at, facts, masterData, () => {
    const received = chain(
      resolve(CONTACT_CLAUSES, facts),
      (contact) => accepted(facts, contact, desk),
      () => 'part',
    );
    const ofDesk = desk.voices().filter(unheardIn(received));
    const voices = isAnswered(received.outcome) ? ofDesk : ofDesk.map(asSupport);
    return { ...received, fired: [...received.fired, ...voices] };
  });
}

function accepted(facts: RecordedFacts<Call>, contact: string, desk: DeskCalendar): Resolution<Reception> {
  const first = parseInstant(contact);
  const opening = desk.nextOpening(first);
  const [receivedAt, acceptedAt] = [formatInstant(first), formatInstant(opening)];
  const call = facts.with({
    receivedAt,
    deskOpensAt: acceptedAt,
    centreOpensAt: formatInstant(centreOpening(first)),
  });
  const acceptedOn = formatCivilDate(tokyoDateOf(opening));
  return chain(resolve(REQUEST_DAY_CLAUSES, call), (requestedOn) => ({
    outcome: {
      kind: 'decided',
      value: { wants: facts.get('wants'), receivedAt, requestedOn, acceptedAt, acceptedOn },
    },
    fired: [],
    notFired: [],
  }));
}

/** The centre answers on every day, within its hours. */
function centreOpening(instant: Temporal.Instant): Temporal.Instant {
  const today = tokyoDateOf(instant);
  const { opens, closes } = centreHours(today);
  if (Temporal.Instant.compare(instant, closes) >= 0) return centreHours(today.add({ days: 1 })).opens;
  return Temporal.Instant.compare(instant, opens) < 0 ? opens : instant;
}

function unheardIn({ fired }: Pick<Resolution<unknown>, 'fired'>) {
  return ({ clause }: { readonly clause: string }) => !fired.some((voice) => voice.clause === clause);
}
