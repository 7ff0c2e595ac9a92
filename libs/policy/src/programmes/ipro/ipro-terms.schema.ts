import { Type } from 'typebox';
import {
  dated,
  membersByDay,
  nonEmptyText,
  strictObject,
  valueByDay,
  yen,
} from '../../terms/schema-parts.js';

const model = membersByDay({
  deviceClass: Type.Enum(['camera', 'recorder', 'accessory', 'other']),
  form: Type.Optional(Type.Enum(['exchange', 'take-in'])),
});

const modelLists = Type.Array(strictObject({ ...dated, models: Type.Array(nonEmptyText) }));

/** The shape of `programmes.ipro` in the configuration. Unknown keys are errors. */
export const iproTermsSchema = strictObject({
  models: Type.Optional(Type.Record(Type.String(), model)),
  fiveYearLists: Type.Optional(modelLists),
  exemptLists: Type.Optional(modelLists),
  unrepairableLists: Type.Optional(modelLists),
  certifications: Type.Optional(Type.Record(Type.String(), Type.Array(strictObject(dated)))),
  remoteAreas: Type.Optional(Type.Array(strictObject({ ...dated, areas: Type.Array(nonEmptyText) }))),
  charges: Type.Optional(
    Type.Array(strictObject({ ...dated, visit: Type.Optional(yen), extraTravel: Type.Optional(yen) })),
  ),
  exchangeOrder: Type.Optional(valueByDay(Type.Enum(['failed-unit-first', 'replacement-first']))),
});
