import type { RepairCaseEventData } from '../../src/events/index.js';

type Sealed = RepairCaseEventData<'case-opened'>['contact'];

/** A sealed value; another number, another value. */
export function sealed(number: number): Sealed {
  const digits = String(number).padStart(12, '0');
  return { ref: `00000000-0000-4000-8000-${digits}`, version: 1, commitment: digits.repeat(6).slice(0, 64) };
}
