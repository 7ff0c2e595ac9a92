export { PROOF_REQUIRED } from './findings/item-findings.js';
export type { ExclusionFinding, ItemFinding, Proof, RefusalFinding } from './findings/item-findings.js';
export { guaranteeDays, samePart } from './guarantee/guarantee-days.js';
export { premiumShare } from './premium/premium-share.js';
