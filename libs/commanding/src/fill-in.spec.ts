import { Type } from 'typebox';
import { defineEvent } from '#event-store';
import { accept, fillIn, refuse } from './index.js';

const SAID = defineEvent(
  'test',
  'said',
  1,
  Type.Object({ word: Type.String(), by: Type.Optional(Type.String()) }),
);
const SILENT = defineEvent('test', 'silent', 1, Type.Object({}));

describe('a member that a command says of itself', () => {
  const fill = fillIn([SAID, SILENT], 'by');

  it('is written into the events that have a place for it, and into no other', () => {
    const decision = accept([
      { name: 'said', data: { word: 'a' } },
      { name: 'silent', data: {} },
    ]);
    expect(fill(decision, 'me')).toEqual({
      ...decision,
      events: [
        { name: 'said', data: { word: 'a', by: 'me' } },
        { name: 'silent', data: {} },
      ],
    });
  });

  it('leaves a refusal as it is', () => {
    const no = refuse('REQUEST.CONTRADICTORY', 'no');
    expect(fill(no, 'me')).toBe(no);
  });
});
