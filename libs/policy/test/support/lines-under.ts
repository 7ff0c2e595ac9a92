/** The lines of an explanation under a heading; none where there is no such heading. */
export function under(heading: string, text: string): readonly string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start === -1) return [];
  const end = lines.indexOf('', start);
  return lines.slice(start + 1, end === -1 ? undefined : end);
}
