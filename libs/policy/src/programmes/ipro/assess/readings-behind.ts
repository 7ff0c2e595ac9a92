import type { RecordedFacts } from '../../../kernel/facts.js';
import type { IproCharge } from '../charges/charge.js';
import type { IproCoverage } from '../coverage/coverage.js';
import type { Handling } from '../form/repair-form.js';
import type { IproFacts } from '../ipro-facts.js';
import { TEXT_FROM } from '../regulation/scheme.js';

type Judged = Exclude<IproCoverage, { coverage: 'held' }>;
type Facts = RecordedFacts<IproFacts>;
type Reading = readonly [string, boolean];

/** The readings behind what is known of every device: which text governs, and whose term a replacement has. */
export function readingsOfDevice(facts: Facts): readonly string[] {
  return chosen([
    ['A-IP-20', facts.found('deliveredOn', (day) => day !== null && day < TEXT_FROM).is === 'yes'],
    ['A-IP-15', facts.given('replacedOn').is === 'yes'],
  ]);
}

/** The readings behind coverage that is held: how a sale to a member shows. */
export function readingsOfHold(wants: readonly string[]): readonly string[] {
  return chosen([['A-IP-02', wants.includes('sale-record')]]);
}

/** The readings behind an answer: coverage, form and charges. */
export function readingsOfRepair(
  facts: Facts,
  coverage: Judged,
  handling: Handling,
  charges: readonly IproCharge[],
): readonly string[] {
  return chosen([
    ['A-IP-07', coverage.warranty === 'product' && byDisclaimer(facts, coverage, charges)],
    ['A-IP-10', coverage.terms.product !== null && judgedByRequest(facts, coverage)],
    ['A-IP-17', coverage.warranty === 'five-year' && soldOrUsedAbroad(facts)],
    ['A-IP-18', coverage.warranty === 'five-year' && coverage.hdd === 'paid'],
    ['A-IP-01', handling.form === 'take-in'],
    ['A-IP-05', handling.form === 'exchange'],
    ['A-IP-09', handling.form !== 'on-site'],
    ['A-IP-13', charges.some(({ kind }) => kind === 'extra-travel')],
    ['A-IP-19', charges.some(({ payer }) => payer === 'partner')],
  ]);
}

/** Nothing shows the day of failure, or it was told of late. */
function judgedByRequest(facts: Facts, coverage: Judged): boolean {
  return facts.lacking('failedOn').is === 'yes' || isLateReport(facts, coverage);
}

/** It failed in time and was told of after the end of its warranty: a warning, no ground to refuse (A-IP-10). */
function isLateReport(facts: Facts, { warranty, terms }: Judged): boolean {
  const term = warranty === 'product' ? terms.product : terms.fiveYear;
  return warranty !== 'none' && term !== null && facts.get('requestedOn') > term.lastDay;
}

function byDisclaimer(facts: Facts, { rest, hdd }: Judged, charges: readonly IproCharge[]): boolean {
  const paid = rest === 'paid' || hdd === 'paid';
  return (paid && facts.given('cause').is === 'yes') || charges.some(({ kind }) => kind === 'height-work');
}

function soldOrUsedAbroad(facts: Facts): boolean {
  const abroad = (fact: 'soldInJapan' | 'usedInJapan') =>
    facts.found(fact, (inJapan) => !inJapan).is === 'yes';
  return abroad('soldInJapan') || abroad('usedInJapan');
}

function chosen(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap(([id, applies]) => (applies ? [id] : []));
}
