import { defineEvent, EventRegistry } from '#event-store';
import { type JsonObject, ShuriError } from '#kernel';
import { Type } from 'typebox';
import { accept, type Aggregate, alreadySo, type Decider, refuse } from '../../src/index.js';

/** The smallest subject that a decision loop can serve: a notebook of lines, which can be closed. */
export interface Notebook {
  readonly open: boolean;
  readonly lines: readonly string[];
}

export const notebook: Aggregate<Notebook> = {
  context: 'notebook',
  initial: { open: true, lines: [] },
  evolve(state, { name, data }) {
    if (name === 'closed') return { ...state, open: false };
    if (name !== 'line-written' || !state.open) throw new RangeError(`${name} has no place here`);
    return { ...state, lines: [...state.lines, textOf(data)] };
  },
};

export function notebookRegistry(): EventRegistry {
  return new EventRegistry([
    defineEvent('notebook', 'line-written', 1, Type.Object({ text: Type.String() })),
    defineEvent('notebook', 'closed', 1, Type.Object({})),
  ]);
}

export function unknownNotebook(stream: string): ShuriError {
  return new ShuriError('REPAIR_CASE.UNKNOWN', 'there is no such notebook', { stream });
}

/** The text of a line, as the registry has checked it. */
export function textOf(data: JsonObject): string {
  return data['text'] as string;
}

function textsOf(payload: JsonObject): string[] {
  const { texts } = payload;
  return Array.isArray(texts) ? texts.map(String) : [];
}

/** Writes each of `texts` as a line; none: it is already so. A closed notebook takes nothing. */
export const write: Decider<Notebook> = {
  decide(payload, state) {
    if (!state.open) return refuse('REPAIR_CASE.NOT_ALLOWED_NOW', 'the notebook is closed', {}, ['N-1']);
    const texts = textsOf(payload);
    if (texts.length === 0) return alreadySo();
    return accept(texts.map((text) => ({ name: 'line-written', data: { text } })));
  },
};

/** Writes how many lines there are: what it decides depends on what it read. */
export const writeCount: Decider<Notebook> = {
  decide: (_payload, state) =>
    accept([{ name: 'line-written', data: { text: `line ${state.lines.length + 1}` } }]),
};

export const close: Decider<Notebook> = {
  decide: () => accept([{ name: 'closed', data: {} }]),
};
