import type { DecodedEvent } from '#projections';
import { whenPlanOrPaperRecordedThenStartTerm } from './when-plan-or-paper-recorded-then-start-term.js';

const { react } = whenPlanOrPaperRecordedThenStartTerm;

function event(name: string, data: object): DecodedEvent {
  return { stored: { stream: 'productUnit-u1' }, name, data } as DecodedEvent;
}

const started = (programme: string, startedBy = 'factory-shipping') =>
  event('term-started', { term: { programme, startedBy } });
const PLAN = event('plan-attached', { plan: 'safe-3', months: 36 });
const paper = (kind: string) => event('date-evidence-recorded', { kind });
const again = (programme: string) => ({
  kind: 'command',
  command: 'start-term',
  payload: { unitId: 'u1', programme },
});

describe('what came after a term was started', () => {
  it.each([
    ['a plan', PLAN, started('frontier'), again('frontier')],
    ['a receipt', paper('receipt'), started('frontier'), again('frontier')],
    ['a delivery note', paper('delivery-note'), started('ipro', 'end-user-delivery'), again('ipro')],
    ['a plan, and the term is another programme’s', PLAN, started('ipro'), { kind: 'nothing' }],
    [
      'a receipt, and the term came with a swap',
      paper('receipt'),
      started('frontier', 'swap'),
      { kind: 'nothing' },
    ],
    [
      'a receipt, and the term restarted with an exchange',
      paper('receipt'),
      started('frontier', 'initial-failure-exchange'),
      { kind: 'nothing' },
    ],
  ])(
    'starts it again, if it is that of the same programme and its own: %s',
    (_what, trigger, before, reaction) => {
      expect(react(trigger, [before, trigger])).toEqual(reaction);
    },
  );

  it('goes by the term that was started last', () => {
    expect(react(PLAN, [started('frontier'), started('frontier', 'swap'), PLAN])).toEqual({
      kind: 'nothing',
    });
  });

  it('starts none that nobody started', () => {
    expect(react(PLAN, [PLAN])).toEqual({ kind: 'nothing' });
  });
});
