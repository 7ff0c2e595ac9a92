import { evidenceOf } from './evidence-of.js';
import { PAPERS, readingsOf } from './papers.js';
import type { UnitOnRecord } from './registered-facts.js';
import type { OpenCase } from './state.js';

type Value = string | number | boolean;

/** Who says something of a fact: a paper on the case or a contract, by its id, the request, or somebody without a paper. */
export type Source =
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'contract'; readonly id: string }
  | { readonly kind: 'request' }
  | { readonly kind: 'statement' };

/** A fact of which two or more say different things: no rule says who is right, a person does. */
export interface Contradiction {
  readonly fact: string;
  /** What is said, each once, with who said it first. */
  readonly said: readonly { readonly value: Value; readonly by: Source }[];
}

/**
 * What papers on the case contradict each other in, what was stated against a paper, and what the request or a receipt says
 * against the registered contract of a pack (FW-W6-6a, FW-W6-6b, IP-F-4, IP-P-4, PN-P-1, PN-F-1).
 */
export function contradictions(state: OpenCase, record: UnitOnRecord | null): readonly Contradiction[] {
  const ofPapers = Object.keys(PAPERS[state.opened.programme]).map((fact) => ({
    fact,
    said: [...byPapers(state, fact), ...byStatement(state, fact), ...byContract(state, record, fact)],
  }));
  return [...ofPapers, { fact: 'service', said: ofService(state, record) }]
    .map(({ fact, said }) => ({ fact, said: eachOnce(said) }))
    .filter(({ said }) => said.length > 1);
}

/** The papers that show a fact; where they contradict each other, all of them. */
export function shownBy(state: OpenCase, fact: string): readonly string[] {
  const papers = eachOnce(byPapers(state, fact)).flatMap(({ by }) => (by.kind === 'paper' ? [by.id] : []));
  if (papers.length > 1) return papers;
  const one = evidenceOf(state, fact) ?? papers[0];
  return one === undefined ? [] : [one];
}

type Said = Contradiction['said'];

function byPapers(state: OpenCase, fact: string): Said {
  return readingsOf(state, fact).map(({ value, evidenceId }) => ({
    value,
    by: { kind: 'paper', id: evidenceId },
  }));
}

/** Before there was a paper, anything might be stated; it is the paper that counts then. */
function byStatement(state: OpenCase, fact: string): Said {
  const value = new Map(Object.entries(state.stated)).get(fact);
  const against = state.opened.programme !== 'frontier' && readingsOf(state, fact).length > 0;
  return against && (typeof value === 'string' || typeof value === 'boolean')
    ? [{ value, by: { kind: 'statement' } }]
    : [];
}

/** What is stated without a paper does not stand against a contract. */
function byContract(state: OpenCase, record: UnitOnRecord | null, fact: string): Said {
  const pack = packOf(state, record);
  if (pack === null || fact !== 'purchasedOn' || readingsOf(state, fact).length === 0) return [];
  return [{ value: pack.terms.purchasedOn, by: { kind: 'contract', id: pack.contractId } }];
}

function ofService(state: OpenCase, record: UnitOnRecord | null): Said {
  const { request } = state.opened;
  const pack = packOf(state, record);
  if (pack === null || request?.programme !== 'panasonic-pack') return [];
  return [
    { value: request.service, by: { kind: 'request' } },
    { value: pack.terms.service, by: { kind: 'contract', id: pack.contractId } },
  ];
}

/** The pack that the item is under by its contract; while its serial cannot be read it is not known to be that unit. */
function packOf({ opened }: OpenCase, record: UnitOnRecord | null) {
  return opened.programme === 'panasonic-pack' && opened.item.serialReadable ? (record?.pack ?? null) : null;
}

function eachOnce(said: Said): Said {
  return said.filter((one, index) => said.findIndex(({ value }) => value === one.value) === index);
}
