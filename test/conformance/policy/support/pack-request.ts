import { type ApplicationFacts, decideApplication, decidePackCoverage, type PackRequest } from '#policy';
import { FIXTURE, noonOf } from './fixture-terms.js';

/** The on-site pack of five years bought 2022-05-10, asked on 2023-06-07 about a proven fault within reach. */
const IN_TERM: PackRequest = {
  service: 'on-site',
  years: 5,
  purchasedOn: '2022-05-10',
  requestedOn: '2023-06-07',
  wanted: 'repair',
  cause: 'spontaneous',
  causeProven: true,
  heightMetres: 2.5,
};

/** What the pack makes of a request that differs from the ordinary one. */
export const packCoverage =
  (request: PackRequest, appliedOn = '2022-05-10') =>
  () =>
    decidePackCoverage({ ...IN_TERM, ...request }, FIXTURE, { appliedOn, knownAt: noonOf(appliedOn) });

export const includedOnSite = { kind: 'included', lines: ['parts', 'labour', 'travel'], charged: [] };

/** An application for the whole of a system in Japan, on the day operation starts. */
const ORDINARY: ApplicationFacts = {
  service: 'on-site',
  years: 5,
  siteCountry: 'JP',
  sitePlace: 'YOKOHAMA',
  devices: [
    { kind: 'camera', model: 'CAMERA', pack: 'on-site' },
    { kind: 'recorder', model: 'RECORDER', pack: 'on-site' },
  ],
  operationStartedOn: '2022-05-10',
};

/** Whether an application that differs from the ordinary one is accepted. */
export const apply =
  (facts: ApplicationFacts, appliedOn = '2022-05-10') =>
  () =>
    decideApplication({ ...ORDINARY, ...facts }, FIXTURE, { appliedOn, knownAt: noonOf(appliedOn) });
