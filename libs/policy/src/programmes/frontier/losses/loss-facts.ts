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
  /** Whether it is on file that the customer knew that software and data may be erased; asked where they were. */
  readonly erasureAcknowledged?: boolean;
}

/** `refused`, or `carrier`: refused and sent on to the carrier, whose own rules govern it. */
export type LossAnswer = 'refused' | 'carrier';
