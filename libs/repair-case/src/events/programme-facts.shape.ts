import { Type } from 'typebox';
import { Day, Id, nullable } from './shapes.js';

const Flag = Type.Optional(Type.Boolean());
const OnDay = Type.Optional(nullable(Day));
const Word = Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\t\\r\\n]+$' });

function oneOf<const W extends string>(...words: readonly W[]) {
  return Type.Optional(Type.Unsafe<W>(Type.Enum([...words])));
}

/** The id of the evidence on the case that shows a fact; `null`: nothing can. Absent: none was named. */
const Shown = Type.Optional(nullable(Id));

/** What is stated of an item under i-PRO’s scheme or under a pack, beside what every programme has. */
export const PROGRAMME_FACTS = {
  deliveredOn: OnDay,
  failedOn: OnDay,
  memberSale: Type.Optional(nullable(Type.Boolean())),
  soldInJapan: Flag,
  usedInJapan: Flag,
  fault: oneOf('hardware', 'hdd', 'hdd-and-hardware', 'software'),
  /** What made it fail, in the words of i-PRO’s scheme and in those of the packs. */
  cause: oneOf(
    'manual-not-followed',
    'misuse',
    'improper-repair',
    'part-swap',
    'moved',
    'external',
    'outside-conditions',
    'connected-equipment',
    'ordinary-wear',
    'spontaneous',
    'lightning',
    'gas',
    'salt',
    'pollution',
    'abnormal-voltage',
    'flying-object',
    'other-outside',
    'improper-use',
    'modification',
    'intent-or-negligence',
    'settings-environment',
    'installation-environment',
    'drop',
    'fire',
    'earthquake',
    'wind-or-flood',
    'other-disaster',
    'transit-to-vendor',
    'network-environment',
    'sd-card',
  ),
  causeEvidenced: Flag,
  swappedBy: Type.Optional(nullable(Word)),
  swappedOn: Type.Optional(Day),
  visitChargeAccepted: Flag,
  siteArea: Type.Optional(Word),
  heightWork: Flag,
  replacedOn: Type.Optional(Day),
  /** What is wished for, in the words of i-PRO’s scheme and in those of the packs. */
  wanted: oneOf(
    'on-site',
    'collection',
    'repair',
    'restore-settings',
    'firmware-update',
    'loan-unit',
    'other-makers-product',
    'rescue-recordings',
    'hour-meter-warning',
    'take-away-parts',
    'engineer-visit',
    'play-old-video',
  ),
  service: oneOf('on-site', 'carry-in'),
  years: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_200 })),
  purchasedOn: Type.Optional(Day),
  appliedOn: Type.Optional(Day),
  causeProven: Flag,
  heightMetres: Type.Optional(Type.Number()),
  transferredOn: OnDay,
  alteredFromStandard: Flag,
  specialHousing: Flag,
  failedPart: oneOf('sd-card', 'other'),
  sdCard: Type.Optional(Word),
  settingsBackup: Flag,
  resetToFactory: Flag,
  deliveredOnEvidence: Shown,
  failedOnEvidence: Shown,
  memberSaleEvidence: Shown,
  soldInJapanEvidence: Shown,
  usedInJapanEvidence: Shown,
  properUseEvidence: Shown,
  causeEvidence: Shown,
  swappedByEvidence: Shown,
  swappedOnEvidence: Shown,
  replacedOnEvidence: Shown,
  purchasedOnEvidence: Shown,
  appliedOnEvidence: Shown,
  heightMetresEvidence: Shown,
  transferredOnEvidence: Shown,
  alteredFromStandardEvidence: Shown,
  specialHousingEvidence: Shown,
  failedPartEvidence: Shown,
} as const;
