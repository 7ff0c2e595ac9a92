import {
  assessIpro,
  type IproAssessment,
  type IproDecision,
  type IproFacts,
  type IproTerms,
  parseTerms,
  type Terms,
} from '../../src/index.js';

const since = { revision: 'list-1', from: '2020-01-01' };

const IPRO: IproTerms = {
  models: {
    camera: { deviceClass: 'camera', form: 'take-in' },
    swapped: { deviceClass: 'camera', form: 'exchange' },
    formless: { deviceClass: 'camera' },
    unlisted: { deviceClass: 'camera', form: 'take-in' },
    recorder: { deviceClass: 'recorder' },
    injector: { deviceClass: 'accessory' },
    stand: { deviceClass: 'other', form: 'exchange' },
    bracket: { deviceClass: 'other', form: 'exchange' },
    card: { deviceClass: 'accessory' },
  },
  fiveYearLists: [
    { ...since, models: ['camera', 'swapped', 'formless', 'recorder', 'injector', 'stand', 'stray'] },
  ],
  exemptLists: [{ ...since, models: ['bracket'] }],
  unrepairableLists: [{ ...since, models: ['card'] }],
  certifications: { able: [{ ...since, from: '2024-02-01', until: '2024-04-30' }] },
  remoteAreas: [{ ...since, areas: ['far island'] }],
  charges: [{ ...since, visit: 30_000, extraTravel: 20_000 }],
};

type Changed = { [K in keyof IproTerms]?: IproTerms[K] | undefined };

let unchanged: Terms | undefined;

/**
 * Terms of a made-up house, for tests; members given replace its own. `undefined` leaves one unset. Without any they are
 * checked once: laws ask for them thousands of times.
 */
export function iproHouse(ipro?: Changed): Terms {
  if (ipro !== undefined) return termsWith(ipro);
  unchanged ??= termsWith({});
  return unchanged;
}

function termsWith(ipro: Changed): Terms {
  const merged = Object.entries({ ...IPRO, ...ipro }).filter(([, value]) => value !== undefined);
  return parseTerms({ revision: 'house-1', programmes: { ipro: Object.fromEntries(merged) } });
}

/** A camera on the list, sold to a member, properly used in Japan; its year ends on 2025-01-09, its five on 2029-01-09. */
export const DEVICE: IproFacts = {
  model: 'camera',
  deliveredOn: '2024-01-10',
  memberSale: true,
  soldInJapan: true,
  usedInJapan: true,
  properUse: true,
  fault: 'hardware',
};

/** What becomes of a device that failed on a day and was asked about on it, unless the facts say otherwise. */
export function assessed(
  facts: IproFacts,
  failedOn: string,
  terms: Terms = iproHouse(),
): IproDecision<IproAssessment> {
  const { requestedOn = failedOn } = facts;
  return assessIpro({ failedOn, ...facts }, terms, { requestedOn, knownAt: '2030-01-01T00:00:00.000Z' });
}

/** A decision in a few words: `free five-year take-in`, `held sale-record`, `refused`; other outcomes by their kind. */
export function inFewWords({ outcome }: IproDecision<IproAssessment>): string {
  switch (outcome.kind) {
    case 'decided':
      return worded(outcome.value);
    case 'person-decides':
      return `person: ${outcome.proposal === null ? 'nothing' : worded(outcome.proposal)}`;
    case 'needs-facts':
      return `asks ${outcome.ask.join(' ')}`;
    case 'conflict':
    case 'gap':
      return outcome.kind;
  }
}

function worded(assessment: IproAssessment): string {
  switch (assessment.outcome) {
    case 'refused':
      return 'refused';
    case 'held':
      return `held ${assessment.wants.join(' ')}`;
    case 'free':
    case 'paid':
    case 'split':
    case 'excluded':
      return `${assessment.outcome} ${assessment.warranty} ${assessment.handling.form}`;
  }
}
