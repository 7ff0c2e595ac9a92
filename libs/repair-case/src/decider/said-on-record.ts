import type { RegisteredUnit } from '#registration';
import { iproRegistered } from './programme-facts.js';
import { registeredFacts, type UnitOnRecord, unitThatTells } from './registered-facts.js';
import { isWord, type Word } from './said.js';
import type { OpenCase } from './state.js';

type Words = readonly (readonly [fact: string, words: readonly Word[]])[];

/**
 * What the record of the unit says, by fact: each of its papers of the kind that shows it, or what the house itself put on
 * record, as its own repairs and what they came to (FR-R3-4-6, FR-R3-4-7, FR-R4-5, FW-W6-6a to -6c, FW-W7-2, IP-F-4, IP-P-4).
 */
export function saidOnRecord(
  state: OpenCase,
  record: UnitOnRecord | null,
): ReadonlyMap<string, readonly Word[]> {
  switch (state.opened.programme) {
    case 'frontier':
      return new Map(ofFrontier(state, record));
    case 'ipro':
      return new Map(ofIpro(state, record));
    case 'panasonic-pack':
      return new Map();
  }
}

function ofFrontier(state: OpenCase, record: UnitOnRecord | null): Words {
  const unit = unitThatTells(state, record);
  if (unit === null) return [];
  const stamps = papers(unit, 'shop-stamp');
  return [
    ...told(registeredFacts(state, record)),
    ['receiptPurchasedOn', papers(unit, 'receipt').map(({ on }) => on)],
    ['stampDate', stamps.map(({ on }) => on)],
    ['stampShop', stamps.map(({ shop }) => shop)],
    // A unit on record without a guarantee was never repaired here.
    ...(unit.guarantee === null ? ([['lastRepairShippedOn', [null]]] as const) : []),
  ];
}

function ofIpro(state: OpenCase, record: UnitOnRecord | null): Words {
  if (record === null || !state.opened.item.serialReadable) return [];
  const notes = record.unit.takenOver === null ? papers(record.unit, 'delivery-note') : [];
  return [
    ...told(iproRegistered(state, record)),
    ...(notes.length === 0 ? [] : ([['deliveredOn', notes.map(({ on }) => on)]] as const)),
  ];
}

function papers({ evidence }: RegisteredUnit, kind: string) {
  return evidence.filter((one) => one.kind === kind && one.on !== null);
}

function told(facts: object): Words {
  return Object.entries<unknown>({ ...facts }).flatMap(([fact, value]) =>
    isWord(value) ? [[fact, [value]] as const] : [],
  );
}
