/** What the person at the keyboard can mend; its message is a whole sentence or two and is all they see. */
export class SetupFailure extends Error {}
