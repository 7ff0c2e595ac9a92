import { parseTerms } from '#policy';
import type { ContractState } from '../../src/decider/contract.state.js';
import { contractAggregate } from '../../src/write/aggregates.js';
import { deadlineIdOf } from '../../src/write/deadlines.js';
import { Story } from './story.js';
import { CONTRACT_STREAM, contractDecider, givenNoContract } from './subjects.js';

/** As `TERMS`, but nobody set the months around the three-year mark. */
export const WITHOUT_MONTHS = parseTerms({
  revision: 'terms-2',
  programmes: { 'panasonic-pack': { packHardware: ['CAM-9'], remoteIslands: [] } },
});

/** The first timer of the contact for consumables. */
export const CONTACT = { deadlineId: deadlineIdOf(CONTRACT_STREAM, 'consumable-contact'), arming: 1 };

/** What a pack for two devices bought on 1 April 2023 is applied for with; the contact is due on 1 January 2026. */
export function packApplication(years = 4, service = 'on-site') {
  const device = { model: 'CAM-9', maintainable: true, pack: service, purchasedOn: '2023-04-01' };
  return {
    service,
    years,
    appliedOn: '2023-04-10',
    operationStartedOn: '2023-04-05',
    siteCountry: 'JP',
    sitePlace: 'YOKOHAMA',
    system: [
      { ...device, unitId: 'cam-1', kind: 'camera' },
      { ...device, unitId: 'rec-1', kind: 'recorder' },
    ],
  };
}

/** That pack, opened on the day of its application. */
export function givenPack(years?: number, service?: string): Story<ContractState> {
  return givenNoContract().at('2023-04-10').did('open-maintenance-pack', packApplication(years, service));
}

/** The same as it was opened when nobody planned a contact yet. */
export function givenPackOfBefore(): Story<ContractState> {
  const events = givenPack().events.filter(
    ({ name, data }) => name === 'maintenance-pack-opened' || data['kind'] === 'contract-end',
  );
  return new Story(CONTRACT_STREAM, contractAggregate, contractDecider, events);
}
