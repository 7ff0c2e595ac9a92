import { DESK, LEAD, RepairShop, TECHNICIAN } from './support/repair-shop.js';

describe('Two people on one case', () => {
  it('given both saw the same revision, when one acts, then the other is told what changed since and by whom', async () => {
    const shop = await RepairShop.open('2024-04-10');
    await shop.receives({ boughtOn: '2022-04-02', serial: 'FR-2204-0108' });
    await shop.diagnoses();
    const { headers, body } = await shop.house.get(LEAD, shop.path);
    const seen = headers.get('etag') ?? '';
    expect(seen).toBe(`"${String(body['revision'])}"`);

    // When the technician quotes first
    await shop.quotes(20_000);

    // Then the lead's refusal, made for the revision before, does not go through
    const refusal = { grounds: ['FR-R8-2'], reason: '水没' };
    const stale = await shop.tries(LEAD, 'refuse-repair', refusal, { 'if-match': seen });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'REVISION.MISMATCH' });
    const changes = stale.body['changes'] as readonly Record<string, unknown>[];
    expect(changes[0]).toMatchObject({
      command: 'issue-quote',
      by: TECHNICIAN.id,
      role: 'technician',
      name: 'quote-issued',
    });
    expect(await shop.story()).not.toContain('repair-refused');
    await shop.close();
  });

  it('given no revision is named, when both approve at once, then the quote is approved once', async () => {
    const shop = await RepairShop.open('2024-04-10');
    await shop.receives({ boughtOn: '2022-04-02', serial: 'FR-2204-0109' });
    await shop.diagnoses();
    await shop.quotes(20_000);

    const both = await Promise.all([shop.tries(DESK, 'approve-quote'), shop.tries(LEAD, 'approve-quote')]);

    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const story = await shop.story();
    expect(story.filter((name) => name === 'quote-approved')).toHaveLength(1);
    await shop.close();
  });
});
