import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day, nullable, SealedValue, ShopName } from './shapes.js';

/** To whom and by whom it was sold (FR-R3-4-6, IP-1-3, IP-P-1). The day alone proves no purchase. */
export const SaleRecorded = defineEvent(
  'product-unit',
  'sale-recorded',
  1,
  Type.Object({
    seller: ShopName,
    designatedShop: nullable(Type.Boolean()),
    memberSale: nullable(Type.Boolean()),
    soldOn: Day,
    deliveredOn: nullable(Day),
    owner: nullable(SealedValue),
  }),
);
export type SaleRecorded = EventData<typeof SaleRecorded>;
