import { ifSettled, renewalDeadline, type SupportDeadline, textsNamed } from '#policy';
import type { SupportContract } from './contract.state.js';

/**
 * The days in which the term of support as it stands can still be renewed once it has ended (SR-4-2), counted by the text
 * that it was given under. `null`: that text is not held, or does not say how many they are.
 */
export function renewalWindow({
  opened,
  startChange,
  renewals,
  lastDay,
}: SupportContract): SupportDeadline | null {
  const { policyRevision } = renewals.at(-1) ?? startChange ?? opened;
  return ifSettled(textsNamed(policyRevision), () => renewalDeadline(lastDay));
}
