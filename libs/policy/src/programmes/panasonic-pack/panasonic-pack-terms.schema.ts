import { Type } from 'typebox';
import { listedNames, membersByDay, nonEmptyText, strictObject } from '../../terms/schema-parts.js';

const calendar = strictObject({
  id: nonEmptyText,
  revision: nonEmptyText,
  years: Type.Array(Type.Integer(), { minItems: 1 }),
  closures: Type.Array(Type.String()),
  weekend: Type.Array(Type.Integer()),
});

const months = Type.Integer({ minimum: 1 });

/** The shape of `programmes.panasonic-pack` in the configuration. Unknown keys are errors. */
export const panasonicPackTermsSchema = strictObject({
  calendar: Type.Optional(calendar),
  packHardware: Type.Optional(listedNames),
  remoteIslands: Type.Optional(listedNames),
  recommendedSdCards: Type.Optional(listedNames),
  recordersWithoutSdCard: Type.Optional(listedNames),
  consumableWindow: Type.Optional(membersByDay({ contactMonthsBefore: months, doneMonthsAfter: months })),
});
