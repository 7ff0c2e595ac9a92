import { Day, Pattern, Text } from '../../dto/fields.js';
import { PARTNER_ID } from '../ids.pipe.js';

/** Makes a partner known under the code that cases name. */
export class RegisterPartnerDto {
  @Pattern({ pattern: PARTNER_ID, example: 'PARTNER-1' })
  readonly partnerId: string;

  @Text({ max: 200, description: 'Kept outside the events.', example: 'Example Security Ltd.' })
  readonly name: string;
}

/** Days on which something holds; what began on the same day is replaced. */
export class ValidityDto {
  @Day({ example: '2024-04-01' })
  readonly from: string;

  @Day({
    optional: true,
    description: 'Its last day. Left out: until further notice.',
    example: '2025-03-31',
  })
  readonly until?: string;
}
