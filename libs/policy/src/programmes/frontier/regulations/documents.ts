import type { RegulationDocument } from '../../../kernel/programme.js';

/** The documents of this programme: repair rules and warranty rules. */
export type FrontierDocument = RegulationDocument<'frontier'>;

/** A text that is held: it can decide. */
export interface HeldRevision {
  /** The date of revision printed on the text, `YYYY-MM-DD`; it names the revision. */
  readonly revision: string;
  /** Since when this rulebook has the text (RFC 3339). Before it, nobody could have decided by it. */
  readonly knownFrom: string;
}

/** A regulation with the texts that are held, oldest first. What was in force before the first of them is not held. */
export interface Regulation {
  readonly title: { readonly ja: string; readonly en: string };
  readonly held: readonly [HeldRevision, ...HeldRevision[]];
}

/** The two regulations of the programme. Each has revisions of its own (A-FR-17). */
export const REGULATIONS: { readonly [D in FrontierDocument]: Regulation } = {
  FR: {
    title: { ja: '修理規定', en: 'Repair rules' },
    held: [{ revision: '2023-12-13', knownFrom: '2023-12-12T15:00:00.000Z' }],
  },
  FW: {
    title: { ja: '保証規定', en: 'Warranty rules' },
    held: [{ revision: '2020-10-16', knownFrom: '2020-10-15T15:00:00.000Z' }],
  },
};
