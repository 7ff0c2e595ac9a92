import type { StoredEvent } from '#event-store';
import { streamOfContract, streamOfUnit, unitIdOf, type UnitName } from '#registration';

/** What had to follow by itself, beside what did. Each entry says what it is of. */
export interface ByItselfAccount {
  /** How much of it did. */
  readonly ran: number;
  /** Had to follow and did not. */
  readonly missed: readonly string[];
  /** Followed more often than once, or without a ground. */
  readonly doubled: readonly string[];
}

/** What the events of a repair say, as far as this account needs it. */
interface Repair {
  readonly number: string;
  readonly item: UnitName;
}
interface Guarantee {
  readonly caseNumber: string;
  readonly shippedOn: string;
}

/**
 * Every repaired item that was shipped has the guarantee of that repair and day on its unit, once; and it made its unit
 * known once at most. Reads nothing but what the events say, neither ids of commands nor checkpoints.
 */
export function guaranteeAccount(log: readonly StoredEvent[]): ByItselfAccount {
  const repairs = new Map<string, Repair>();
  const repaired = new Set<string>();
  const owed = new Set<string>();
  const opened: string[] = [];
  const known: string[] = [];
  for (const { type, stream, data } of log) {
    if (/\.case-opened\./.test(type)) repairs.set(stream, data as unknown as Repair);
    if (/\.repair-completed\./.test(type)) repaired.add(stream);
    if (/\.unit-registered\./.test(type)) known.push(stream);
    const repair = repairs.get(stream);
    if (/\.item-shipped\./.test(type) && repair !== undefined && repaired.has(stream)) {
      const { number: caseNumber, item } = repair;
      const { shippedOn } = data as unknown as Guarantee;
      owed.add(guaranteeOf(streamOfUnit(unitIdOf(item)), { caseNumber, shippedOn }));
    }
    if (/\.re-repair-guarantee-opened\./.test(type))
      opened.push(guaranteeOf(stream, data as unknown as Guarantee));
  }
  const account = compared(owed, opened);
  return { ...account, doubled: [...account.doubled, ...compared(new Set(known), known).doubled] };
}

function guaranteeOf(stream: string, { caseNumber, shippedOn }: Guarantee): string {
  return `${stream}: the guarantee of ${caseNumber}, shipped on ${shippedOn}`;
}

const DAYS_TO_RENEW = 30;

/**
 * Every contract whose last day is over was ended once, and lapsed once when the 30 days to renew are over too; none is
 * renewed here. Counts from the days that the contract says, whatever deadlines were armed.
 * @param now RFC 3339 `Z`
 */
export function contractAccount(log: readonly StoredEvent[], now: string): ByItselfAccount {
  const due = new Set<string>();
  const came: string[] = [];
  for (const { type, stream, data } of log) {
    if (/\.support-contract-opened\./.test(type)) {
      const { contractId, lastDay } = data as unknown as { contractId: string; lastDay: string };
      const last = Temporal.PlainDate.from(lastDay);
      if (isOver(last, now)) due.add(`${streamOfContract(contractId)}: its end`);
      if (isOver(last.add({ days: DAYS_TO_RENEW }), now))
        due.add(`${streamOfContract(contractId)}: its lapse`);
    }
    if (/\.contract-ended\./.test(type)) came.push(`${stream}: its end`);
    if (/\.contract-lapsed\./.test(type)) came.push(`${stream}: its lapse`);
  }
  return compared(due, came);
}

/** What the log has of the streams of which something is missed, event by event, and where the log ends: to find out why. */
export function historiesOf({ missed }: ByItselfAccount, log: readonly StoredEvent[]): readonly string[] {
  const streams = new Set(missed.map((one) => one.slice(0, one.indexOf(':'))));
  const end = log.at(-1)?.position ?? 'the start';
  return [...streams].map((stream) => {
    const own = log.filter((one) => one.stream === stream);
    const events = own.map(({ type, position, data }) => `${type} at ${position} ${JSON.stringify(data)}`);
    return `${stream} in the log, which ends at ${end}: ${events.join('; ')}`;
  });
}

/** A day ends with its midnight in Tokyo. */
function isOver(day: Temporal.PlainDate, now: string): boolean {
  const end = day.add({ days: 1 }).toZonedDateTime('Asia/Tokyo').toInstant();
  return Temporal.Instant.compare(end, Temporal.Instant.from(now)) <= 0;
}

function compared(owed: ReadonlySet<string>, came: readonly string[]): ByItselfAccount {
  const seen = new Set<string>();
  const doubled: string[] = [];
  for (const one of came) {
    if (seen.has(one) || !owed.has(one)) doubled.push(one);
    seen.add(one);
  }
  return { ran: came.length, missed: [...owed].filter((one) => !seen.has(one)), doubled };
}
