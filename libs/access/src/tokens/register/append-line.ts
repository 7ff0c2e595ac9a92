import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../create-file-once.js';

/**
 * Ends a line whose writer died in the middle: such a line was never acknowledged and says nothing. A line that is
 * this mark and nothing else comes about when two writers find the same torn line.
 */
export const UNFINISHED_MARK = '!unfinished';

const NEWLINE = 0x0a;

/**
 * Adds one line to a file that only its owner may read, durably: it is on disk when this resolves. Any number of
 * processes may write at once, for a line is one write in append mode.
 * @throws Error of the operating system, or when there was no room for the whole line
 */
export async function appendLine(file: string, line: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a+', 0o600);
  try {
    const mend = (await endsInTheMiddle(handle)) ? `${UNFINISHED_MARK}\n` : '';
    const bytes = Buffer.from(`${mend}${line}\n`);
    const { bytesWritten } = await handle.write(bytes);
    if (bytesWritten !== bytes.length) throw new Error(`there was no room for a whole line in ${file}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(folder);
}

async function endsInTheMiddle(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== NEWLINE;
}
