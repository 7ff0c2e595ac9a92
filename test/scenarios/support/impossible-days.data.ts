import type { JsonObject, TokenRole } from '#kernel';
import { ARRIVAL, openBody } from '../../support/sample-case.js';
import { type DayScenes, PACK_CALL, packFor, RECORDER, TODAY, TOMORROW, YESTERDAY } from './day-scenes.js';

/** The names of the scenes. */
export type Scene = {
  [Name in keyof DayScenes]: DayScenes[Name] extends () => Promise<string> ? Name : never;
}[keyof DayScenes];

/** A day that cannot be: in which scene it is said, by what, and which field and code the refusal names. */
export interface ImpossibleDay {
  readonly scene: Scene;
  readonly body: JsonObject;
  readonly field: string;
  readonly code: string;
}

/** What a command is sent with, and of each of its days what it cannot be, or why nothing bounds it. */
export interface CommandDays {
  readonly role: TokenRole;
  readonly days: Readonly<Record<string, readonly ImpossibleDay[] | string>>;
}

/** Stands for a recorder that is on record. */
export const SOME_UNIT = '0'.repeat(32);
/** Stands for a desktop that is on record. */
export const SOME_DESKTOP = '1'.repeat(32);
const AHEAD = 'in-the-future';
const EARLY = 'too-early';
const LATE = 'too-late';

/** @param said what is sent with every day of a row */
const within =
  (scene: Scene, said: JsonObject = {}) =>
  (body: JsonObject, field: string, code: string): ImpossibleDay => ({
    scene,
    body: { ...said, ...body },
    field,
    code,
  });

const ITEM = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: 'SN-2', serialReadable: true };
const open = within('nothing', openBody());
const call = (pack: JsonObject, more: JsonObject, field: string, code: string) =>
  within('nothing')(
    openBody({
      programme: 'panasonic-pack',
      intake: 'phone',
      item: RECORDER,
      pack: { ...PACK_CALL, ...pack },
      ...more,
    }),
    field,
    code,
  );
const paper = within('received');
const receipt = (purchasedOn: string, code: string) =>
  paper({ kind: 'receipt', purchasedOn }, 'purchasedOn', code);
const stamp = (on: string, code: string) =>
  paper({ kind: 'warranty-card', stamp: { shop: '例電器', on } }, 'stamp.on', code);
const proof = within('camera', { kind: 'delivery-proof' });
const arrives = within('asked', ARRIVAL);
const visit = within('asked', { on: TODAY, attendee: '架空 次郎', onSiteOption: true, reason: '加入' });
const visited = within('visitAgreed');
const answered = within('quoted');
const reversed = within('cancelled', { reason: '行き違い' });
const pays = within('repaired', { amount: 1000, method: 'cash' });
const ships = within('paid', { carrier: 'example-express' });
const delivered = within('shipped');
const failed = within('shipped', { ground: 'absent' });
const acknowledges = within('unacknowledged', { of: 'data-erasure', channel: 'phone' });
const reached = within('received', { reached: true });
const disposed = within('disposalApproved', { method: 'recycling' });
const unit = within('unit');
const sale = within('unit', { seller: '例電器' });
const exchange = within('unit', { replacement: SOME_DESKTOP, cause: 'initial-failure', exchangedOn: TODAY });
const inWarranty = within('inWarranty', {
  replacement: SOME_DESKTOP,
  cause: 'initial-failure',
  exchangedOn: TODAY,
});
const change = within('unit', { changeId: 'c-1', cause: 'upgrade', removed: [], added: ['ssd-2'] });
const counted = within('premium', { caseNumber: 'C-1', amount: 100 });
const support = within('nothing', { units: [SOME_UNIT] });
const renewal = within('support', { orderId: 'o-1' });
const contact = within('pack', { contactId: 'c-1', channel: 'phone' });
const packVisit = within('pack', { visitId: 'v-1', playbackLossAcknowledged: true });
const premium = (from: string, until: string) =>
  within('unit')({ plan: 'p', months: 36, premium: { cap: 1, from, until } }, 'premium.until', 'wrong-order');
const application = within('nothing', packFor(SOME_UNIT));
const GRANTED = 'judged only where the rules leave the term to a lead: the specs of the command hold it';

/** Every command of cases and registrations that takes a day or a moment. Today is a Wednesday, 10 April 2024. */
export const IMPOSSIBLE_DAYS: Readonly<Record<string, CommandDays>> = {
  'open-case': {
    role: 'front-desk',
    days: {
      requestedOn: [open({ requestedOn: TOMORROW }, 'requestedOn', AHEAD)],
      'item.factoryShippedOn': [
        open({ item: { ...ITEM, factoryShippedOn: TOMORROW } }, 'item.factoryShippedOn', AHEAD),
        open(
          { item: { ...ITEM, factoryShippedOn: YESTERDAY }, requestedOn: '2024-04-08' },
          'item.factoryShippedOn',
          LATE,
        ),
      ],
      'pack.contactedAt': [
        call({ contactedAt: '2024-04-10T10:00:01+09:00' }, {}, 'pack.contactedAt', AHEAD),
        call(
          { contactedAt: '2024-04-03T10:00:00+09:00' },
          { requestedOn: '2024-04-01' },
          'requestedOn',
          'contradicts',
        ),
      ],
      'pack.handedOverAt': [
        call({ handedOverAt: '2024-04-10T10:00:01+09:00' }, {}, 'pack.handedOverAt', AHEAD),
        call({ handedOverAt: '2024-04-10T09:59:59+09:00' }, {}, 'pack.handedOverAt', 'wrong-order'),
        call(
          { contactedAt: '2024-04-03T10:00:00+09:00', handedOverAt: '2024-04-03T00:59:59Z' },
          {},
          'pack.handedOverAt',
          'wrong-order',
        ),
      ],
    },
  },
  'record-acknowledgement': {
    role: 'front-desk',
    days: {
      givenOn: [
        acknowledges({ givenOn: TOMORROW }, 'givenOn', AHEAD),
        acknowledges({ givenOn: '2024-03-19' }, 'givenOn', EARLY),
      ],
    },
  },
  'attach-evidence': {
    role: 'front-desk',
    days: {
      purchasedOn: [
        receipt(TOMORROW, AHEAD),
        receipt('2024-04-06', LATE),
        within('recorder')({ kind: 'receipt', purchasedOn: '2024-03-06' }, 'purchasedOn', LATE),
      ],
      'stamp.on': [stamp(TOMORROW, AHEAD), stamp('2024-04-06', LATE)],
      deliveredOn: [
        proof({ deliveredOn: TOMORROW }, 'deliveredOn', AHEAD),
        proof({ deliveredOn: '2024-04-06' }, 'deliveredOn', LATE),
        proof({ deliveredOn: '2024-04-03' }, 'deliveredOn', LATE),
      ],
    },
  },
  'record-arrival': {
    role: 'front-desk',
    days: {
      arrivedOn: [
        arrives({ arrivedOn: TOMORROW }, 'arrivedOn', AHEAD),
        arrives({ arrivedOn: '2024-01-31' }, 'arrivedOn', EARLY),
        arrives({ arrivedOn: '2024-02-29' }, 'arrivedOn', EARLY),
      ],
      acceptedOn: [
        arrives({ acceptedOn: TOMORROW }, 'acceptedOn', AHEAD),
        arrives({ acceptedOn: YESTERDAY }, 'acceptedOn', EARLY),
      ],
      dispatchedOn: [
        arrives({ dispatchedOn: TOMORROW }, 'dispatchedOn', LATE),
        arrives({ dispatchedOn: '2024-01-31' }, 'dispatchedOn', EARLY),
      ],
    },
  },
  'schedule-visit': {
    role: 'lead',
    days: {
      on: [visit({ on: YESTERDAY }, 'on', 'in-the-past')],
      replacedOn: [visit({ replacedOn: TOMORROW }, 'replacedOn', AHEAD)],
    },
  },
  'record-visit': {
    role: 'technician',
    days: {
      startedAt: [
        visited({ outcome: 'done', startedAt: '2024-04-10T10:00:01+09:00' }, 'startedAt', AHEAD),
        visited({ outcome: 'done', startedAt: '2024-04-09T23:59:59+09:00' }, 'startedAt', EARLY),
      ],
      foundOn: [
        visited({ outcome: 'not-possible', ground: 'called-off', foundOn: TOMORROW }, 'foundOn', AHEAD),
        visited({ outcome: 'not-possible', ground: 'called-off', foundOn: YESTERDAY }, 'foundOn', EARLY),
      ],
    },
  },
  'approve-quote': {
    role: 'lead',
    days: {
      receivedAt: [
        answered({ receivedAt: '2024-04-10T10:00:01+09:00' }, 'receivedAt', AHEAD),
        answered({ receivedAt: '2024-04-09T23:59:59+09:00' }, 'receivedAt', EARLY),
      ],
    },
  },
  'reject-quote': {
    role: 'lead',
    days: {
      receivedAt: [
        answered({ receivedAt: '2024-04-10T10:00:01+09:00' }, 'receivedAt', AHEAD),
        answered({ receivedAt: '2024-04-09T23:59:59+09:00' }, 'receivedAt', EARLY),
      ],
    },
  },
  'reverse-cancellation': {
    role: 'lead',
    days: {
      receivedAt: [
        reversed({ receivedAt: '2024-04-10T10:00:01+09:00' }, 'receivedAt', AHEAD),
        reversed({ receivedAt: '2024-04-09T23:59:59+09:00' }, 'receivedAt', EARLY),
      ],
    },
  },
  'record-payment': {
    role: 'lead',
    days: {
      paidOn: [pays({ paidOn: TOMORROW }, 'paidOn', AHEAD), pays({ paidOn: '2024-03-19' }, 'paidOn', EARLY)],
    },
  },
  'ship-item': {
    role: 'front-desk',
    days: {
      shippedOn: [
        ships({ shippedOn: TOMORROW }, 'shippedOn', AHEAD),
        ships({ shippedOn: YESTERDAY }, 'shippedOn', EARLY),
        ships({ shippedOn: '2024-04-04' }, 'shippedOn', EARLY),
      ],
    },
  },
  'confirm-delivery': {
    role: 'front-desk',
    days: {
      deliveredOn: [
        delivered({ deliveredOn: TOMORROW }, 'deliveredOn', AHEAD),
        delivered({ deliveredOn: YESTERDAY }, 'deliveredOn', EARLY),
      ],
    },
  },
  'record-return-failed': {
    role: 'front-desk',
    days: {
      failedOn: [
        failed({ failedOn: TOMORROW }, 'failedOn', AHEAD),
        failed({ failedOn: YESTERDAY }, 'failedOn', EARLY),
      ],
    },
  },
  'record-unreachable': {
    role: 'lead',
    days: {
      since: [
        within('unreached')({ since: TOMORROW }, 'since', AHEAD),
        within('unreached')({ since: '2024-04-04' }, 'since', EARLY),
      ],
    },
  },
  'record-contact': {
    role: 'front-desk',
    days: {
      contactedOn: [
        reached({ contactedOn: TOMORROW }, 'contactedOn', AHEAD),
        reached({ contactedOn: '2024-03-19' }, 'contactedOn', EARLY),
      ],
    },
  },
  'register-unit': {
    role: 'front-desk',
    days: {
      factoryShippedOn: [
        within('nothing', { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: 'DAY-0' })(
          { factoryShippedOn: TOMORROW },
          'factoryShippedOn',
          AHEAD,
        ),
        within('transferred', { maker: 'FRONTIER', model: 'EX-DESKTOP-1' })(
          { factoryShippedOn: '2024-03-02' },
          'factoryShippedOn',
          LATE,
        ),
      ],
    },
  },
  'record-sale': {
    role: 'front-desk',
    days: {
      soldOn: [sale({ soldOn: TOMORROW }, 'soldOn', AHEAD)],
      deliveredOn: [
        sale({ soldOn: TODAY, deliveredOn: TOMORROW }, 'deliveredOn', AHEAD),
        sale({ soldOn: TODAY, deliveredOn: YESTERDAY }, 'deliveredOn', EARLY),
        sale({ soldOn: '2024-01-10', deliveredOn: '2024-01-31' }, 'deliveredOn', EARLY),
      ],
    },
  },
  'record-date-evidence': {
    role: 'front-desk',
    days: { on: [unit({ kind: 'receipt', on: TOMORROW }, 'on', AHEAD)] },
  },
  'attach-plan': {
    role: 'front-desk',
    days: {
      'premium.from': [premium('2024-03-02', '2024-03-01')],
      'premium.until': [premium('2027-03-01', '2027-02-28')],
    },
  },
  'transfer-ownership': {
    role: 'front-desk',
    days: {
      transferredOn: [TOMORROW, '2024-01-31'].map((transferredOn) =>
        unit(
          { transferId: 't-1', transferredOn, owner: { name: '架空' } },
          'transferredOn',
          transferredOn === TOMORROW ? AHEAD : EARLY,
        ),
      ),
    },
  },
  'exchange-unit': {
    role: 'lead',
    days: {
      exchangedOn: [
        exchange({ exchangedOn: TOMORROW }, 'exchangedOn', AHEAD),
        exchange({ exchangedOn: '2024-01-31' }, 'exchangedOn', EARLY),
        exchange({ exchangedOn: YESTERDAY, reachedOn: TODAY }, 'exchangedOn', EARLY),
        exchange({ exchangedOn: YESTERDAY, contactedOn: TODAY }, 'exchangedOn', EARLY),
        exchange({ exchangedOn: YESTERDAY, failedOn: TODAY }, 'exchangedOn', EARLY),
      ],
      failedOn: [
        exchange({ failedOn: TOMORROW }, 'failedOn', AHEAD),
        exchange({ failedOn: '2024-01-31' }, 'failedOn', EARLY),
        inWarranty({ failedOn: '2024-02-29' }, 'failedOn', EARLY),
      ],
      contactedOn: [
        exchange({ contactedOn: TOMORROW }, 'contactedOn', AHEAD),
        exchange({ failedOn: TODAY, contactedOn: YESTERDAY }, 'contactedOn', EARLY),
        inWarranty({ contactedOn: '2024-02-29' }, 'contactedOn', EARLY),
      ],
      reachedOn: [
        exchange({ reachedOn: TOMORROW }, 'reachedOn', AHEAD),
        exchange({ failedOn: TODAY, reachedOn: YESTERDAY }, 'reachedOn', EARLY),
      ],
    },
  },
  'change-configuration': {
    role: 'lead',
    days: {
      changedOn: [
        change({ changedOn: TOMORROW }, 'changedOn', AHEAD),
        change({ changedOn: '2024-01-31' }, 'changedOn', EARLY),
      ],
    },
  },
  'open-guarantee': {
    role: 'lead',
    days: {
      shippedOn: [
        unit({ caseNumber: 'C-1', parts: ['fan'], shippedOn: TOMORROW }, 'shippedOn', AHEAD),
        unit({ caseNumber: 'C-1', parts: ['fan'], shippedOn: '2024-01-31' }, 'shippedOn', EARLY),
      ],
    },
  },
  'count-premium-repair': {
    role: 'lead',
    days: {
      countedOn: [
        counted({ countedOn: TOMORROW }, 'countedOn', AHEAD),
        counted({ countedOn: '2024-02-29' }, 'countedOn', 'out-of-term'),
      ],
    },
  },
  'open-support-contract': {
    role: 'lead',
    days: {
      makerDeliveredOn: [support({ makerDeliveredOn: TOMORROW }, 'makerDeliveredOn', AHEAD)],
      endUserDeliveredOn: [
        support({ makerDeliveredOn: TODAY, endUserDeliveredOn: TOMORROW }, 'endUserDeliveredOn', AHEAD),
        support({ makerDeliveredOn: TODAY, endUserDeliveredOn: YESTERDAY }, 'endUserDeliveredOn', EARLY),
      ],
      wishedEnd: [support({ makerDeliveredOn: TODAY, wishedEnd: YESTERDAY }, 'wishedEnd', 'wrong-order')],
      'exception.startsOn': GRANTED,
      'exception.lastDay': GRANTED,
    },
  },
  'open-maintenance-pack': {
    role: 'lead',
    days: {
      operationStartedOn: [application({ operationStartedOn: TOMORROW }, 'operationStartedOn', AHEAD)],
      'system.0.purchasedOn': [TOMORROW, '2024-03-11'].map((purchasedOn) =>
        application(
          {
            system: [
              { unitId: SOME_UNIT, kind: 'recorder', maintainable: true, pack: 'on-site', purchasedOn },
            ],
          },
          'system.0.purchasedOn',
          purchasedOn === TOMORROW ? AHEAD : LATE,
        ),
      ),
      appliedOn: [application({ appliedOn: TOMORROW }, 'appliedOn', AHEAD)],
    },
  },
  'grant-five-year-warranty': {
    role: 'lead',
    days: {
      deliveredOn: [
        within('partner', { unitId: SOME_UNIT, model: 'EX-RECORDER-1', partnerId: 'PARTNER-1' })(
          { deliveredOn: TOMORROW },
          'deliveredOn',
          AHEAD,
        ),
      ],
    },
  },
  'change-support-start': {
    role: 'front-desk',
    days: {
      wishedStart: 'any wish is answered by the rules: granted, moved to day 30, or none (SR-2-3, A-SR-14)',
      askedOn: [
        within('support')(
          { wishedStart: '2024-03-20', channel: 'web-registration', askedOn: TOMORROW },
          'askedOn',
          AHEAD,
        ),
      ],
    },
  },
  'renew-support': {
    role: 'front-desk',
    days: {
      orderedOn: [
        renewal({ orderedOn: TOMORROW }, 'orderedOn', AHEAD),
        renewal({ orderedOn: '2024-02-29' }, 'orderedOn', EARLY),
      ],
      wishedEnd: [renewal({ wishedEnd: '2025-02-28' }, 'wishedEnd', 'wrong-order')],
      'exception.startsOn': GRANTED,
      'exception.lastDay': GRANTED,
    },
  },
  'record-consumable-contact': {
    role: 'front-desk',
    days: {
      contactedOn: [
        contact({ outcome: 'not-possible', contactedOn: TOMORROW }, 'contactedOn', AHEAD),
        contact({ outcome: 'not-possible', contactedOn: '2024-03-04' }, 'contactedOn', EARLY),
      ],
      visitOn: [
        contact({ outcome: 'visit-agreed', visitOn: YESTERDAY }, 'visitOn', EARLY),
        contact({ outcome: 'visit-agreed', visitOn: '2029-03-01' }, 'visitOn', 'out-of-term'),
      ],
      tryAgainOn: [
        contact({ outcome: 'try-again', tryAgainOn: TODAY }, 'tryAgainOn', EARLY),
        contact({ outcome: 'try-again', tryAgainOn: '2029-03-01' }, 'tryAgainOn', 'out-of-term'),
      ],
    },
  },
  'record-consumable-visit': {
    role: 'front-desk',
    days: {
      doneOn: [
        packVisit({ doneOn: TOMORROW }, 'doneOn', AHEAD),
        packVisit({ doneOn: '2024-02-29' }, 'doneOn', 'out-of-term'),
      ],
    },
  },
  'record-membership': {
    role: 'lead',
    days: {
      from: 'a membership may begin on any day',
      until: [within('partner')({ from: TODAY, until: YESTERDAY }, 'until', 'wrong-order')],
    },
  },
  'record-certification': {
    role: 'lead',
    days: {
      from: 'a certificate may begin on any day',
      until: [within('partner')({ from: TODAY, until: YESTERDAY }, 'until', 'wrong-order')],
    },
  },
  // Last: three months pass before anything is disposed of.
  'record-disposal': {
    role: 'lead',
    days: {
      disposedOn: [
        disposed({ disposedOn: '2024-07-13' }, 'disposedOn', AHEAD),
        disposed({ disposedOn: '2024-07-10' }, 'disposedOn', EARLY),
      ],
    },
  },
};
