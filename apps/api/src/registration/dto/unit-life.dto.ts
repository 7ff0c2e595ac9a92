import { ContactDto } from '../../dto/contact.dto.js';
import { Code, Codes, Day, Flag, Nested, ONE_LINE, OneOf, Pattern, Text, Whole } from '../../dto/fields.js';
import { MOST_YEN } from './limits.js';

/** A product of the field, by what is printed on it. The same serial written otherwise is the same unit. */
export class RegisterUnitDto {
  @Code({ example: 'FRONTIER' })
  readonly maker: string;

  @Code({ example: 'EX-DESKTOP-1' })
  readonly model: string;

  @Code({ example: 'EX-2001-0001' })
  readonly serial: string;

  @Day({ optional: true, description: 'From the maker’s own list.', example: '2024-02-20' })
  readonly factoryShippedOn?: string;

  @Codes({ optional: true, max: 100, description: 'Parts it left the factory with.', example: ['ssd-512'] })
  readonly configuration?: string[];
}

/** Who sold the unit, when and to whom. What is left out is not known. */
export class RecordSaleDto {
  @Pattern({ pattern: ONE_LINE, description: 'The shop, in any script.', example: 'Example Denki Yokohama' })
  readonly seller: string;

  @Flag({
    optional: true,
    description: 'Whether the shop is a designated one; where the list of shops is set, it has to agree.',
  })
  readonly designatedShop?: boolean;

  @Flag({ optional: true, description: 'Whether the buyer was in the Partners Circle (IP-P-1, A-IP-11).' })
  readonly memberSale?: boolean;

  @Day({ example: '2024-02-29' })
  readonly soldOn: string;

  @Day({ optional: true, example: '2024-03-01' })
  readonly deliveredOn?: string;

  @Nested(() => ContactDto, { optional: true, description: 'Kept outside the events.' })
  readonly owner?: ContactDto;
}

/** A paper that shows a day. A warranty card is filed for being there; the others must show theirs. */
export class RecordDateEvidenceDto {
  @OneOf(['receipt', 'warranty-card', 'shop-stamp', 'delivery-note'], { example: 'receipt' })
  readonly kind: 'receipt' | 'warranty-card' | 'shop-stamp' | 'delivery-note';

  @Day({ optional: true, description: 'The day that it shows.', example: '2024-02-29' })
  readonly on?: string;

  @Pattern({ optional: true, pattern: ONE_LINE, description: 'The shop as its stamp spells it.' })
  readonly shop?: string;

  @Pattern({ optional: true, pattern: /^[0-9a-f]{64}$/, description: 'SHA-256 that the upload answered.' })
  readonly file?: string;
}

/** The term of a programme is worked out from the papers on record; better papers later give another term. */
export class StartTermDto {
  @OneOf(['frontier', 'ipro'], { example: 'frontier' })
  readonly programme: 'frontier' | 'ipro';

  @Text({ optional: true, description: 'Why a lead takes what the rules only propose.' })
  readonly approval?: string;
}

/** The days and the cap of a premium plan. */
export class PremiumDto {
  @Whole({ min: 0, max: MOST_YEN, description: 'Integer yen, tax included (FR-R3-4-7).', example: 100_000 })
  readonly cap: number;

  @Day({ example: '2024-02-29' })
  readonly from: string;

  @Day({ description: 'Its last day.', example: '2027-02-28' })
  readonly until: string;
}

/** A plan that was bought with the unit. */
export class AttachPlanDto {
  @Code({ example: 'example-long-warranty' })
  readonly plan: string;

  @Whole({ min: 1, max: 240, description: 'Months of the extended warranty (FW-W7-2).', example: 36 })
  readonly months: number;

  @Nested(() => PremiumDto, { optional: true })
  readonly premium?: PremiumDto;
}

/** The unit goes to somebody else. */
export class TransferOwnershipDto {
  @Code({ description: 'Names the transfer: said twice, it is one.', example: 'transfer-1' })
  readonly transferId: string;

  @Day({ example: '2025-04-01' })
  readonly transferredOn: string;

  @Nested(() => ContactDto, { description: 'Kept outside the events.' })
  readonly owner: ContactDto;
}
