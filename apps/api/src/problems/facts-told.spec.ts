import { factsTold } from './facts-told.js';
import { inJapanese, isJapanese } from './sentences.js';
import { warningsIn } from './warnings.js';

/** Codes have a capital or a hyphen within, or are the values of flags. */
const CODE = /[a-z][A-Z]|\b[a-z]+-[a-z]+\b|\btrue\b|\bfalse\b/;

describe('sentences with facts in them', () => {
  it.each([
    [
      'coverage cannot be decided without: receiptPurchasedOn, cardPresent',
      'coverage cannot be decided without: day of purchase on the receipt, warranty card',
      '無償・有償を判断するために、次の情報が必要です：購入証明の購入日、保証書',
    ],
    [
      'coverage cannot be decided without: part (battery), cardPresent',
      'coverage cannot be decided without: the kind of the part (battery), warranty card',
      '無償・有償を判断するために、次の情報が必要です：部品の種類（battery）、保証書',
    ],
    [
      'coverage is not decided anew without: delivery-proof, sale-record',
      'coverage is not decided anew without: proof of the delivery day, a record of the sale',
      '無償・有償を判断し直すために、次のものが必要です：納品日を証明するもの、販売の記録',
    ],
    [
      'memberSale is false on the case and true in the registration of the unit U1; the registration was followed',
      'sold to a Partners Circle member is no on the case and yes in the registration of the unit U1; the registration was followed',
      'パートナーズサークル会員への販売は、案件ではいいえ、製品登録（U1）でははいです。製品登録の内容に従いました',
    ],
    [
      'deliveredOn is 2022-12-15 by the paper E1 and 2023-12-15 by what was stated: a person decides',
      'proven day of delivery is 2022-12-15 by the paper E1 and 2023-12-15 by what was stated: a person decides',
      '納品日が食い違っています：2022-12-15（書類E1）、2023-12-15（申告）。責任者が判断します',
    ],
    [
      'soldBy is none by what was stated and Some Auction by the registration U1: a person decides',
      'shop that sold it is none by what was stated and Some Auction by the registration U1: a person decides',
      '購入した店が食い違っています：なし（申告）、Some Auction（製品登録U1）。責任者が判断します',
    ],
    [
      '5000 yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them; 1200 yen stay owed for other things (inbound-collect)',
      '5000 yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them; 1200 yen stay owed for other things (freight paid on delivery)',
      '無償となった修理に5,000円のお支払いがあります。返金も充当もせず、担当者がお答えします。ほかに1,200円が未払いです（着払いの送料）',
    ],
  ])('say no code: %s', (message, en, ja) => {
    const told = factsTold('en', message);
    expect(told).toBe(en);
    expect(told).not.toMatch(CODE);
    const [warning] = warningsIn('ja', [{ code: 'COVERAGE.SOME', message, clauses: [] }]);
    expect(warning?.message).toBe(ja);
  });

  it('names the tables that would decide otherwise now', () => {
    const said = inJapanese(
      'by the tables in use now (frontier.models m-2) it would be otherwise; the tables that the decision knew were followed',
    );
    expect(isJapanese(said)).toBe(true);
    expect(said).toContain('frontier.models m-2');
  });

  it('are left as they are where there are none', () => {
    expect(factsTold('ja', 'the case is quoted')).toBe('the case is quoted');
  });
});
