import { DESK, LEAD, RepairShop, TECHNICIAN } from './support/repair-shop.js';

type Json = Readonly<Record<string, unknown>>;

/** What a command recorded, by the names of the events, oldest first. */
function recorded({ events }: Json): readonly (readonly [unknown, unknown])[] {
  return (events as readonly Json[]).map(({ name, data }) => [name, data]);
}

/** The id of the paper that a command attached. */
function attached(answer: Json): unknown {
  const [[, data] = []] = recorded(answer);
  return (data as Json)['evidenceId'];
}

/** What the technician may do next, and what deciding coverage would find. */
async function nextOf(shop: RepairShop): Promise<Json> {
  return (await shop.house.get(TECHNICIAN, `${shop.path}/next`)).body;
}

/** The case as it stood after an event of it. */
async function atRevision(shop: RepairShop, { revision }: Json): Promise<Json> {
  return (await shop.house.get(LEAD, `${shop.path}?atRevision=${Number(revision)}`)).body;
}

describe('Late evidence under i-PRO’s scheme', () => {
  it('given a quote for a camera whose year was over, when a delivery note proves a later day, then it is free and both decisions are on record', async () => {
    // Given a camera that was not sold to a member, delivered more than a year before it failed
    const shop = await RepairShop.open('2024-12-16');
    await shop.opens({
      programme: 'ipro',
      intake: 'phone',
      item: { maker: 'i-PRO', model: 'EX-CAMERA-2', serial: 'IP-0001', serialReadable: true },
      ipro: { by: 'partner' },
    });
    const facts = {
      failedOn: '2024-12-14',
      deliveredOn: '2023-11-01',
      memberSale: false,
      soldInJapan: true,
      usedInJapan: true,
      properUse: true,
      fault: 'hardware',
    };
    const log = await shop.does(DESK, 'attach-evidence', { kind: 'other' });
    const stated = { ...facts, failedOnEvidence: attached(log) };
    await shop.does(DESK, 'state-facts', { facts: stated });
    expect(recorded(await shop.does(TECHNICIAN, 'decide-coverage'))).toMatchObject([
      [
        'coverage-decided',
        {
          coverage: 'paid',
          assessment: {
            evidence: [{ fact: 'failedOn', evidenceId: attached(log) }],
            wouldChange: {
              found: expect.arrayContaining([
                {
                  changes: [{ fact: 'deliveredOn', to: '2023-12-15', by: 'customer' }],
                  outcome: expect.objectContaining({
                    value: expect.objectContaining({ coverage: 'free', payer: 'ipro' }),
                  }),
                },
              ]),
              complete: true,
            },
          },
        },
      ],
    ]);
    const quoted = await shop.quotes(20_000);
    expect((await nextOf(shop))['alreadySo']).toContain('decide-coverage');

    // When the partner sends the note; what says nothing of a delivery is refused
    const wrong = await shop.tries(DESK, 'attach-evidence', { kind: 'receipt', deliveredOn: '2023-12-20' });
    expect(wrong.body).toMatchObject({
      status: 422,
      code: 'REQUEST.CONTRADICTORY',
      problems: [{ field: 'deliveredOn' }],
    });
    const note = await shop.does(DESK, 'attach-evidence', {
      kind: 'delivery-proof',
      deliveredOn: '2023-12-20',
    });

    // Then the decision may be taken anew, and everybody sees beforehand how
    expect(await nextOf(shop)).toMatchObject({
      allowed: expect.arrayContaining(['decide-coverage']),
      coverage: {
        outcome: { kind: 'decided', value: { coverage: 'free' } },
        wouldChange: { complete: true, found: expect.arrayContaining([expect.anything()]) },
      },
    });
    const anew = await shop.does(TECHNICIAN, 'decide-coverage');
    expect(recorded(anew)).toMatchObject([
      [
        'coverage-superseded',
        {
          coverage: 'free',
          term: { startsOn: '2023-12-20', lastDay: '2024-12-19' },
          evidenceIds: [attached(note)],
          money: { before: 22_000, after: 0, difference: -22_000 },
          refundQuestion: 0,
        },
      ],
      ['quote-withdrawn', { quoteNumber: 1 }],
    ]);

    // And the case shows it with its evidence, and what stood before the note came
    expect(await shop.case()).toMatchObject({
      stage: 'diagnosed',
      quote: null,
      payers: { repair: { payer: 'ipro' } },
      stated: { deliveredOn: '2023-12-20', deliveredOnEvidence: attached(note) },
      coverage: {
        status: 'decided',
        coverage: 'free',
        assessment: {
          evidence: expect.arrayContaining([{ fact: 'deliveredOn', evidenceId: attached(note) }]),
          wouldChange: { complete: true },
        },
      },
    });
    expect((await atRevision(shop, quoted))['coverage']).toMatchObject({
      coverage: 'paid',
      assessment: { evidence: [{ fact: 'failedOn' }] },
    });
    await shop.does(TECHNICIAN, 'authorise-repair');
    expect(await shop.story()).toEqual([
      'case-opened',
      'evidence-attached',
      'facts-stated',
      'coverage-decided',
      'quote-issued',
      'evidence-attached',
      'facts-stated',
      'coverage-superseded',
      'quote-withdrawn',
      'repair-authorised',
    ]);
    await shop.close();
  });
});

describe('Late evidence under a pack', () => {
  it('given a repair that was paid for after the pack, when a receipt proves a later purchase, then it is free, the money stays and a person is asked', async () => {
    // Given a recorder whose pack was over by the day of purchase that was told
    const shop = await RepairShop.open('2024-07-08');
    await shop.opens({
      programme: 'panasonic-pack',
      intake: 'phone',
      item: { maker: 'Panasonic', model: 'EX-RECORDER-1', serial: 'PN-0002', serialReadable: true },
      pack: { service: 'carry-in', channel: 'maintenance-desk' },
    });
    const photo = await shop.does(DESK, 'attach-evidence', { kind: 'photo' });
    const facts = { years: 3, purchasedOn: '2021-05-10', appliedOn: '2022-05-10' };
    await shop.does(DESK, 'state-facts', {
      facts: { ...facts, cause: 'spontaneous', causeProven: true, causeEvidence: attached(photo) },
    });
    const unknown = await shop.tries(DESK, 'state-facts', { facts: { purchasedOnEvidence: 'nowhere' } });
    expect(unknown.body).toMatchObject({ status: 422, code: 'REQUEST.CONTRADICTORY' });
    const foreign = await shop.tries(DESK, 'state-facts', { facts: { deliveredOnEvidence: null } });
    expect(foreign.body).toMatchObject({ status: 400, code: 'REQUEST.MALFORMED' });
    expect(recorded(await shop.does(TECHNICIAN, 'decide-coverage'))).toMatchObject([
      [
        'coverage-decided',
        {
          coverage: 'paid',
          assessment: {
            anchoredOn: '2022-05-10',
            wouldChange: {
              found: expect.arrayContaining([
                expect.objectContaining({
                  changes: [{ fact: 'purchasedOn', to: '2021-07-09', by: 'customer' }],
                }),
              ]),
            },
          },
        },
      ],
    ]);
    await shop.quotes(20_000);
    await shop.does(DESK, 'approve-quote');
    await shop.does(DESK, 'record-payment', { amount: 22_000, method: 'transfer' });

    // When the receipt turns up
    const receipt = await shop.does(DESK, 'attach-evidence', { kind: 'receipt', purchasedOn: '2022-04-20' });
    expect((await nextOf(shop))['coverage']).toMatchObject({
      outcome: { value: { coverage: 'free', word: 'included' } },
      wouldChange: { complete: true },
    });
    const anew = await shop.does(TECHNICIAN, 'decide-coverage');

    // Then nothing is owed any longer, what was paid is a person’s question, and no rule of FRONTIER answers it
    expect(recorded(anew)).toMatchObject([
      [
        'coverage-superseded',
        {
          coverage: 'free',
          evidenceIds: [attached(receipt)],
          money: { before: 22_000, after: 0, difference: -22_000 },
          refundQuestion: 22_000,
          assessment: {
            evidence: expect.arrayContaining([{ fact: 'purchasedOn', evidenceId: attached(receipt) }]),
          },
        },
      ],
    ]);
    expect(anew['warnings']).toMatchObject([{ code: 'COVERAGE.REFUND_QUESTION', clauses: [] }]);
    expect(await shop.case()).toMatchObject({
      owed: { sheets: [], paid: 22_000, outstanding: 0 },
      payers: { repair: { payer: 'vendor' } },
      coverage: {
        assessment: {
          evidence: expect.arrayContaining([{ fact: 'cause', evidenceId: attached(photo) }]),
        },
      },
    });
    const { body: queue } = await shop.house.get(LEAD, '/v1/repair-cases?task=refund-question');
    expect(queue['items']).toHaveLength(1);
    await shop.close();
  });
});
