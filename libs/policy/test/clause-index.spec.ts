import { clauseIndex, readingIndex } from '../src/index.js';

describe('the index of clauses', () => {
  it('has each clause once, under its own document', () => {
    const ids = clauseIndex().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, document } of clauseIndex()) {
      expect(id).toMatch(document === 'FR' ? /^FR-R\d+(-\w+)+$/ : /^FW-W\d+(-\w+)+$/);
    }
  });

  it('says in Japanese and English what each clause and reading means', () => {
    for (const { paraphrase } of [...clauseIndex(), ...readingIndex()]) {
      expect(paraphrase.ja).toMatch(/[ぁ-んァ-ヶ一-龠].*。$/u);
      expect(paraphrase.en).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(clauseIndex()))).toEqual(clauseIndex());
  });
});
