/** The tables that a decision went by, with the revision of each. */
type TablesRead = readonly { readonly table: string; readonly revision: string }[];

const WORDS = {
  en: {
    title: (from: string) => `Tables this went by (${from}):`,
    none: 'none',
    row: '- ',
    of: ', revision ',
  },
  ja: { title: (from: string) => `参照した表（${from}）：`, none: 'なし', row: '・', of: '　改訂 ' },
} as const;

/** Which tables a decision went by, as a part of its explanation. @param from the file or the server they came from */
export function tablesInWords(read: TablesRead, from: string, language: keyof typeof WORDS): string {
  const { title, none, row, of } = WORDS[language];
  const rows = read.map(({ table, revision }) => `${row}${table}${of}${revision}`);
  return [title(from), ...(rows.length === 0 ? [`${row}${none}`] : rows)].join('\n');
}
