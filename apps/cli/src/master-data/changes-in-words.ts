import type { TableChange } from '#master-data';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** What a publication changes, one line for each table and each row of it. */
export function changesInWords(changes: readonly TableChange[]): readonly string[] {
  if (changes.length === 0) return ['Nothing changes: it is already so.'];
  return changes.flatMap((change) => [headline(change), ...rowsOf(change)]);
}

function headline({ table, change, added, removed, changed }: TableChange): string {
  const counts = [
    [added, 'added'],
    [removed, 'removed'],
    [changed, 'changed'],
  ] as const;
  const told = counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
  const after = change === 'withdrawn' ? '; it is not set any more' : '';
  return `${table}: ${told.length === 0 ? change : told.join(', ')}${after}`;
}

function rowsOf({ rows, added, removed, changed }: TableChange): readonly string[] {
  const more = added + removed + changed - rows.length;
  const told = rows.map((row) => {
    const values =
      row.change === 'changed' ? `: ${JSON.stringify(row.before)} → ${JSON.stringify(row.after)}` : '';
    return `  ${SIGNS[row.change]} ${row.row}${values}`;
  });
  return more > 0 ? [...told, `  … and ${more} more`] : told;
}
