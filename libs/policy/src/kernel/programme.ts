/**
 * The bodies of rules that repairs are judged by, each with its documents by the prefix of their clause ids: FR the
 * repair rules and FW the warranty rules of FRONTIER, IP the warranty and repair scheme of i-PRO, PN the Panasonic packs,
 * SR warranty and support renewal of the network vendor.
 */
interface DocumentsOf {
  readonly frontier: 'FR' | 'FW';
  readonly ipro: 'IP';
  readonly 'panasonic-pack': 'PN';
  readonly 'support-renewal': 'SR';
}

export type Programme = keyof DocumentsOf;

/** A regulation of a programme, or of any. */
export type RegulationDocument<P extends Programme = Programme> = DocumentsOf[P];

/** Which text of a document governs. `null`: the text in force then is not held, so that it decides nothing (D25). */
export interface PinnedRegulation<D extends RegulationDocument = RegulationDocument> {
  readonly document: D;
  readonly revision: string | null;
}
