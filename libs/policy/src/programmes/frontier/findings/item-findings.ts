/** What takes a free repair away once it is shown to have caused the fault. */
export type ExclusionFinding =
  | 'mishandling'
  | 'unwarrantedSoftware'
  | 'settingsChanged'
  | 'othersSoftwareOrDevice'
  | 'customerSoftwareOrData'
  | 'outsideFactor'
  | 'disasterOrWar'
  | 'extraordinaryUse'
  | 'negligence'
  | 'nonGenuineArticle'
  | 'usedInAnotherProduct'
  | 'accidentOrUnsuitableWork'
  | 'lostPassword';

/** What speaks for not taking the item, or for sending it back unrepaired. */
export type RefusalFinding =
  | 'damagedOnArrival'
  | 'contaminated'
  | 'configurationAltered'
  | 'changeCausedFault'
  | 'disclaimerTouched'
  | 'notIdentifiable'
  | 'partsUnobtainable'
  | 'overclockingApp'
  | 'overclockedByFirmware';

export type ItemFinding = ExclusionFinding | RefusalFinding;

/** What it takes to show a finding. */
export type Proof =
  'photo' | 'finding' | 'part-list' | 'difference-list' | 'procurement-record' | 'search-record';

/** What a command that records a finding has to bring along (the evidence that each clause requires). */
export const PROOF_REQUIRED: { readonly [F in ItemFinding]: Proof } = {
  mishandling: 'finding',
  unwarrantedSoftware: 'finding',
  settingsChanged: 'finding',
  othersSoftwareOrDevice: 'finding',
  customerSoftwareOrData: 'finding',
  outsideFactor: 'finding',
  disasterOrWar: 'finding',
  extraordinaryUse: 'finding',
  negligence: 'finding',
  nonGenuineArticle: 'finding',
  usedInAnotherProduct: 'finding',
  accidentOrUnsuitableWork: 'finding',
  lostPassword: 'finding',
  damagedOnArrival: 'photo',
  contaminated: 'photo',
  configurationAltered: 'difference-list',
  changeCausedFault: 'finding',
  disclaimerTouched: 'finding',
  notIdentifiable: 'search-record',
  partsUnobtainable: 'procurement-record',
  overclockingApp: 'finding',
  overclockedByFirmware: 'finding',
};
