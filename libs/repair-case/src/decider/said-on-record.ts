import type { RegisteredUnit } from '#registration';
import { iproRegistered } from './programme-facts.js';
import { registeredFacts, type UnitOnRecord, unitThatTells } from './registered-facts.js';
import type { OpenCase } from './state.js';

/** What a fact is said to be; `null`: that there is none. */
export type Word = string | number | boolean | null;

/**
 * What the record of the unit says of a fact: each of its papers of the kind that shows it, or what the house itself put on
 * record, as its own repairs and what they came to (FR-R3-4-6, FR-R3-4-7, FR-R4-5, FW-W6-6a to -6c, FW-W7-2, IP-F-4, IP-P-4).
 * Of a card it says nothing here: it is shown for each repair.
 */
export function saidOnRecord(state: OpenCase, record: UnitOnRecord | null, fact: string): readonly Word[] {
  switch (state.opened.programme) {
    case 'frontier': {
      const unit = unitThatTells(state, record);
      return unit === null || fact === 'cardPresent' ? [] : ofFrontier(state, record, unit, fact);
    }
    case 'ipro':
      return ofIpro(state, record, fact);
    case 'panasonic-pack':
      return [];
  }
}

function ofFrontier(
  state: OpenCase,
  record: UnitOnRecord | null,
  unit: RegisteredUnit,
  fact: string,
): readonly Word[] {
  switch (fact) {
    case 'receiptPurchasedOn':
      return papers(unit, 'receipt').map(({ on }) => on);
    case 'stampDate':
      return papers(unit, 'shop-stamp').map(({ on }) => on);
    case 'stampShop':
      return papers(unit, 'shop-stamp').map(({ shop }) => shop);
    case 'lastRepairShippedOn':
      // A unit on record without a guarantee was never repaired here.
      return unit.guarantee === null ? [null] : told(registeredFacts(state, record), fact);
    default:
      return told(registeredFacts(state, record), fact);
  }
}

function ofIpro(state: OpenCase, record: UnitOnRecord | null, fact: string): readonly Word[] {
  if (record === null || !state.opened.item.serialReadable) return [];
  const isFirst = record.unit.takenOver === null;
  const notes =
    fact === 'deliveredOn' && isFirst ? papers(record.unit, 'delivery-note').map(({ on }) => on) : [];
  return notes.length > 0 ? notes : told(iproRegistered(state, record), fact);
}

function papers({ evidence }: RegisteredUnit, kind: string) {
  return evidence.filter((one) => one.kind === kind && one.on !== null);
}

function told(facts: object, fact: string): readonly Word[] {
  const value: unknown = new Map(Object.entries(facts)).get(fact);
  return isWord(value) ? [value] : [];
}

/** Whether a value is one that is said of a fact. */
export function isWord(value: unknown): value is Word {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
