import { Type } from 'typebox';
import { frontierTermsSchema } from '../programmes/frontier/frontier-terms.schema.js';
import { iproTermsSchema } from '../programmes/ipro/ipro-terms.schema.js';
import { panasonicPackTermsSchema } from '../programmes/panasonic-pack/panasonic-pack-terms.schema.js';
import { supportRenewalTermsSchema } from '../programmes/support-renewal/support-renewal-terms.schema.js';
import { dated, nonEmptyText, strictObject } from './schema-parts.js';

const taxRate = strictObject({ ...dated, ratePercent: Type.Integer({ minimum: 0, maximum: 100 }) });

/** The shape of a whole configuration. Unknown keys are errors. */
export const termsSchema = strictObject({
  revision: nonEmptyText,
  taxRates: Type.Optional(Type.Array(taxRate)),
  programmes: strictObject({
    frontier: Type.Optional(frontierTermsSchema),
    ipro: Type.Optional(iproTermsSchema),
    'panasonic-pack': Type.Optional(panasonicPackTermsSchema),
    'support-renewal': Type.Optional(supportRenewalTermsSchema),
  }),
});
