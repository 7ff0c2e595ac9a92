import { Code, Codes, Moment, NestedList, OneOf, Pattern, Text, Whole } from '../../dto/fields.js';

/** The id of evidence on a case. */
export const EVIDENCE_ID = /^[0-9a-f-]{36}$/;

export class QuoteLineDto {
  @OneOf(['part', 'labour', 'other'])
  readonly kind: 'part' | 'labour' | 'other';

  @Code()
  readonly code: string;

  @Whole({ min: 1, max: 999 })
  readonly quantity: number;

  @Whole({ min: 0, max: 100_000_000, description: 'Integer yen without tax.' })
  readonly unitNet: number;
}

/** The price of a paid repair, line by line, without tax. */
export class IssueQuoteDto {
  @NestedList(() => QuoteLineDto, { min: 1, max: 100 })
  readonly lines: QuoteLineDto[];
}

/** A reason, if there is one. */
export class ReasonDto {
  @Text({ optional: true })
  readonly reason?: string;
}

/** The customer's answer to a quote, as somebody passes it on. */
export class ApproveQuoteDto {
  @Moment({ optional: true, description: 'When the answer reached us. Default: now. Never in the future.' })
  readonly receivedAt?: string;

  @Pattern({ optional: true, pattern: EVIDENCE_ID, description: 'The evidence that shows it.' })
  readonly evidenceId?: string;
}

export class RejectQuoteDto extends ApproveQuoteDto {
  @Text({ optional: true })
  readonly reason?: string;
}

/** A cancellation that did not hold: the quote stands again. */
export class ReverseCancellationDto {
  @Text()
  readonly reason: string;

  @Moment({ description: 'When the answer that undoes the cancellation reached us.' })
  readonly receivedAt: string;

  @Pattern({ optional: true, pattern: EVIDENCE_ID })
  readonly evidenceId?: string;
}

/** A refusal on grounds of the rules. */
export class RefuseRepairDto {
  @Codes({ min: 1, max: 20, description: 'Ids of the clauses that are the ground.' })
  readonly grounds: string[];

  @Text()
  readonly reason: string;
}
