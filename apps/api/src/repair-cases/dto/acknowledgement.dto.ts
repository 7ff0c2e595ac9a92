import { Day, OneOf, Pattern, Text } from '../../dto/fields.js';
import { EVIDENCE_ID } from './quote.dto.js';

const CHANNELS = ['web', 'phone', 'parcel', 'desk', 'chat', 'letter', 'email'] as const;

/** What is acknowledged. */
export function DisclosureField(): PropertyDecorator {
  return OneOf(['data-erasure'], {
    description: 'Software and data added after shipping may be erased in the repair (FR-R5-6b).',
    example: 'data-erasure',
  });
}

/** Who acknowledges it. */
export function AcknowledgedByField(): PropertyDecorator {
  return OneOf(['customer', 'representative'], {
    optional: true,
    description: 'The customer of the case, or somebody for him. Default: customer.',
    example: 'customer',
  });
}

/** What the customer acknowledged after the case was opened. */
export class RecordAcknowledgementDto {
  @DisclosureField()
  readonly of: 'data-erasure';

  @AcknowledgedByField()
  readonly by?: 'customer' | 'representative';

  @OneOf(CHANNELS, {
    description: 'How it reached the house; parcel: signed, with the item.',
    example: 'phone',
  })
  readonly channel: (typeof CHANNELS)[number];

  @Day({
    optional: true,
    description: 'When it reached the house. Default: today in Tokyo.',
    example: '2026-04-08',
  })
  readonly givenOn?: string;

  @Pattern({ optional: true, pattern: EVIDENCE_ID, description: 'The evidence on the case that shows it.' })
  readonly evidenceId?: string;
}

/** A lead goes on without it. */
export class WaiveAcknowledgementDto {
  @DisclosureField()
  readonly of: 'data-erasure';

  @Text({ description: 'Why.', example: '規定の本文がなく、お客様は記憶媒体なしで送付' })
  readonly reason: string;
}
