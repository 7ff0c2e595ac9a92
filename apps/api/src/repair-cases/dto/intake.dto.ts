import { applyDecorators } from '@nestjs/common';
import { IsObject, ValidateBy, type ValidationArguments } from 'class-validator';
import type { JsonObject } from '#kernel';
import {
  Code,
  Codes,
  Day,
  field,
  Flag,
  Nested,
  NestedList,
  ONE_LINE,
  OneOf,
  Pattern,
  Text,
  Whole,
} from '../../dto/fields.js';

const MOST_YEN = 100_000_000;

/** `delivery-proof` and `sale-record` are asked for by i-PRO’s scheme, `confirmation-sheet` by a carry-in pack. */
const EVIDENCE_KINDS = [
  'receipt',
  'warranty-card',
  'request-form',
  'photo',
  'letter',
  'other',
  'delivery-proof',
  'sale-record',
  'confirmation-sheet',
] as const;

export class StampDto {
  @Pattern({ pattern: ONE_LINE, description: 'The shop as its stamp spells it.' })
  readonly shop: string;

  @Day()
  readonly on: string;
}

/** A document or photograph for the evidence folder. */
export class AttachEvidenceDto {
  @OneOf(EVIDENCE_KINDS)
  readonly kind: (typeof EVIDENCE_KINDS)[number];

  @Pattern({ optional: true, pattern: /^[0-9a-f]{64}$/, description: 'SHA-256 that the upload answered.' })
  readonly file?: string;

  @Day({ optional: true, description: 'What a receipt proves. Under a pack it states the fact purchasedOn.' })
  readonly purchasedOn?: string;

  @Day({
    optional: true,
    description: 'What a delivery-proof proves under i-PRO: it states the fact deliveredOn.',
  })
  readonly deliveredOn?: string;

  @Flag({
    optional: true,
    description: 'What a sale-record says under i-PRO: it states the fact memberSale.',
  })
  readonly memberSale?: boolean;

  @Nested(() => StampDto, { optional: true, description: 'What the stamp on a warranty card says.' })
  readonly stamp?: StampDto;

  @Text({ optional: true })
  readonly note?: string;
}

/** How the parcel came: paid by the sender, or to be paid on arrival. */
export class FreightDto {
  @OneOf(['prepaid', 'collect'])
  readonly terms: 'prepaid' | 'collect';

  @CollectAmount()
  readonly amount?: number;
}

export class AccessoryDto {
  @Code()
  readonly kind: string;

  @Whole({ min: 1, max: 99 })
  readonly count: number;
}

/** The item is here: when it came, by whom, in what condition, with what. */
export class RecordArrivalDto {
  @Day({
    optional: true,
    description: 'Delivery record or first scan, whichever is earlier. Default: today.',
  })
  readonly arrivedOn?: string;

  @Day({ optional: true, description: 'The day the target period counts from. Default: the arrival.' })
  readonly acceptedOn?: string;

  @Day({ optional: true })
  readonly dispatchedOn?: string;

  @Code()
  readonly carrier: string;

  @Nested(() => FreightDto)
  readonly freight: FreightDto;

  @NestedList(() => AccessoryDto, { max: 50 })
  readonly accessories: AccessoryDto[];

  @Text({ description: 'What can be seen on the outside.' })
  readonly condition: string;
}

/** What is wrong with the item and whether it was used properly. */
export class CompleteDiagnosisDto {
  @Text()
  readonly findings: string;

  @Flag({ optional: true, description: 'Left out: not known yet; coverage will ask for it.' })
  readonly properUse?: boolean;

  @Codes({ max: 100 })
  readonly faultParts: string[];

  @Facts({ optional: true })
  readonly facts?: JsonObject;

  @PartFacts()
  readonly partFacts?: JsonObject;
}

/** What coverage is decided by beside the papers, in the words of the rules; a fact that is left out stays as it was. */
export class StateFactsDto {
  @Facts()
  readonly facts: JsonObject;

  @PartFacts()
  readonly partFacts?: JsonObject;
}

/**
 * Nothing: the rules decide. Where they leave it open, a lead's decision with its reason; `paid` too where the paper that would
 * make it free never comes. `/next` names in `coverage.leadMay` what a lead may decide.
 */
export class DecideCoverageDto {
  @OneOf(['free', 'paid'], { optional: true })
  readonly decision?: 'free' | 'paid';

  @Text({ optional: true })
  readonly reason?: string;
}

function Facts({ optional = false } = {}): PropertyDecorator {
  const description =
    'Facts of the question coverage (under i-PRO: repair), but for those of the papers. `<finding>Evidence`, under i-PRO and the packs `<fact>Evidence`: the id of evidence on the case that shows it; null: nothing can.';
  return field({ description, optional }, { type: 'object', additionalProperties: true }, IsObject());
}

function PartFacts(): PropertyDecorator {
  const description =
    'FRONTIER: of single faulty parts, by their codes in `faultParts`, facts of the question part, such as `part` (its kind), `worn`, `wornEvidence` or `standardSupplied`. Where the code names no kind the decision asks for `part`; `unlisted`: it is on no list of the warranty rules.';
  return field({ description, optional: true }, { type: 'object', additionalProperties: true }, IsObject());
}

function CollectAmount(): PropertyDecorator {
  const description = 'Integer yen. With freight-collect only, and then always.';
  return applyDecorators(
    field(
      { description },
      { type: 'integer', minimum: 0, maximum: MOST_YEN, required: false },
      ValidateBy({
        name: 'collectAmount',
        validator: {
          validate: (value, given?: ValidationArguments) => fitsTerms(value, given?.object as FreightDto),
          defaultMessage: () =>
            `is an integer from 0 to ${MOST_YEN} with terms collect, and absent with prepaid`,
        },
      }),
    ),
  );
}

function fitsTerms(amount: unknown, { terms }: FreightDto): boolean {
  if (terms !== 'collect') return amount === undefined;
  return Number.isSafeInteger(amount) && Number(amount) >= 0 && Number(amount) <= MOST_YEN;
}
