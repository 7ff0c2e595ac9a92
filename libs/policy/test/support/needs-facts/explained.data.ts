import type { JsonObject } from '#kernel';
import type { Violation } from './proof.js';

/** A fact that is asked for as a rule or a reading wants it, although nothing hangs on it, or it was said already. */
export interface Explained {
  /** Programme and question. */
  readonly questions: readonly string[];
  readonly facts: readonly string[];
  readonly what: Violation['what'];
  readonly because: string;
  /** Of which facts it is so. */
  readonly where: (facts: JsonObject) => boolean;
  /** One on which it shows: where it does no more, the entry is to go. */
  readonly shownOn: { readonly on: string; readonly facts: JsonObject; readonly tables: 'set' | 'unset' };
}

const always = (): boolean => true;
const ON = '2024-07-10';

export const EXPLAINED: readonly Explained[] = [
  {
    questions: ['frontier coverage', 'frontier route', 'frontier part'],
    facts: ['receiptPurchasedOn', 'cardPresent'],
    what: 'asks again for what was said',
    because:
      'FW-W6-6a: a claim needs a card or a proof of purchase. That there is neither answers nothing: both stay wanted until one of them is brought, or a lead decides paid.',
    where: always,
    shownOn: { on: ON, facts: { model: 'STD-DESKTOP', planMonths: null, part: 'fan' }, tables: 'set' },
  },
  {
    questions: ['ipro terms'],
    facts: ['deliveredOn'],
    what: 'asks again for what was said',
    because:
      'IP-Q-1, IP-F-4: the terms count from the day of delivery, which must show. Without it there are none to tell: proof stays wanted.',
    where: always,
    shownOn: { on: ON, facts: { model: 'CAM-TAKE-IN' }, tables: 'set' },
  },
  {
    questions: ['panasonic-pack application'],
    facts: ['devices'],
    what: 'asks again for what was said',
    because:
      'A-G-9: packs are sold for the models on a list. A device that was named without its model is asked for again, for its model.',
    where: always,
    shownOn: {
      on: '2022-05-10',
      facts: {
        service: 'on-site',
        years: 3,
        siteCountry: 'JP',
        sitePlace: 'YOKOHAMA',
        operationStartedOn: null,
      },
      tables: 'set',
    },
  },
  {
    questions: ['support-renewal span', 'support-renewal renewal'],
    facts: ['startsOn', 'wishedEnd'],
    what: 'asks for what nothing hangs on',
    because:
      'A-SR-01: a typed number of months is never trusted. One that is under a year refuses nothing before it is known that no end is named, whose dates would show it to be wrong.',
    where: ({ orderedMonths }) => typeof orderedMonths === 'number' && orderedMonths < 12,
    shownOn: { on: '2018-03-15', facts: { endedOn: '2018-03-31', orderedMonths: 11 }, tables: 'set' },
  },
  {
    questions: ['support-renewal span'],
    facts: ['occasion'],
    what: 'asks for what nothing hangs on',
    because:
      'A-SR-01, SR-3-1: months that are not those of the dates are wrong in a purchase and in a renewal; in mid-term they are refused all the same. Which it is must be said to say that.',
    where: ({ orderedMonths, wishedEnd }) =>
      typeof orderedMonths === 'number' && typeof wishedEnd === 'string',
    shownOn: {
      on: '2017-04-01',
      facts: { startsOn: '2017-04-01', orderedMonths: 14, wishedEnd: '2018-06-30' },
      tables: 'set',
    },
  },
  {
    questions: ['ipro repair'],
    facts: ['soldInJapan', 'usedInJapan'],
    what: 'asks for what nothing hangs on',
    because:
      'A-IP-04: while no list says how a model is repaired, a person decides the whole. Whether the scheme covers the device at all (IP-F-6) comes first in what he is shown.',
    where: ({ model }) => model === 'BRACKET',
    shownOn: {
      on: '2024-03-15',
      facts: {
        model: 'BRACKET',
        failedOn: '2024-03-15',
        deliveredOn: '2023-12-15',
        memberSale: true,
        usedInJapan: true,
        properUse: true,
        fault: 'hardware',
      },
      tables: 'unset',
    },
  },
];
