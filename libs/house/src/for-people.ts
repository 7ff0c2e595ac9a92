/** An error of ours whose message is for people and says what to do, so that a process may end or wait with it. */
export class ForPeople extends Error {
  override readonly name: string = 'ForPeople';
}
