import { clauseIndex, readingIndex } from '../src/index.js';

const SHAPES = {
  FR: /^FR-R\d+(-\w+)+$/,
  FW: /^FW-W\d+(-\w+)+$/,
  IP: /^IP-\w+-\w+$/,
  PN: /^PN-[A-Z]-\d+[ab]?$/,
  SR: /^SR-\d-F?\d$/,
};

describe('the index of clauses', () => {
  it('has each wording of a clause once, under its own document', () => {
    const ids = clauseIndex().map(({ id, in: revisions = [] }) => [id, ...revisions].join(' '));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, document } of clauseIndex()) {
      expect(id).toMatch(SHAPES[document]);
    }
  });

  it('says in Japanese and English what each clause and reading means', () => {
    for (const { paraphrase } of [...clauseIndex(), ...readingIndex()]) {
      expect(paraphrase.ja).toMatch(/[ぁ-んァ-ヶ一-龠].*。$/u);
      expect(paraphrase.en).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('says where each clause stands in its source', () => {
    const places = new Map(clauseIndex().map(({ id, place }) => [id, place]));
    expect(places.get('FR-R4-4')).toEqual({
      ja: '修理規定 第4条第4項',
      en: 'Repair rules, article 4, item 4',
    });
    for (const [, { ja, en }] of places) expect([ja, en]).not.toContain('');
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(clauseIndex()))).toEqual(clauseIndex());
  });
});
