import { type Happened, happened } from '../../../test/support/given-case.js';
import { PAID_UP, REFUSED, REJECTED, REPAIRED_FREE, STARTED } from '../../../test/support/history.js';
import { reactionOf } from '../../../test/support/reaction-of.js';
import { SAMPLES } from '../../../test/support/sample.data.js';
import { whenItemShippedThenOpenGuarantee as automation } from './when-item-shipped-then-open-guarantee.js';

const SHIPPED = happened('item-shipped', { shippedOn: '2026-04-15' });
const { item } = SAMPLES['case-opened'];
const [part] = SAMPLES['repair-completed'].parts;
if (part === undefined) throw new TypeError('the sample repair has no part');

/** What the automation makes of the last event of a history. */
const reactionTo = (...history: readonly Happened[]) => reactionOf(automation, history);

/** A history in which one event is told otherwise. */
function otherwise(history: readonly Happened[], different: Happened): readonly Happened[] {
  return history.map((one) => (one.name === different.name ? different : one));
}

const COMMAND = {
  kind: 'command',
  command: 'open-guarantee',
  payload: {
    caseNumber: 'TESTCASE0',
    parts: [part.code],
    shippedOn: '2026-04-15',
    maker: item.maker,
    model: item.model,
    serial: item.serial,
    factoryShippedOn: null,
    regulations: SAMPLES['item-arrived'].regulations,
  },
};

describe('when a repaired item is shipped, then the guarantee of its unit is opened (FR-R4-5)', () => {
  it.each([
    ['the repair was paid', PAID_UP],
    ['the repair was free', REPAIRED_FREE],
  ])('for the parts that were replaced, from the shipping day, though %s (A-FR-08)', (_what, before) => {
    expect(reactionTo(...before, SHIPPED)).toEqual(COMMAND);
  });

  it('by the unit as the case names it', () => {
    const other = { ...item, serial: 'SN-9', factoryShippedOn: '2024-02-03' };
    const history = otherwise(PAID_UP, happened('case-opened', { item: other }));
    expect(reactionTo(...history, SHIPPED)).toMatchObject({
      payload: { serial: 'SN-9', factoryShippedOn: '2024-02-03' },
    });
  });

  it('by the texts that the first sight of the item on a site pinned, where a visit came before its arrival', () => {
    const regulations = [{ document: 'FR' as const, revision: null }];
    const history = [
      ...PAID_UP.slice(0, 1),
      happened('inspection-begun', { regulations }),
      ...PAID_UP.slice(1),
    ];
    expect(reactionTo(...history, SHIPPED)).toMatchObject({ payload: { regulations } });
  });

  it('for each part once, and for none where none was replaced: it is the preceding repair all the same', () => {
    const parts = [
      { ...part, code: 'fan' },
      { ...part, code: 'board' },
      { ...part, code: 'fan' },
    ];
    const [several, none] = [parts, []].map((fitted) =>
      reactionTo(...STARTED, happened('repair-completed', { parts: fitted }), SHIPPED),
    );
    expect(several).toMatchObject({ payload: { parts: ['fan', 'board'] } });
    expect(none).toMatchObject({ kind: 'command', payload: { parts: [] } });
  });

  it('from the later day when it came back undelivered and is sent again', () => {
    const again = happened('item-shipped', { shippedOn: '2026-05-20' });
    expect(reactionTo(...PAID_UP, SHIPPED, happened('return-failed'), again)).toMatchObject({
      payload: { shippedOn: '2026-05-20' },
    });
  });

  it.each([
    ['rejected', REJECTED],
    ['refused', REFUSED],
  ])('but not where it goes back unrepaired: %s', (_what, before) => {
    expect(reactionTo(...before, SHIPPED)).toEqual({ kind: 'nothing' });
  });

  it('but by a person where the serial cannot be read', () => {
    const unreadable = { ...item, serialReadable: false };
    const history = otherwise(PAID_UP, happened('case-opened', { item: unreadable }));
    expect(reactionTo(...history, SHIPPED)).toMatchObject({
      kind: 'left-to-person',
      why: expect.stringContaining('serial'),
    });
  });
});
