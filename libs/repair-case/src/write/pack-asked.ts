import type { AppliedOn, PackRequest } from '#policy';
import { packAnchor, packFacts, packRegistered } from '../decider/programme-facts.js';
import type { OpenCase } from '../decider/state.js';
import type { CaseContext } from './case-command.js';

/** What the rules of a pack are asked with. */
export interface PackAsked {
  readonly facts: PackRequest;
  readonly at: AppliedOn;
}

/**
 * What is known of the pack of a case, and the day it was applied for, which picks the text: as stated on the case, else as
 * its contract says. Coverage, visits, the way in and the targets all stand on it (A-IP-20).
 */
export function packAsked(state: OpenCase, { now, record }: Pick<CaseContext, 'now' | 'record'>): PackAsked {
  const { appliedOn, ...facts } = packFacts(state, packRegistered(state, record));
  return { facts, at: { appliedOn: packAnchor(state, { appliedOn }), knownAt: now } };
}
