import { ShuriError } from '#kernel';
import type { RegistrationSubject } from '#registration';

/** What was found. @throws ShuriError REGISTRATION.UNKNOWN when nothing was */
export function onRecord<T>(found: T | undefined, subject: RegistrationSubject, id: string): T {
  if (found !== undefined) return found;
  throw new ShuriError('REGISTRATION.UNKNOWN', `there is no ${subject} ${id}`, { subject, id });
}
