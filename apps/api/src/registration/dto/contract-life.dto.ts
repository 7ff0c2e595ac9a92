import { Code, Day, Flag, Nested, OneOf, Text, Whole } from '../../dto/fields.js';

/** The user wishes the free year to start later; the 30th day after delivery at most (SR-2-1 to SR-2-3). */
export class ChangeSupportStartDto {
  @Day({ example: '2024-04-01' })
  readonly wishedStart: string;

  @OneOf(['web-registration', 'other'], { example: 'web-registration' })
  readonly channel: 'web-registration' | 'other';

  @Day({
    optional: true,
    description:
      'Default: today in Tokyo. A day in the past, where today is too late, needs a lead who says why.',
  })
  readonly askedOn?: string;

  @Text({
    optional: true,
    description: 'Why a lead lets a second wish pass (A-SR-16), or takes a day in the past.',
  })
  readonly approval?: string;
}

/** What a lead grants outside the rules (SR-5-1 'in principle', A-SR-07), or where no text that is held says it (D25). */
export class ExceptionDto {
  @Day({ example: '2025-06-01' })
  readonly startsOn: string;

  @Day({ example: '2026-05-31' })
  readonly lastDay: string;

  @Whole({ min: 0, max: 240, example: 12 })
  readonly chargedMonths: number;
}

/** An order to renew: until a day, or for so many months in all; neither: for a year. */
export class RenewSupportDto {
  @Code({ description: 'Names the order: said twice, it is one.', example: 'order-1' })
  readonly orderId: string;

  @Day({
    optional: true,
    description:
      'Default: today in Tokyo. A day in the past, where today would be late or cost more, needs a lead who says why.',
    example: '2025-03-31',
  })
  readonly orderedOn?: string;

  @Day({ optional: true })
  readonly wishedEnd?: string;

  @Whole({ optional: true, min: 1, max: 240, description: 'Beside an end they must agree (SR-3-F1).' })
  readonly orderedMonths?: number;

  @Flag({ optional: true, description: 'The raised price of the months of the gap is accepted (SR-5-2).' })
  readonly surchargeAccepted?: boolean;

  @Nested(() => ExceptionDto, { optional: true })
  readonly exception?: ExceptionDto;

  @Text({ optional: true, description: 'Why a lead grants it.' })
  readonly approval?: string;
}

const CHANNELS = ['phone', 'email', 'letter', 'in-person'] as const;
const OUTCOMES = ['visit-agreed', 'try-again', 'not-possible'] as const;

/** The customer of a pack was contacted for the replacement of consumables, or was tried to be (PN-X-4, PN-X-7). */
export class RecordConsumableContactDto {
  @Code({ description: 'Names the contact: said twice, it is one.', example: 'contact-1' })
  readonly contactId: string;

  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly contactedOn?: string;

  @OneOf(CHANNELS, { example: 'phone' })
  readonly channel: (typeof CHANNELS)[number];

  @OneOf(OUTCOMES, {
    example: 'try-again',
    description:
      'not-possible: the replacement is given up for good; a lead says so, with the reason (PN-X-7).',
  })
  readonly outcome: (typeof OUTCOMES)[number];

  @Day({
    optional: true,
    description: 'Of an agreed visit: its day. Without a replacement by then the contact is due again.',
  })
  readonly visitOn?: string;

  @Day({
    optional: true,
    description: 'Of another attempt: the day from which on the contact is due again.',
    example: '2026-09-01',
  })
  readonly tryAgainOn?: string;

  @Text({ optional: true, description: 'What the customer said, or why a lead gives it up.' })
  readonly reason?: string;
}

/** The planned replacement of consumables was done; a pack has one (PN-X-2). */
export class RecordConsumableVisitDto {
  @Code({ description: 'Names the visit: said twice, it is one.', example: 'visit-1' })
  readonly visitId: string;

  @Day({ example: '2026-09-01' })
  readonly doneOn: string;

  @Flag({ description: 'The customer knows that the old drive can no longer be played back (PN-X-5).' })
  readonly playbackLossAcknowledged: boolean;
}
