import { ContactDto } from '../../dto/contact.dto.js';
import { Code, Day, field, Flag, Nested, NestedList, OneOf, Pattern, Text, Whole } from '../../dto/fields.js';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches } from 'class-validator';
import { PARTNER_ID } from '../ids.pipe.js';
import { ExceptionDto } from './contract-life.dto.js';
import { UNIT_ID } from './limits.js';

const MOST_UNITS = 200;
const UNIT_EXAMPLE = '0f3a7c1e9b2d4f60a1b2c3d4e5f60718';

/** Support of delivered units: a free year, and months bought with the product (SR-1-1, SR-3-1). */
export class OpenSupportContractDto {
  @UnitIds()
  readonly units: string[];

  @Day({ description: 'The maker’s delivery: the free year counts from it.', example: '2024-03-10' })
  readonly makerDeliveredOn: string;

  @Day({ optional: true, description: 'Kept; nothing counts from it (SR-1-2).' })
  readonly endUserDeliveredOn?: string;

  @Day({ optional: true, description: 'Cover is bought until then, by begun months (SR-3-3).' })
  readonly wishedEnd?: string;

  @Whole({ optional: true, min: 1, max: 240, description: 'Months in all; beside an end they must agree.' })
  readonly orderedMonths?: number;

  @Nested(() => ContactDto, { optional: true, description: 'The user. Kept outside the events.' })
  readonly user?: ContactDto;

  @Nested(() => ExceptionDto, {
    optional: true,
    description:
      'What a lead grants where no text that is held says the term; then wishedEnd and orderedMonths are left out.',
  })
  readonly exception?: ExceptionDto;

  @Text({ optional: true, description: 'Why a lead grants it, or lets pass what the lists leave open.' })
  readonly approval?: string;
}

/** A device of a customer's system. */
export class PackDeviceDto {
  @Pattern({ pattern: UNIT_ID, example: UNIT_EXAMPLE })
  readonly unitId: string;

  @OneOf(['camera', 'recorder', 'other'], { example: 'camera' })
  readonly kind: 'camera' | 'recorder' | 'other';

  @Flag({
    description:
      'Whether this very device can be maintained, as the desk sees it: what cannot may be left out, and has no pack. For which models packs are sold, the table panasonic-pack.packHardware says; to leave out a device of such a model is a lead’s.',
  })
  readonly maintainable: boolean;

  @OneOf(['on-site', 'carry-in'], { optional: true, description: 'Left out: it is to have none.' })
  readonly pack?: 'on-site' | 'carry-in';

  @Day({ description: 'Its own purchase: its days in the pack run from it.', example: '2024-03-01' })
  readonly purchasedOn: string;
}

/** An application for a pack, with every device of the system it is for (PN-N-5). */
export class OpenMaintenancePackDto {
  @OneOf(['on-site', 'carry-in'], { example: 'on-site' })
  readonly service: 'on-site' | 'carry-in';

  @Whole({ min: 3, max: 5, example: 5 })
  readonly years: number;

  @Day({ example: '2024-03-20' })
  readonly operationStartedOn: string;

  @Pattern({ pattern: /^[A-Z]{2}$/, description: 'ISO 3166 code.', example: 'JP' })
  readonly siteCountry: string;

  @Code({ description: 'By the code that the list of islands uses.', example: 'YOKOHAMA' })
  readonly sitePlace: string;

  @NestedList(() => PackDeviceDto, { min: 1, max: MOST_UNITS })
  readonly system: PackDeviceDto[];

  @Day({ optional: true, description: 'Default: today in Tokyo. It picks the text for the whole term.' })
  readonly appliedOn?: string;

  @Nested(() => ContactDto, { optional: true, description: 'Kept outside the events.' })
  readonly customer?: ContactDto;

  @Text({ optional: true, description: 'Why a lead lets pass what the rules leave open.' })
  readonly approval?: string;
}

/** Asks for the 5-year hardware warranty of a unit that a partner bought (IP-P-1). */
export class GrantFiveYearWarrantyDto {
  @Pattern({ pattern: UNIT_ID, example: UNIT_EXAMPLE })
  readonly unitId: string;

  @Code({
    optional: true,
    description: 'The model that the unit is registered as; said here it has to agree.',
    example: 'EX-CAMERA-1',
  })
  readonly model?: string;

  @Pattern({
    pattern: PARTNER_ID,
    description: 'The code of a registered partner: his record says whether he was a member at the sale.',
    example: 'PARTNER-1',
  })
  readonly partnerId: string;

  @Day({
    description:
      'The proven delivery to the end user (IP-Q-1): that of the delivery note, where one is on record.',
    example: '2024-03-05',
  })
  readonly deliveredOn: string;

  @Flag({
    optional: true,
    description:
      'Whether the partner was a member at the sale (A-IP-11). The sale on record says it; said here it has to agree.',
  })
  readonly memberSale?: boolean;

  @Text({ optional: true, description: 'Why a lead lets pass what the lists leave open.' })
  readonly approval?: string;
}

function UnitIds(): PropertyDecorator {
  return field(
    { example: [UNIT_EXAMPLE] },
    { type: 'array', items: { type: 'string', pattern: UNIT_ID.source }, minItems: 1, maxItems: MOST_UNITS },
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST_UNITS),
    IsString({ each: true }),
    Matches(UNIT_ID, { each: true }),
  );
}
