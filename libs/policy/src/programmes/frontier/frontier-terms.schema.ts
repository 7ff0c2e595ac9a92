import { Type } from 'typebox';
import {
  civilDate,
  dated,
  listedNames,
  membersByDay,
  nonEmptyText,
  strictObject,
  valueByDay,
  yen,
} from '../../terms/schema-parts.js';
import { type FrontierDocument, REGULATIONS } from './regulations/documents.js';

const publications = strictObject({
  FR: Type.Optional(publicationsOf('FR')),
  FW: Type.Optional(publicationsOf('FW')),
});

const calendar = strictObject({
  id: nonEmptyText,
  revision: nonEmptyText,
  years: Type.Array(Type.Integer(), { minItems: 1 }),
  closures: Type.Array(Type.String()),
  weekend: Type.Array(Type.Integer()),
});

const feeTable = strictObject({ ...dated, inspectionFee: yen, returnFreight: yen });

const months = Type.Integer({ minimum: 1 });

const model = membersByDay({
  warrantyMonths: Type.Optional(months),
  device: Type.Optional(Type.Enum(['desktop', 'notebook', 'tablet', 'mobile'])),
  supportEnd: Type.Optional(strictObject({ lastDay: civilDate, announcedOn: civilDate })),
  upgrades: Type.Optional(Type.Array(nonEmptyText)),
  designatedOs: Type.Optional(nonEmptyText),
});

/** The shape of `programmes.frontier` in the configuration. Unknown keys are errors. */
export const frontierTermsSchema = strictObject({
  publications: Type.Optional(publications),
  calendar: Type.Optional(calendar),
  feeTables: Type.Optional(Type.Array(feeTable)),
  designatedShops: Type.Optional(listedNames),
  designatedCarriers: Type.Optional(listedNames),
  models: Type.Optional(Type.Record(Type.String(), model)),
  paymentPoint: Type.Optional(valueByDay(Type.Enum(['before-hand-back', 'after-hand-back']))),
  contactAttempts: Type.Optional(valueByDay(Type.Integer({ minimum: 1 }))),
  premiumOvershoot: Type.Optional(valueByDay(Type.Enum(['WHOLE', 'EXCESS']))),
  highPrice: Type.Optional(valueByDay(yen)),
  partMonths: Type.Optional(Type.Record(Type.String(), valueByDay(months))),
  plans: Type.Optional(
    Type.Record(Type.String(), valueByDay(Type.Enum(['extends-warranty', 'own-scope', 'premium']))),
  ),
  excludedSoftware: Type.Optional(listedNames),
});

function publicationsOf(document: FrontierDocument) {
  const dates = REGULATIONS[document].held.map(({ id }) => [id, Type.Optional(civilDate)] as const);
  return strictObject(Object.fromEntries(dates));
}
