import { type TBoolean, type TNull, type TOptional, type TString, type TUnion, Type } from 'typebox';
import type { PartKind } from '#policy';
import { PROGRAMME_FACTS } from './programme-facts.shape.js';
import { Amount, Day, Id, nullable, ShopName } from './shapes.js';

const Flag = Type.Optional(Type.Boolean());
const Measure = Type.Optional(Type.Number());
const Yen = Type.Optional(Amount);
const Word = Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\t\\r\\n]+$' });
/** ISO 3166 code of a country. */
const Country = Type.Optional(Word);
/** The id of what shows something; `null`: nothing can. */
const Shown = nullable(Id);

type Findings<N extends string> = { readonly [K in N]: TOptional<TBoolean> } & {
  readonly [K in N as `${K}Evidence`]: TOptional<TUnion<[TString, TNull]>>;
};

/** Each finding and what shows it. */
function findings<N extends string>(...names: readonly N[]): Findings<N> {
  const members = names.flatMap((name) => [
    [name, Type.Optional(Type.Boolean())] as const,
    [`${name}Evidence`, Type.Optional(Shown)] as const,
  ]);
  return Object.fromEntries(members) as Findings<N>;
}

const PartKindShape = Type.Unsafe<PartKind>(Word);

/** What somebody stated about one faulty part, where it is not said of the item or otherwise of it. Absent: not stated. */
export const StatedOfPartShape = Type.Object({
  ...findings('worn', 'oddEnvironment', 'cosmetic'),
  part: Type.Optional(PartKindShape),
  standardSupplied: Flag,
  software: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  broughtDownBy: Type.Optional(nullable(PartKindShape)),
  hindersUse: Flag,
  factoryState: Flag,
  soldWithoutOs: Flag,
  deadOnArrival: Flag,
  safetyRisk: Flag,
  samePartAsLastRepair: Flag,
});

/** What somebody stated about an item: use, findings with what shows them, plans, an earlier repair. Absent: not stated. */
export const StatedFactsShape = Type.Object({
  ...PROGRAMME_FACTS,
  ...findings(
    'mishandling',
    'unwarrantedSoftware',
    'settingsChanged',
    'othersSoftwareOrDevice',
    'customerSoftwareOrData',
    'outsideFactor',
    'disasterOrWar',
    'extraordinaryUse',
    'negligence',
    'nonGenuineArticle',
    'usedInAnotherProduct',
    'accidentOrUnsuitableWork',
    'lostPassword',
    'damagedOnArrival',
    'contaminated',
    'configurationAltered',
    'changeCausedFault',
    'disclaimerTouched',
    'notIdentifiable',
    'partsUnobtainable',
    'overclockingApp',
    'overclockedByFirmware',
  ),
  properUse: Flag,
  serialReadable: Flag,
  recognisedAsOurs: Flag,
  serialEvidence: Type.Optional(Shown),
  soldBy: Type.Optional(ShopName),
  rejectsRules: Flag,
  partsChangedBy: Type.Optional(Type.Union([Type.Literal('customer'), Type.Literal('company')])),
  partsChangedEvidence: Type.Optional(Shown),
  temperature: Measure,
  humidity: Measure,
  condensation: Flag,
  properPower: Flag,
  foreignMatter: Flag,
  usedIn: Country,
  mainsVoltage: Measure,
  mainsFrequency: Measure,
  environmentEvidence: Type.Optional(Shown),
  continuousHours: Measure,
  premiumFrom: Type.Optional(nullable(Day)),
  premiumUntil: Type.Optional(nullable(Day)),
  premiumCap: Yen,
  premiumSpent: Yen,
  repairPrice: Yen,
  plan: Type.Optional(nullable(Word)),
  lastRepairShippedOn: Type.Optional(nullable(Day)),
  samePartAsLastRepair: Flag,
  requestedOn: Type.Optional(Day),
  operationGuaranteed: Flag,
  sentFrom: Country,
  returnTo: Country,
  requestedWork: Type.Optional(
    Type.Union([
      Type.Literal('repair'),
      Type.Literal('data-recovery'),
      Type.Literal('backup'),
      Type.Literal('data-migration'),
    ]),
  ),
});
