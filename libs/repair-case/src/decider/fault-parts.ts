import { type FaultPart, type FaultPartFacts, partName, samePart } from '#policy';
import type { RegisteredFacts, UnitOnRecord } from './registered-facts.js';
import { ofPart } from './restated.js';
import type { OpenCase } from './state.js';

/** The registered unit of the item, and what it tells of coverage. */
interface ToldOfUnit {
  readonly unit: UnitOnRecord | null;
  readonly facts: RegisteredFacts;
}

/**
 * The faulty parts of the diagnosis, each once, with what was stated of them. Whether the last repair was of the same part is
 * asked part by part, as the registered unit tells it (FR-R4-5); what was stated on the case goes before it.
 */
export function faultPartsOf(state: OpenCase, told: ToldOfUnit): readonly FaultPart[] {
  const { diagnosis, statedOfParts } = state;
  const codes = diagnosis.kind === 'completed' ? eachOnce(diagnosis.diagnosis.faultParts) : [];
  return codes.map((code) => ({
    code,
    facts: { ...samePartAgain(state, told, code), ...ofPart(statedOfParts, code) },
  }));
}

/** Each part by the code that it was named by first; case, width and separators make no other part. */
function eachOnce(codes: readonly string[]): readonly string[] {
  const names = codes.map(partName);
  return codes.filter((_code, index) => names.indexOf(names[index] ?? '') === index);
}

function samePartAgain(state: OpenCase, { unit, facts }: ToldOfUnit, code: string): FaultPartFacts {
  const { lastRepairShippedOn, samePartAsLastRepair } = facts;
  // Said of the whole item, it is said of each of its parts.
  if (samePartAsLastRepair === undefined || state.stated.samePartAsLastRepair !== undefined) return {};
  const guarantee = unit?.unit.guarantee ?? null;
  const isOfBefore =
    guarantee?.shippedOn === lastRepairShippedOn && guarantee?.caseNumber !== state.opened.number;
  return isOfBefore && guarantee !== null
    ? { samePartAsLastRepair: samePart(guarantee.parts, [code]) }
    : toldBefore(state, code);
}

/** What the decision that stands knew of the part: a later repair’s guarantee took the place of that one. */
function toldBefore({ coverage }: OpenCase, code: string): FaultPartFacts {
  if (coverage.kind !== 'decided' || coverage.decided.assessment.programme !== 'frontier') return {};
  const asked = coverage.decided.assessment.questions?.find(
    (one) => one.question === 'part' && partName(one.part) === partName(code),
  );
  const same = asked?.factsUsed.find(({ fact }) => fact === 'samePartAsLastRepair')?.value;
  return typeof same === 'boolean' ? { samePartAsLastRepair: same } : {};
}
