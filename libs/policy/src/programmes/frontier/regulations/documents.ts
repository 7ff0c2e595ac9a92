import type { RegulationDocument } from '../../../kernel/programme.js';
import type { Regulation } from '../../../kernel/regulation.js';
import type { RegulationRevision } from '../../../kernel/revision.js';

/** The documents of this programme: repair rules and warranty rules. */
export type FrontierDocument = RegulationDocument<'frontier'>;

/** A text of this programme, named by the date of revision printed on it. */
export type FrontierRevision = RegulationRevision<FrontierDocument>;

/** The two regulations of the programme. Each has revisions of its own (A-FR-17). */
export const REGULATIONS: { readonly [D in FrontierDocument]: Regulation<D> } = {
  FR: {
    title: { ja: '修理規定', en: 'Repair rules' },
    held: [
      {
        id: '2023-12-13',
        document: 'FR',
        effectiveFrom: '2023-12-13',
        knownFrom: '2023-12-12T15:00:00.000Z',
        sourceSha256: '7b63643251c2c107947e6ffe8dd9ca9a82bfacd58073d38116c9b3fd9b9b9a6e',
      },
    ],
  },
  FW: {
    title: { ja: '保証規定', en: 'Warranty rules' },
    held: [
      {
        id: '2020-10-16',
        document: 'FW',
        effectiveFrom: '2020-10-16',
        knownFrom: '2020-10-15T15:00:00.000Z',
        sourceSha256: 'ba773713d997dab49eb60254fbde9b5eca9bf4bbc7fcb19d98f84252c46c7ed1',
      },
    ],
  },
};

/** Every text of the programme. */
export const FRONTIER_REVISIONS: readonly FrontierRevision[] = [
  ...REGULATIONS.FR.held,
  ...REGULATIONS.FW.held,
];
