/** A body of rules that repairs are judged by. Each programme of its own adds its name here. */
export type Programme = 'frontier';

/** A regulation, by the prefix of its clause ids: FR the repair rules, FW the warranty rules of FRONTIER. */
export type RegulationDocument = 'FR' | 'FW';

/** Which text of a document governs. `null`: the text in force then is not held, so that it decides nothing (D25). */
export interface PinnedRegulation {
  readonly document: RegulationDocument;
  readonly revision: string | null;
}
