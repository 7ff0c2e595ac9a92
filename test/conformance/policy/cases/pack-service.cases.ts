import {
  type Call,
  carryInFreight,
  decidePackTerm,
  judgeTarget,
  type PackRequest,
  receiveCall,
  type TargetFacts,
  visitReadiness,
  workTarget,
} from '#policy';
import { FIXTURE, noonOf } from '../support/fixture-terms.js';
import { apply, includedOnSite, packCoverage } from '../support/pack-request.js';
import { type Observed, seen, together, type WorkedCase } from '../support/worked-case.js';

const AT = { appliedOn: '2022-04-01', knownAt: noonOf('2022-04-01') };

/** A call about a repair under an on-site pack bought 2022-04-01, and the visit it leads to. */
function called(tokyoTime: string, more: Partial<Call> = {}, pack: Partial<PackRequest> = {}): Observed {
  const call: Call = {
    wants: 'repair',
    channel: 'maintenance-desk',
    contactedAt: `${tokyoTime}+09:00`,
    handedOverAt: null,
    byMobilePhone: false,
    ...more,
  };
  const received = () => receiveCall(call, FIXTURE, AT);
  const { outcome } = received();
  if (outcome.kind !== 'decided') return seen({ call: received });
  const { acceptedOn, requestedOn } = outcome.value;
  return seen({
    call: received,
    visit: () => workTarget({ service: 'on-site', acceptedOn }, FIXTURE, AT),
    cover: packCoverage({ purchasedOn: '2022-04-01', requestedOn, ...pack }),
  });
}

const carryIn = (facts: TargetFacts) => () => workTarget({ service: 'carry-in', ...facts }, FIXTURE, AT);
const freightIn = (collect: boolean) => () => carryInFreight({ leg: 'in', collect }, FIXTURE, AT);
const freightBack = () => carryInFreight({ leg: 'back', collect: false, repairIncluded: true }, FIXTURE, AT);

const visitBy = (lastDay: string, firesAt = `${lastDay}T08:30:00.000Z`) => ({
  kind: 'due',
  work: 'visit',
  lastDay,
  firesAt,
});
const acceptedAt = (day: string, utc: string) => ({ acceptedOn: day, acceptedAt: `${day}T${utc}.000Z` });
const atOpening = (day: string) => acceptedAt(day, '00:00:00');

export const SERVICE_CASES: readonly WorkedCase[] = [
  {
    id: 'C-PN-01',
    title: 'a call in the desk’s hours is accepted at once',
    observe: () => called('2022-06-07T10:00:00'),
    answers: {
      call: acceptedAt('2022-06-07', '01:00:00'),
      visit: { ...visitBy('2022-06-09'), warnsAt: '2022-06-08T00:00:00.000Z' },
      cover: includedOnSite,
    },
    clauses: ['PN-R-1', 'PN-R-2', 'PN-T-1'],
  },
  {
    id: 'C-PN-02',
    title: 'a minute before closing is still in the hours',
    observe: () => called('2022-06-03T17:29:00'),
    answers: { call: acceptedAt('2022-06-03', '08:29:00'), visit: visitBy('2022-06-07') },
    clauses: ['PN-R-2', 'PN-T-1'],
  },
  {
    id: 'C-PN-03',
    title: 'a minute after closing on a Friday is Monday’s',
    observe: () => called('2022-06-03T17:31:00'),
    answers: { call: atOpening('2022-06-06'), visit: visitBy('2022-06-08') },
    clauses: ['PN-R-2', 'PN-R-3', 'PN-T-1'],
  },
  {
    id: 'C-PN-04',
    title: '17:30 sharp is outside',
    observe: () => called('2022-06-03T17:30:00'),
    answers: { call: atOpening('2022-06-06'), visit: visitBy('2022-06-08') },
    clauses: ['PN-R-2'],
  },
  {
    id: 'C-PN-05',
    title: 'a web request before opening is accepted at 09:00',
    observe: () => called('2022-06-07T08:30:00', { channel: 'web-form' }),
    answers: {
      call: { ...atOpening('2022-06-07'), requestedOn: '2022-06-07' },
      visit: visitBy('2022-06-09'),
    },
    clauses: ['PN-R-2', 'PN-I-4'],
  },
  {
    id: 'C-PN-06',
    title: 'a call to the closed desk on a Saturday reaches it on Monday',
    observe: () => called('2022-06-04T11:00:00'),
    answers: {
      call: { ...atOpening('2022-06-06'), requestedOn: '2022-06-06' },
      visit: visitBy('2022-06-08'),
    },
    clauses: ['PN-R-3'],
  },
  {
    id: 'C-PN-08',
    title: 'Golden Week does not count',
    observe: () => called('2022-04-28T11:00:00'),
    answers: { call: acceptedAt('2022-04-28', '02:00:00'), visit: visitBy('2022-05-09') },
    clauses: ['PN-R-4', 'PN-T-1'],
  },
  {
    id: 'C-PN-09',
    title: 'nor do the days around New Year',
    observe: () => called('2022-12-27T15:00:00'),
    answers: { call: acceptedAt('2022-12-27', '06:00:00'), visit: visitBy('2023-01-05') },
    clauses: ['PN-R-4', 'PN-T-1'],
  },
  {
    id: 'C-PN-11',
    title: 'nor does a national holiday',
    observe: () => called('2022-11-02T10:00:00'),
    answers: { call: acceptedAt('2022-11-02', '01:00:00'), visit: visitBy('2022-11-07') },
    clauses: ['PN-R-3', 'PN-T-1'],
  },
  {
    id: 'C-PN-12',
    title: 'a visit on the due day meets the target, whenever the repair is finished',
    observe: () => {
      const visit = { service: 'on-site', firesAt: '2022-06-09T08:30:00.000Z' } as const;
      return seen({
        verdict: () =>
          judgeTarget(
            { ...visit, doneAt: '2022-06-09T08:29:00.000Z', repairedAt: '2022-06-15T05:00:00.000Z' },
            FIXTURE,
            AT,
          ),
      });
    },
    answers: { verdict: 'met' },
    clauses: ['PN-T-1', 'PN-T-2'],
  },
  {
    id: 'C-PN-13',
    title: 'the clock of a carry-in repair starts with the later of item and sheet',
    observe: () =>
      seen({
        target: carryIn({ itemArrivedOn: '2022-06-06', sheetArrivedOn: '2022-06-08' }),
        in: freightIn(false),
        back: freightBack,
      }),
    answers: {
      target: {
        kind: 'due',
        work: 'repair-and-dispatch',
        startsOn: '2022-06-08',
        lastDay: '2022-06-14',
        firesAt: '2022-06-14T15:00:00.000Z',
      },
      in: { payer: 'customer', recharged: false },
      back: { payer: 'vendor', recharged: false },
    },
    clauses: ['PN-T-3', 'PN-T-4', 'PN-T-5', 'PN-F-2'],
  },
  {
    id: 'C-PN-14',
    title: 'without the sheet it has not started',
    observe: () =>
      seen({
        target: carryIn({ itemArrivedOn: '2022-06-06', sheetArrivedOn: null }),
        withSheet: carryIn({ itemArrivedOn: '2022-06-06', sheetArrivedOn: '2022-06-06' }),
        in: freightIn(false),
      }),
    answers: { target: { kind: 'awaits', awaits: ['sheet'] }, in: { payer: 'customer' } },
    clauses: ['PN-T-3', 'PN-T-4'],
  },
  {
    id: 'C-PN-16',
    title: 'a carry-in target missed by a day is reported and has no remedy',
    observe: () => {
      const repair = { service: 'carry-in', firesAt: '2022-06-14T15:00:00.000Z' } as const;
      return seen({
        verdict: () => judgeTarget({ ...repair, doneAt: '2022-06-15T05:00:00.000Z' }, FIXTURE, AT),
        inTime: () => judgeTarget({ ...repair, doneAt: '2022-06-14T05:00:00.000Z' }, FIXTURE, AT),
        in: freightIn(false),
        back: freightBack,
      });
    },
    answers: {
      verdict: 'reported',
      inTime: 'met',
      in: { payer: 'customer' },
      back: { payer: 'vendor' },
    },
    clauses: ['PN-T-6', 'PN-T-3'],
  },
  {
    id: 'C-PN-17',
    title: 'a parcel sent freight-collect is charged back to the customer',
    observe: () => seen({ in: freightIn(true) }),
    answers: { in: { payer: 'customer', recharged: true } },
    clauses: ['PN-T-5'],
  },
  {
    id: 'C-PN-20',
    title: 'the last day of the pack is covered, by the day of the request',
    observe: () => {
      const call = called('2025-05-09T16:00:00', {}, { years: 3, purchasedOn: '2022-05-10' });
      const sold = seen({
        application: apply({ years: 3 }),
        term: () => decidePackTerm({ years: 3, purchasedOn: '2022-05-10' }, FIXTURE, AT),
      });
      return together(sold, call);
    },
    answers: {
      application: 'accepted',
      term: { startsOn: '2022-05-10', lastDay: '2025-05-09' },
      call: { requestedOn: '2025-05-09' },
      visit: visitBy('2025-05-13'),
      cover: includedOnSite,
    },
    clauses: ['PN-C-1', 'PN-C-3', 'PN-P-1'],
  },
  {
    id: 'C-PN-36',
    title: 'the consumables wait until the loss of playback is known',
    observe: () => {
      const visit = { work: 'consumables', customerPresent: true, settingsProvided: true } as const;
      return seen({
        before: () => visitReadiness({ ...visit, playbackLossAcknowledged: false }, FIXTURE, AT),
        after: () => visitReadiness({ ...visit, playbackLossAcknowledged: true }, FIXTURE, AT),
      });
    },
    answers: { before: 'held', after: 'ready' },
    clauses: ['PN-X-5'],
  },
  {
    id: 'C-PN-38',
    title: 'consumables that the customer’s circumstances prevent are a person’s to give up',
    observe: () =>
      seen({
        visit: () =>
          visitReadiness(
            {
              work: 'consumables',
              customerPresent: false,
              settingsProvided: true,
              playbackLossAcknowledged: true,
              customerCannot: true,
            },
            FIXTURE,
            AT,
          ),
      }),
    answers: { visit: { person: 'not-done' } },
    clauses: ['PN-X-7'],
  },
  {
    id: 'C-PN-67',
    title: 'with nobody there the visit cannot be done',
    observe: () =>
      seen({
        visit: () =>
          visitReadiness({ work: 'repair', customerPresent: false, settingsProvided: true }, FIXTURE, AT),
      }),
    answers: { visit: 'not-possible' },
    clauses: ['PN-N-7a'],
  },
  {
    id: 'C-PN-68',
    title: 'without the settings the work is held',
    observe: () =>
      seen({
        visit: () =>
          visitReadiness({ work: 'repair', customerPresent: true, settingsProvided: false }, FIXTURE, AT),
      }),
    answers: { visit: 'held' },
    clauses: ['PN-N-7b'],
  },
  {
    id: 'C-PN-69',
    title: 'the centre receives on a holiday, hands over, and the desk accepts the next day',
    observe: () =>
      called('2022-11-03T10:00:00', {
        channel: 'customer-centre',
        handedOverAt: '2022-11-04T10:00:00+09:00',
      }),
    answers: {
      call: { ...atOpening('2022-11-04'), requestedOn: '2022-11-03', receivedAt: '2022-11-03T01:00:00.000Z' },
      visit: visitBy('2022-11-08'),
    },
    clauses: ['PN-I-1', 'PN-I-3', 'PN-T-1'],
  },
];
