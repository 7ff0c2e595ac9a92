import { parseTerms } from '#policy';

// One ordinary question for each programme, and the same decided by hand: nothing but the days and words that lead to the
// answer, without clauses, revisions, unknown facts or anything to explain it by.

const KNOWN_AT = '2025-01-01T00:00:00.000Z';
const since = { revision: 'bench', from: '2020-01-01' };

export const TERMS = parseTerms({
  revision: 'bench',
  programmes: {
    frontier: { models: { desktop: {} }, designatedShops: ['shop'] },
    ipro: {
      models: { camera: { deviceClass: 'camera', form: 'take-in' } },
      fiveYearLists: [{ ...since, models: ['camera'] }],
      exemptLists: [{ ...since, models: ['bracket'] }],
      unrepairableLists: [{ ...since, models: ['bracket'] }],
    },
    'support-renewal': { inForceFrom: '2016-04-01' },
    'panasonic-pack': { recommendedSdCards: ['card'], recordersWithoutSdCard: ['recorder'] },
  },
});

const lastDayAfter = (day, years) =>
  Temporal.PlainDate.from(day).add({ years }).subtract({ days: 1 }).toString();

export const QUESTIONS = [
  {
    request: {
      programme: 'frontier',
      question: 'coverage',
      arrivedOn: '2024-06-01',
      knownAt: KNOWN_AT,
      facts: {
        model: 'desktop',
        cardPresent: true,
        receiptPurchasedOn: '2023-08-01',
        stampDate: null,
        stampShop: null,
        planMonths: null,
        properUse: true,
        serialReadable: true,
      },
    },
    answerOf: ({ coverage }) => coverage,
    byHand({ arrivedOn, facts }) {
      const lastDay = lastDayAfter(facts.receiptPurchasedOn, 1);
      return facts.cardPresent && facts.properUse && facts.serialReadable && arrivedOn <= lastDay
        ? 'free'
        : 'paid';
    },
  },
  {
    request: {
      programme: 'ipro',
      question: 'coverage',
      requestedOn: '2024-06-03',
      knownAt: KNOWN_AT,
      facts: {
        model: 'camera',
        deliveredOn: '2023-12-15',
        failedOn: '2024-06-02',
        memberSale: true,
        soldInJapan: true,
        usedInJapan: true,
        properUse: true,
        fault: 'hardware',
      },
    },
    answerOf: ({ coverage }) => coverage,
    byHand({ facts }) {
      const { failedOn, deliveredOn } = facts;
      const years = facts.memberSale && failedOn > lastDayAfter(deliveredOn, 1) ? 5 : 1;
      if (!facts.soldInJapan || !facts.usedInJapan) return 'excluded';
      return facts.properUse && failedOn <= lastDayAfter(deliveredOn, years) ? 'free' : 'paid';
    },
  },
  {
    request: {
      programme: 'panasonic-pack',
      question: 'coverage',
      appliedOn: '2022-05-10',
      knownAt: KNOWN_AT,
      facts: {
        service: 'on-site',
        years: 5,
        purchasedOn: '2022-05-10',
        requestedOn: '2023-06-07',
        wanted: 'repair',
        cause: 'spontaneous',
        causeProven: true,
        heightMetres: 2.5,
      },
    },
    answerOf: ({ kind }) => kind,
    byHand({ facts }) {
      const { purchasedOn, years, requestedOn, cause, heightMetres } = facts;
      const inTerm = requestedOn >= purchasedOn && requestedOn <= lastDayAfter(purchasedOn, years);
      const ordinary = cause === 'spontaneous' || cause === 'ordinary-wear';
      return inTerm && ordinary && heightMetres < 5 ? 'included' : 'excluded';
    },
  },
  {
    request: {
      programme: 'support-renewal',
      question: 'free-term',
      askedOn: '2024-04-01',
      knownAt: KNOWN_AT,
      facts: { makerDeliveredOn: '2024-04-01', changeAskedOn: null },
    },
    answerOf: ({ lastDay }) => lastDay,
    byHand: ({ facts }) => lastDayAfter(facts.makerDeliveredOn, 1),
  },
];
