import { ContactDto } from '../../dto/contact.dto.js';
import { Code, Day, Flag, Nested, OneOf, Text, Whole } from '../../dto/fields.js';

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

/** Who asks for a repair, of which item, and what is wrong with it. */
export class OpenCaseDto {
  @OneOf(['frontier'])
  readonly programme: 'frontier';

  @OneOf(['web', 'phone', 'parcel', 'desk'])
  readonly intake: 'web' | 'phone' | 'parcel' | 'desk';

  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly requestedOn?: string;

  @Nested(() => ItemDto)
  readonly item: ItemDto;

  @Code({ optional: true, description: 'The partner’s or customer’s own number for this case.' })
  readonly reference?: string;

  @Nested(() => ContactDto, { optional: true, description: 'Name, phone and address are needed (FR-R1-7).' })
  readonly contact?: ContactDto;

  @Text({ description: 'What is wrong, in the customer’s words.' })
  readonly fault: string;
}
