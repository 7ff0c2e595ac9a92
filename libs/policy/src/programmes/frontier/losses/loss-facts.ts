/** What a customer wants made good, by what it is about. */
export type Loss =
  | 'unforeseeable-defect'
  | 'data-by-failure'
  | 'data-in-service'
  | 'from-excluded-matter'
  | 'in-delivery'
  | 'use-after-support'
  | 'set-up-costs'
  | 'third-party-investigation';

export interface LossFacts {
  readonly loss: Loss;
}

/** `refused`, or `carrier`: refused and sent on to the carrier, whose own rules govern it. */
export type LossAnswer = 'refused' | 'carrier';
