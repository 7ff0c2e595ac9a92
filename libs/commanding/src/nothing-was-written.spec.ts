import { InvalidEvent, OutcomeUnknown, TooLarge } from '#event-store';
import { ShuriError } from '#kernel';
import { nothingWasWritten } from './nothing-was-written.js';

class Unfoldable extends Error {}

describe('that nothing was written', () => {
  const isSure = nothingWasWritten(Unfoldable);

  it.each([
    ['a refusal', new ShuriError('REPAIR_CASE.NOT_ALLOWED_NOW', 'not now')],
    ['an event of another shape', Object.create(InvalidEvent.prototype)],
    ['an event without a place', new Unfoldable()],
    ['an event that is too large', Object.create(TooLarge.prototype)],
  ])('is sure after %s', (_what, error) => {
    expect(isSure(error)).toBe(true);
  });

  it.each([
    ['an answer that never came', new ShuriError('STORE.OUTCOME_UNKNOWN', 'who knows')],
    ['the store’s own word of it', Object.create(OutcomeUnknown.prototype)],
    ['anything else', new Error('no place left')],
    ['what is no error', 'refused'],
  ])('is not sure after %s', (_what, error) => {
    expect(isSure(error)).toBe(false);
  });
});
