/** Why the file of personal data cannot be used; each has a sentence that says what to do. */
export type PersonalDataProblem =
  'foreign-file' | 'damaged-file' | 'other-version' | 'value-altered' | 'closed';

/** The store of personal data is not usable as it is; trying again does not help. Never holds a personal value. */
export class PersonalDataError extends Error {
  constructor(
    readonly kind: PersonalDataProblem,
    message: string,
  ) {
    super(message);
    this.name = 'PersonalDataError';
  }
}
