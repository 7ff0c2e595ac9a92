import { evidenceOf } from './evidence-of.js';
import { isOnReplacement } from './exchange-on-record.js';
import { factsOnCase } from './facts.js';
import { isShownByPaper, PAPERS, readingsOf } from './papers.js';
import type { UnitOnRecord } from './registered-facts.js';
import { isWord, type Said, type Source } from './said.js';
import { saidOnRecord } from './said-on-record.js';
import type { OpenCase } from './state.js';

/** A fact of which two or more say different things: no rule says who is right, a person does. */
export interface Contradiction {
  readonly fact: string;
  /** What is said, each once, with who said it first. */
  readonly said: Said;
}

/**
 * What papers contradict each other in, on the case or on the record of its unit; what was stated against a paper or against
 * that record; and what the request or a receipt says against the registered contract of a pack (FR-R3-4-6, FR-R3-4-7, FR-R4-5,
 * FW-W6-6a to -6c, FW-W7-2, IP-F-4, IP-P-4, PN-P-1, PN-F-1).
 */
export function contradictions(state: OpenCase, record: UnitOnRecord | null): readonly Contradiction[] {
  const { programme } = state.opened;
  const replacedOn = (fact: string) =>
    fact === 'deliveredOn' ? record?.unit.takenOver?.exchangedOn : undefined;
  const ofRecord = byRecord(state, record);
  const facts = new Set([...Object.keys(PAPERS[programme]), ...(programme === 'frontier' ? ON_RECORD : [])]);
  const said = [...facts].map((fact) => ({
    fact,
    said: [
      ...[...byPapers(state, fact), ...byStatement(state, fact)].filter(
        ({ value }) => !isOnReplacement(replacedOn(fact), value),
      ),
      ...byContract(state, record, fact),
      ...ofRecord(fact),
      ...byRequest(state, fact),
    ],
  }));
  return [...said, { fact: 'service', said: ofService(state, record) }]
    .map((one) => ({ fact: one.fact, said: eachOnce(one.said) }))
    .filter((one) => one.said.length > 1);
}

/** What FRONTIER’s rules read and no paper on a case shows: the record of the unit knows it, or the request form itself. */
const ON_RECORD = [
  'factoryShippedOn',
  'lastRepairShippedOn',
  'planMonths',
  'plan',
  'premiumCap',
  'premiumFrom',
  'premiumSpent',
  'premiumUntil',
  'requestedOn',
  'samePartAsLastRepair',
  'soldBy',
];

/** The papers that show a fact; where they contradict each other, all of them. */
export function shownBy(state: OpenCase, fact: string): readonly string[] {
  const papers = eachOnce(byPapers(state, fact)).flatMap(({ by }) => (by.kind === 'paper' ? [by.id] : []));
  if (papers.length > 1) return papers;
  const one = evidenceOf(state, fact) ?? papers[0];
  return one === undefined ? [] : [one];
}

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

/**
 * Against the record of a unit stands what counts on the case under FRONTIER, whoever said it; under i-PRO only papers do,
 * as what nothing shows gives way to it.
 */
function byRecord(state: OpenCase, record: UnitOnRecord | null): (fact: string) => Said {
  const onRecord = saidOnRecord(state, record);
  const onCase = new Map<string, unknown>(Object.entries(factsOnCase(state)));
  const by = { kind: 'registration', id: record?.unitId ?? '' } as const;
  return (fact) => {
    const known = (onRecord.get(fact) ?? []).map((value) => ({ value, by }));
    const word = onCase.get(fact);
    if (state.opened.programme !== 'frontier' || known.length === 0 || !isWord(word)) return known;
    return [{ value: word, by: sourceOnCase(state, fact) }, ...known];
  };
}

/** Who says what no reading of a paper said before: somebody, a card by bearing no stamp, or the request. */
function sourceOnCase(state: OpenCase, fact: string): Source {
  if (Object.hasOwn(state.stated, fact)) return { kind: 'statement' };
  const card = isShownByPaper('frontier', fact) ? evidenceOf(state, 'cardPresent') : undefined;
  return card === undefined ? { kind: 'request' } : { kind: 'paper', id: card };
}

/** The web form is its own record of the day on which it was sent (A-FR-08). */
function byRequest({ opened, stated }: OpenCase, fact: string): Said {
  const { requestedOn } = stated;
  const isOther = fact === 'requestedOn' && opened.intake === 'web' && typeof requestedOn === 'string';
  if (opened.programme !== 'frontier' || !isOther) return [];
  return [
    { value: requestedOn, by: { kind: 'statement' } },
    { value: opened.requestedOn, by: { kind: 'request' } },
  ];
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
