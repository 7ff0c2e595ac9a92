import { Type } from 'typebox';
import type { SystemDevice } from '../programmes/panasonic-pack/contract/application-facts.js';
import { strictObject } from '../terms/schema-parts.js';
import { type FactSchema, oneOf, orNull, text } from './fact-schema.js';
import { HARDWARE } from './listed-names.js';
import { service } from './panasonic-pack.rows.js';

/** A device of a system: its model may be left out while nobody has looked, and is asked for where it matters. */
export const systemDevice: FactSchema<SystemDevice> = {
  schema: strictObject({
    kind: oneOf('camera', 'recorder', 'other').schema,
    model: Type.Optional(text.schema),
    pack: orNull(service).schema,
  }),
  says: 'an object of kind and pack, with the model where it is known',
  names: HARDWARE,
};
