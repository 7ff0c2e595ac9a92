import { event, expectAlreadySo, given, happened, LEAD } from '../../../test/support/given-case.js';
import {
  APPROVED,
  ARRIVED,
  DIAGNOSED,
  OPENED,
  QUOTE_DISARMED,
  QUOTED,
} from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

const REFUSAL = { grounds: ['FR-R8-1'], reason: sealed(5) };

describe('refuse-repair', () => {
  it('refuses with its ground and disarms the target; the way back is a person’s decision (FR-R8, A-FR-16)', () => {
    const recorded = given(DIAGNOSED)
      .when('refuse-repair', REFUSAL, LEAD)
      .thenRecords(
        event('repair-refused', {
          refusedOn: '2026-04-15',
          ...REFUSAL,
          returnFreight: { payer: 'person-decides', clauses: ['A-FR-16'] },
        }),
        event('deadline-disarmed', { kind: 'repair-target' }),
      );
    expect(recorded.state).toMatchObject({ stage: 'refused', custody: 'held', clock: 'idle', owed: [] });
    expectAlreadySo(recorded);
  });

  it.each([
    ['on request', OPENED, []],
    ['on arrival', ARRIVED, [event('deadline-disarmed')]],
    ['once a quote was withdrawn', [...QUOTED, happened('quote-withdrawn'), QUOTE_DISARMED], []],
  ])('is in place %s', (_what, history, more) => {
    given(history)
      .when('refuse-repair', REFUSAL, LEAD)
      .thenRecords(event('repair-refused'), ...more);
  });

  it.each([[['FR-R8-1', 'FR-R8-12']], [['FR-R8-0']], [['FW-W9-1']]])(
    'takes the rules %j as its ground',
    (grounds) => {
      given(OPENED)
        .when('refuse-repair', { ...REFUSAL, grounds }, LEAD)
        .thenRecords(event('repair-refused', { grounds }));
    },
  );

  it.each([
    ['a text', ['水没'], ['水没']],
    ['a rule that is not there, beside one that is', ['FR-R8-1', 'FR-R8-99'], ['FR-R8-99']],
    ['the paragraph of many rules', ['FR-R8'], ['FR-R8']],
    ['a reading', ['A-FR-16'], ['A-FR-16']],
    ['a rule of another programme', ['PN-R-1', 'FR-R8-2'], ['PN-R-1']],
  ])('does not take %s as its ground', (_what, grounds, unknown) => {
    const { fields } = given(DIAGNOSED)
      .when('refuse-repair', { ...REFUSAL, grounds }, LEAD)
      .thenRefused('REQUEST.CONTRADICTORY');
    const problems = unknown.map((ground) => ({
      field: `grounds.${grounds.indexOf(ground)}`,
      rule: 'is no rule of the programme',
    }));
    expect(fields).toStrictEqual({ unknown, problems });
  });

  it('is out of place while a quote or a promise stands', () => {
    given(QUOTED)
      .when('refuse-repair', REFUSAL, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R4-1']);
    given(APPROVED).when('refuse-repair', REFUSAL, LEAD).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
