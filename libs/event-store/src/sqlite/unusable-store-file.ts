/** Why a file cannot serve as an event store. */
export type UnusableReason = 'foreign' | 'newer' | 'damaged' | 'cannot-open';

/** The file is not, or no longer, an event store this program can use. The message is for people and says what to do. */
export class UnusableStoreFile extends Error {
  override readonly name = 'UnusableStoreFile';
  constructor(
    readonly file: string,
    readonly reason: UnusableReason,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${sentence(file, reason)} (${detail})`, options);
  }
}

function sentence(file: string, reason: UnusableReason): string {
  switch (reason) {
    case 'foreign':
      return `${file} is not an event store of Shuri; point SHURI_DATA at another folder, or move the file away.`;
    case 'newer':
      return `${file} was written by a newer Shuri; start that version, or restore a backup made by this one.`;
    case 'damaged':
      return `${file} is damaged; stop here, keep a copy of the folder and restore the last backup.`;
    case 'cannot-open':
      return `${file} cannot be opened; see that its folder exists, may be written and has room.`;
  }
}
