import { Type } from 'typebox';
import { civilDate, dated, membersByDay, namesOf, strictObject, yen } from '../../terms/schema-parts.js';

const prices = Type.Refine(
  strictObject({ ...dated, month: yen, retroactiveMonth: Type.Optional(yen) }),
  ({ month, retroactiveMonth }) => retroactiveMonth === undefined || retroactiveMonth > month,
  () => 'the retroactive month must cost more than the ordinary one',
);

const service = Type.Enum(['e-mail-inquiry', 'hardware-failure', 'firmware-download']);
const payer = Type.Enum(['customer', 'vendor']);

/** The shape of `programmes.support-renewal` in the configuration. Unknown keys are errors. */
export const supportRenewalTermsSchema = strictObject({
  inForceFrom: Type.Optional(civilDate),
  prices: Type.Optional(Type.Array(prices)),
  renewedTermServices: Type.Optional(namesOf(service, service.enum.join(', '))),
  sendBackFreight: Type.Optional(membersByDay({ in: payer, back: payer })),
});
