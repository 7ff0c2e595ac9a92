import type { RegistrationHouse } from './registration-house.js';
import { LEAD } from './story.js';

/** A known partner, and the unit as sold to him on a day of his membership. @param on day in Tokyo */
export async function sellToMember(
  house: RegistrationHouse,
  unitId: string,
  partnerId: string,
  on: string,
  deliveredOn = on,
): Promise<void> {
  const { runner } = house;
  const key = (command: string) => `${command} ${unitId} ${partnerId}`;
  await runner.toPartner(
    partnerId,
    house.request(key('register'), 'register-partner', { name: 'Kaku Ltd.' }),
  );
  const member = house.request(key('member'), 'record-membership', { from: on }, LEAD);
  await runner.toPartner(partnerId, member);
  const sale = { seller: 'Shop One', memberSale: true, soldOn: on, deliveredOn };
  await runner.toUnit(unitId, house.request(key('sale'), 'record-sale', sale));
}
