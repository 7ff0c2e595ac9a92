import { ContactDto } from '../../dto/contact.dto.js';
import { AcknowledgedByField, DisclosureField } from './acknowledgement.dto.js';
import { Code, Day, Flag, Moment, Nested, OneOf, Text, Whole } from '../../dto/fields.js';

export class ItemDto {
  @Code()
  readonly maker: string;

  @Code()
  readonly model: string;

  @Code({ description: 'As it is read off the item; a stand-in when it cannot be read.' })
  readonly serial: string;

  @Flag({ description: 'Whether the serial number can be read.' })
  readonly serialReadable: boolean;

  @Day({ optional: true, description: 'When it left the factory, from the maker’s own list.' })
  readonly factoryShippedOn?: string;

  @Whole({ optional: true, min: 1, max: 240, description: 'Months of an extended warranty plan.' })
  readonly planMonths?: number;
}

/** Who turns to i-PRO, and for what: only partners open repairs (IP-Q-9). */
export class IproRequestDto {
  @OneOf(['partner', 'end-user'])
  readonly by: 'partner' | 'end-user';

  @OneOf(['repair', 'answer'], { optional: true, description: 'Default: repair.' })
  readonly wants?: 'repair' | 'answer';

  @OneOf(['system-design', 'after-sales', 'licence-release'], {
    optional: true,
    description: 'What was picked on the web page (IP-W-3).',
  })
  readonly topic?: 'system-design' | 'after-sales' | 'licence-release';

  @Flag({ optional: true, description: 'The web form takes nothing before it is (IP-W-2).' })
  readonly emailRegistered?: boolean;

  @Flag({ optional: true, description: 'Whether the shop it was bought from can take the request (IP-F-3).' })
  readonly sellerCanAct?: boolean;
}

/** How a request under a pack reached the vendor; the day that counts for cover follows from it (A-PN-11). */
export class PackRequestDto {
  @OneOf(['on-site', 'carry-in'])
  readonly service: 'on-site' | 'carry-in';

  @OneOf(['maintenance-desk', 'customer-centre', 'web-form'])
  readonly channel: 'maintenance-desk' | 'customer-centre' | 'web-form';

  @OneOf(['repair', 'advice'], { optional: true, description: 'Default: repair.' })
  readonly wants?: 'repair' | 'advice';

  @Moment({ optional: true, description: 'The first contact; default: now.' })
  readonly contactedAt?: string;

  @Moment({ optional: true, description: 'When another desk took it over (PN-I-3).' })
  readonly handedOverAt?: string;
}

/** What the customer acknowledges with the request (FR-R5-6b). */
export class AcknowledgesDto {
  @DisclosureField()
  readonly of: 'data-erasure';

  @AcknowledgedByField()
  readonly by?: 'customer' | 'representative';
}

/** Who asks for a repair, of which item, and what is wrong with it. */
export class OpenCaseDto {
  @OneOf(['frontier', 'ipro', 'panasonic-pack'])
  readonly programme: 'frontier' | 'ipro' | 'panasonic-pack';

  @OneOf(['web', 'phone', 'parcel', 'desk', 'chat'])
  readonly intake: 'web' | 'phone' | 'parcel' | 'desk' | 'chat';

  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly requestedOn?: string;

  @Nested(() => ItemDto)
  readonly item: ItemDto;

  @Code({ optional: true, description: 'The partner’s or customer’s own number for this case.' })
  readonly reference?: string;

  @Nested(() => ContactDto, {
    optional: true,
    description: 'FRONTIER: name, phone and address are needed (FR-R1-7).',
  })
  readonly contact?: ContactDto;

  @Text({ description: 'What is wrong, in the customer’s words.' })
  readonly fault: string;

  @Nested(() => AcknowledgesDto, {
    optional: true,
    description:
      'FRONTIER: that the customer knows what the repair may erase; it came by the way that the request did. Left out, record-acknowledgement gives it later: start-repair waits for it.',
    example: { of: 'data-erasure', by: 'customer' },
  })
  readonly acknowledgement?: AcknowledgesDto;

  @Nested(() => IproRequestDto, { optional: true, description: 'With the programme ipro, and then always.' })
  readonly ipro?: IproRequestDto;

  @Nested(() => PackRequestDto, {
    optional: true,
    description: 'With the programme panasonic-pack, and then always.',
  })
  readonly pack?: PackRequestDto;
}
