import { readingIndex } from '../clauses/clause-index.js';
import { placeOf } from '../clauses/places.js';
import { type Wording, wordingIn } from '../clauses/wordings.js';
import type { Decision } from '../kernel/decision.js';
import type { Programme } from '../kernel/programme.js';
import { documentOf } from '../kernel/written-for.js';
import { both, type Label } from './language.js';

/** A heading and what stands under it, each perhaps on several lines. */
export type Item = readonly [Label, ...Label[]];

/** A clause with its place in the source and what it says; of a reading, its id stands for the place. */
export type Citing = (id: string) => Item;

/** The clauses and readings of a decision as it cites them. */
export interface Citations {
  readonly cited: Citing;
  /** Whether a clause answers a question, be it an earlier step of another; the others say what it means, or are cited. */
  readonly answersSomething: (id: string) => boolean;
}

const READINGS = new Map(readingIndex().map(({ id, paraphrase }) => [id, paraphrase]));

/** Each clause in the words of the text that the decision read it in. */
export function citationsOf(decision: Decision<unknown, Programme>): Citations {
  const wordingOf = (id: string): Wording | undefined => wordingIn(id, revisionOf(id, decision));
  return {
    cited: (id) => {
      const says = READINGS.get(id) ?? wordingOf(id)?.paraphrase;
      return says === undefined ? [placed(id)] : [placed(id), says];
    },
    answersSomething: (id) => {
      const kind = wordingOf(id)?.kind;
      return kind !== 'definition' && kind !== 'text';
    },
  };
}

/** The text that a clause was read in; `null`: it is not held. */
function revisionOf(id: string, { fired, regulations }: Decision<unknown, Programme>): string | null {
  const voice = fired.find(({ clause }) => clause === id);
  if (voice !== undefined) return voice.revision;
  return regulations.find(({ document }) => document === documentOf(id))?.revision ?? null;
}

function placed(id: string): Label {
  const place = placeOf(id);
  return place === undefined
    ? both(`規定の読み方［${id}］`, `Reading [${id}]`)
    : both(`${place.ja}［${id}］`, `${place.en} [${id}]`);
}
