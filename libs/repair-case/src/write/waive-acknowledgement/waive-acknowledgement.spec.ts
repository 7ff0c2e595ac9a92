import {
  event,
  expectAlreadySo,
  given,
  type Happened,
  happened,
  LEAD,
  TECHNICIAN,
} from '../../../test/support/given-case.js';
import { ARRIVED, AUTHORISED, unacknowledged } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

const WAIVED = { of: 'data-erasure', reason: sealed(19) } as const;
const NOT_HELD = ['FR-R1-6', 'A-FR-17'];

/** The same history of an item that came in before the first text of the repair rules that is held. */
function beforeTheText(history: readonly Happened[]): readonly Happened[] {
  const regulations = [
    { document: 'FR' as const, revision: null },
    { document: 'FW' as const, revision: '2020-10-16' },
  ];
  return history.map((one) =>
    one.name === 'item-arrived' ? { ...one, data: { ...one.data, regulations } } : one,
  );
}

const UNHELD = beforeTheText(unacknowledged(AUTHORISED));

describe('waive-acknowledgement', () => {
  it('lets a lead go on without it where the text is not held, with his reason (D25)', () => {
    const { fields } = given(UNHELD)
      .when('start-repair', {}, TECHNICIAN)
      .thenRefused('REPAIR_CASE.ACKNOWLEDGEMENT_MISSING', NOT_HELD);
    expect(fields).toMatchObject({ waive: 'waive-acknowledgement' });

    const recorded = given(UNHELD)
      .when('waive-acknowledgement', WAIVED, LEAD)
      .thenRecords(event('acknowledgement-waived', { ...WAIVED, waivedOn: '2026-04-15', clauses: NOT_HELD }));
    expect(recorded.state.acknowledgement).toMatchObject({ kind: 'waived', waivedBy: LEAD.id });
    expectAlreadySo(recorded);
    given(recorded.history).when('start-repair', {}, TECHNICIAN).thenRecords(event('repair-started'));
  });

  it('gives way to the word of the customer', () => {
    const { history } = given(UNHELD, happened('acknowledgement-waived'))
      .when('record-acknowledgement', { of: 'data-erasure', channel: 'email' })
      .thenRecords(event('acknowledgement-recorded'));
    const { message } = given(history)
      .when('waive-acknowledgement', WAIVED, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    expect(message).toContain('the customer has acknowledged it');
  });

  it('is no way round a text that demands it', () => {
    given(unacknowledged(ARRIVED))
      .when('waive-acknowledgement', WAIVED, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R5-6b']);
  });

  it('does not stand against a text that turned out to demand it', () => {
    given(unacknowledged(AUTHORISED), happened('acknowledgement-waived'))
      .when('start-repair', {}, TECHNICIAN)
      .thenRefused('REPAIR_CASE.ACKNOWLEDGEMENT_MISSING', ['FR-R5-6b']);
  });

  it('is nothing to say once the work has begun', () => {
    given(UNHELD, happened('repair-started'))
      .when('waive-acknowledgement', WAIVED, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
