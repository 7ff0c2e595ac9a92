import { ValidateIf } from 'class-validator';
import { Day, field, Flag, Moment, Nested, ONE_LINE, OneOf, Pattern, Text, Whole } from '../../dto/fields.js';
import { IsCivilDate } from '../../dto/time.validators.js';
import { DAY_OR_NULL } from '../../openapi/schemas.js';

const MOST_YEN = 100_000_000;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** From when to when the worker is expected, in Tokyo. */
export class VisitWindowDto {
  @Pattern({ pattern: TIME_OF_DAY, description: 'HH:MM.' })
  readonly from: string;

  @Pattern({ pattern: TIME_OF_DAY, description: 'HH:MM, after `from`.' })
  readonly until: string;
}

/** Where the item is. */
export class VisitSiteDto {
  @Pattern({ optional: true, pattern: /^[A-Z]{2}$/, description: 'ISO 3166 code. Default: JP.' })
  readonly country?: string;

  @Pattern({
    optional: true,
    pattern: ONE_LINE,
    description: 'By the name that lists of islands and remote areas use.',
  })
  readonly area?: string;
}

/** A visit to the customer's site. Which of these are needed, the rules of the programme say. */
export class ScheduleVisitDto {
  @Day({ description: 'Not before today.' })
  readonly on: string;

  @Nested(() => VisitWindowDto, { optional: true })
  readonly window?: VisitWindowDto;

  @OneOf(['repair', 'consumables'], { optional: true, description: 'Default: repair.' })
  readonly work?: 'repair' | 'consumables';

  @Text({ optional: true, max: 200, description: 'Who will be there for the customer.' })
  readonly attendee?: string;

  @Nested(() => VisitSiteDto, { optional: true })
  readonly site?: VisitSiteDto;

  @OneOf(['provided', 'at-the-visit'], {
    optional: true,
    description: 'The setting information of the device. Default: shown at the visit.',
  })
  readonly settingInformation?: 'provided' | 'at-the-visit';

  @Flag({
    optional: true,
    description: 'The customer knows that video on a removed drive cannot be played any more.',
  })
  readonly playbackLossAcknowledged?: boolean;

  @Flag({ optional: true, description: 'Whoever pays for the visit accepts its charge.' })
  readonly chargeAccepted?: boolean;

  @Whole({
    optional: true,
    min: 0,
    max: MOST_YEN,
    description: 'The agreed price of the visit, net yen, where none is configured.',
  })
  readonly chargeNet?: number;

  @Flag({ optional: true, description: 'FRONTIER: the on-site option was bought with the product.' })
  readonly onSiteOption?: boolean;

  @DayOrNull('When consumables were replaced as planned before; null: never.')
  readonly replacedOn?: string | null;

  @Text({ optional: true, description: 'Why a lead offers it where the rules leave it to a person.' })
  readonly reason?: string;
}

/** What came of the visit that is agreed. */
export class RecordVisitDto {
  @OneOf(['done', 'not-possible'])
  readonly outcome: 'done' | 'not-possible';

  @Moment({ optional: true, description: 'Done: when the worker began. Default: now.' })
  readonly startedAt?: string;

  @Text({ optional: true })
  readonly findings?: string;

  @OneOf(['nothing', 'another-visit', 'taking-in'], { optional: true, description: 'Default: nothing.' })
  readonly leftToDo?: 'nothing' | 'another-visit' | 'taking-in';

  @OneOf(['nobody-on-site', 'setting-information-missing', 'called-off', 'talks-failed', 'other'], {
    optional: true,
    description: 'Not possible: why. Talks fail over consumables only, and a lead says so.',
  })
  readonly ground?:
    'nobody-on-site' | 'setting-information-missing' | 'called-off' | 'talks-failed' | 'other';

  @Day({ optional: true, description: 'Not possible: since when it was known. Default: today in Tokyo.' })
  readonly foundOn?: string;

  @Text({ optional: true })
  readonly reason?: string;
}

function DayOrNull(description: string): PropertyDecorator {
  return field(
    { description, optional: true },
    DAY_OR_NULL,
    ValidateIf((_object, value) => value !== null),
    IsCivilDate(),
  );
}
