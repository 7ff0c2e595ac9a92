import { event, given, happened } from '../../../test/support/given-case.js';
import { ARRIVED, CHARGEABLE, DISPOSABLE, OPENED } from '../../../test/support/history.js';
import { frontierFacts } from '../../decider/facts.js';

const receipt = { kind: 'receipt', purchasedOn: '2026-02-01' } as const;

describe('attach-evidence', () => {
  it('adds a receipt with the day of purchase it proves', () => {
    const { state } = given(OPENED)
      .when('attach-evidence', receipt)
      .thenRecords(
        event('evidence-attached', { kind: 'receipt', purchasedOn: '2026-02-01', openEvidence: [] }),
      );
    expect(frontierFacts(state)).toMatchObject({ receiptPurchasedOn: '2026-02-01', cardPresent: false });
  });

  it('says after the arrival what is still wanted (FR-R2-2a, FW-W6-6a)', () => {
    given(ARRIVED)
      .when('attach-evidence', { kind: 'photo' })
      .thenRecords(event('evidence-attached', { openEvidence: ['warranty-card', 'receipt'] }));
    given(ARRIVED)
      .when('attach-evidence', receipt)
      .thenRecords(event('evidence-attached', { openEvidence: ['warranty-card'] }));
    given(ARRIVED)
      .when('attach-evidence', { kind: 'warranty-card' })
      .thenRecords(event('evidence-attached', { openEvidence: [] }));
  });

  it('wants nothing any more once coverage is decided', () => {
    given(CHARGEABLE)
      .when('attach-evidence', { kind: 'photo' })
      .thenRecords(event('evidence-attached', { openEvidence: [] }));
  });

  it.each(['warranty-card', 'photo', 'letter'] as const)('refuses a day of purchase on a %s', (kind) => {
    const { fields } = given(OPENED)
      .when('attach-evidence', { kind, purchasedOn: '2026-02-01' })
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields).toEqual({ problems: [{ field: 'purchasedOn', rule: 'is proved by a receipt only' }] });
  });

  it('refuses a stamp on anything but a warranty card', () => {
    const stamp = { shop: '例電器 横浜本店', on: '2026-02-01' };
    const { fields } = given(OPENED)
      .when('attach-evidence', { kind: 'receipt', stamp })
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields).toEqual({ problems: [{ field: 'stamp', rule: 'is borne by a warranty card only' }] });
    given(OPENED)
      .when('attach-evidence', { kind: 'warranty-card', stamp })
      .thenRecords(event('evidence-attached', { stamp }));
  });

  it('refuses days that have not come', () => {
    const { fields } = given(OPENED)
      .when('attach-evidence', { kind: 'receipt', purchasedOn: '2026-04-16' })
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields).toMatchObject({
      problems: [{ field: 'purchasedOn', rule: '2026-04-16 lies in the future' }],
    });
    given(OPENED)
      .when('attach-evidence', { kind: 'warranty-card', stamp: { shop: 'shop-1', on: '2026-04-16' } })
      .thenRefused('REQUEST.CONTRADICTORY');
  });

  it('is out of place once the item is gone', () => {
    given(DISPOSABLE, happened('item-disposed'))
      .when('attach-evidence', receipt)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('keeps what an earlier paper proved when a later one of its kind proves nothing', () => {
    const stamp = { shop: 'shop-1', on: '2026-02-02' };
    const { state } = given(
      OPENED,
      happened('evidence-attached', { evidenceId: 'a', kind: 'receipt', purchasedOn: '2026-02-01' }),
      happened('evidence-attached', { evidenceId: 'b', kind: 'receipt' }),
      happened('evidence-attached', { evidenceId: 'c', kind: 'warranty-card', stamp }),
      happened('evidence-attached', { evidenceId: 'd', kind: 'warranty-card' }),
    );
    expect(frontierFacts(state)).toMatchObject({
      receiptPurchasedOn: '2026-02-01',
      cardPresent: true,
      stampDate: '2026-02-02',
      stampShop: 'shop-1',
    });
  });
});
