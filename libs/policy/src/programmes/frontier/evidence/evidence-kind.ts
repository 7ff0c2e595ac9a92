/** The kinds of paper and picture that a case collects. */
export type EvidenceKind = 'receipt' | 'warranty-card' | 'request-form' | 'photo' | 'letter' | 'other';
