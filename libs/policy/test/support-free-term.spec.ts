import fc from 'fast-check';
import {
  decideFreeTerm,
  decideService,
  type FreeTermFacts,
  sendBackFreight,
  type ServiceFacts,
  type SupportTerm,
} from '../src/index.js';
import { movableUntil } from '../src/programmes/support-renewal/free-term/figures.js';
import { inOneLine } from './support/outcome-in-words.js';
import { supportTerms } from './support/programme-terms.js';

const TERMS = supportTerms();
const at = (askedOn: string, knownAt = `${askedOn}T03:00:00.000Z`) => ({ askedOn, knownAt });
const wish = (changeAskedOn: string, wishedStart: string): FreeTermFacts => ({
  makerDeliveredOn: '2019-06-10',
  changeAskedOn,
  changeChannel: 'web-registration',
  wishedStart,
});
const freeTerm = (facts: FreeTermFacts, terms = TERMS) =>
  decideFreeTerm(facts, terms, at(facts.changeAskedOn ?? facts.makerDeliveredOn ?? '2019-06-10'));

describe('the start of the free year', () => {
  it.each([
    ['the day before the last to register', wish('2019-07-09', '2019-06-20'), '2019-06-20', 'granted'],
    ['the last day to register', wish('2019-07-10', '2019-06-20'), '2019-06-20', 'granted'],
    ['the day after it', wish('2019-07-11', '2019-06-20'), '2019-06-10', 'too-late'],
    ['the day before the delivery', wish('2019-06-12', '2019-06-09'), '2019-06-10', 'before-delivery'],
    ['the day of the delivery', wish('2019-06-12', '2019-06-10'), '2019-06-10', 'granted'],
    ['the 29th day', wish('2019-06-12', '2019-07-09'), '2019-07-09', 'granted'],
    ['the 30th day', wish('2019-06-12', '2019-07-10'), '2019-07-10', 'granted'],
    ['the 31st day', wish('2019-06-12', '2019-07-11'), '2019-07-10', 'clamped'],
  ])('asked for or wished on %s (SR-2-1 to SR-2-3)', (_, facts, startsOn, change) => {
    expect(freeTerm(facts).outcome).toMatchObject({ kind: 'decided', value: { startsOn, change } });
  });

  it('is a person’s to move a second time', () => {
    const again = freeTerm({ ...wish('2019-06-20', '2019-07-01'), wishedBefore: true });
    expect(again.outcome).toMatchObject({
      kind: 'person-decides',
      proposal: { startsOn: '2019-07-01' },
      because: ['SR-2-1', 'A-SR-16'],
    });
  });

  it.each<[string, FreeTermFacts, string]>([
    ['nothing', {}, 'asks makerDeliveredOn'],
    ['the delivery', { makerDeliveredOn: '2019-06-10' }, 'asks changeAskedOn'],
    [
      'that a change was asked for',
      { makerDeliveredOn: '2019-06-10', changeAskedOn: '2019-06-11' },
      'asks changeChannel wishedStart',
    ],
  ])('asks for what still matters, knowing %s', (_, facts, answer) => {
    expect(inOneLine(freeTerm(facts))).toMatch(answer);
  });

  it('never leaves the thirty days after delivery, whatever is wished', () => {
    const day = fc
      .integer({ min: 0, max: 80 })
      .map((n) => Temporal.PlainDate.from('2019-05-25').add({ days: n }).toString());
    fc.assert(
      fc.property(day, day, (asked, wished) => {
        const { outcome } = freeTerm(wish(asked, wished));
        expect(outcome.kind).toBe('decided');
        const startsOn = outcome.kind === 'decided' ? outcome.value.startsOn : '';
        expect('2019-06-10' <= startsOn && startsOn <= '2019-07-10').toBe(true);
      }),
    );
  });

  it('can be moved until the thirtieth day, the delivery not counted', () => {
    expect(movableUntil('2019-06-10')).toBe('2019-07-10');
  });
});

describe('the slides', () => {
  it.each([
    ['the day before they govern', supportTerms({ inForceFrom: '2019-06-11' })],
    ['while nobody has said from when they govern', supportTerms({ inForceFrom: undefined })],
  ])('decide nothing %s: a person does', (_, terms) => {
    const decision = freeTerm({ makerDeliveredOn: '2019-06-10', changeAskedOn: null }, terms);
    expect(inOneLine(decision)).toBe('person: null by A-G-7');
    expect(decision.regulations).toEqual([{ document: 'SR', revision: null }]);
    expect(decision.fired).toEqual([]);
  });

  it('govern from their day on, and every clause cites them', () => {
    const terms = supportTerms({ inForceFrom: '2019-06-10' });
    const decision = freeTerm({ makerDeliveredOn: '2019-06-10', changeAskedOn: null }, terms);
    expect(decision.fired).toEqual([
      { clause: 'SR-1-1', document: 'SR', revision: 'undated', role: 'decided' },
      { clause: 'SR-1-F1', document: 'SR', revision: 'undated', role: 'decided' },
    ]);
    expect(decision.masterData).toEqual([{ table: 'support-renewal.inForceFrom', revision: 'made-up-1' }]);
  });
});

describe('support', () => {
  const FREE: SupportTerm = {
    kind: 'free',
    startsOn: '2019-06-20',
    lastDay: '2020-06-19',
    orderedOn: null,
  };
  const RETRO: SupportTerm = {
    kind: 'renewed',
    startsOn: '2020-08-10',
    lastDay: '2021-08-09',
    orderedOn: '2020-08-10',
  };
  const asked = (on: string, facts: Omit<ServiceFacts, 'supportTerms'>, terms = TERMS) =>
    inOneLine(decideService({ ...facts, supportTerms: [FREE, RETRO] }, terms, at(on)));

  it.each([
    ['before a postponed start', '2019-06-19', 'e-mail-inquiry', 'served'],
    ['before a postponed start', '2019-06-19', 'hardware-failure', 'person: served by SR-1-4 A-SR-11'],
    ['before a postponed start', '2019-06-19', 'firmware-download', 'person: served by SR-1-5 A-SR-11'],
    ['on the first day', '2019-06-20', 'hardware-failure', 'served'],
    ['on the last day', '2020-06-19', 'hardware-failure', 'served'],
    ['the day after it', '2020-06-20', 'hardware-failure', 'no-support'],
    ['the day after it', '2020-06-20', 'engineer-visit', 'no-support'],
    ['in a renewed term that leaves it out', '2020-08-10', 'firmware-download', 'not-included'],
    ['in a renewed term', '2020-08-10', 'engineer-visit', 'not-offered'],
  ] as const)('%s, on %s, of %s: %s', (_, on, service, answer) => {
    expect(asked(on, { service })).toBe(answer);
  });

  it('of a renewed term is a person’s while nobody has said what it serves', () => {
    const unset = supportTerms({ renewedTermServices: undefined });
    expect(asked('2020-09-01', { service: 'e-mail-inquiry' }, unset)).toBe(
      'person: served by SR-1-3 A-SR-15',
    );
  });

  it.each([
    ['on the last day of the first term', '2020-06-19', 'served'],
    ['in the gap', '2020-06-20', 'no-support'],
    ['on the last day of the gap', '2020-08-09', 'no-support'],
    ['with the new term', '2020-08-10', 'served'],
    ['nobody has said when', undefined, 'asks failedOn'],
  ])('does not reach a fault that arose in the gap: %s', (_, failedOn, answer) => {
    const known = failedOn === undefined ? {} : { failedOn };
    expect(asked('2020-08-20', { service: 'hardware-failure', ...known })).toBe(answer);
  });

  it.each([
    ['a term that follows at once', { ...RETRO, startsOn: '2020-06-20' }, 'served'],
    ['a term after a single day without', { ...RETRO, startsOn: '2020-06-21' }, 'asks failedOn'],
  ])('asks for the day of the fault only where days without support lie behind: %s', (_, next, answer) => {
    const facts: ServiceFacts = { service: 'hardware-failure', supportTerms: [FREE, next] };
    expect(inOneLine(decideService(facts, TERMS, at('2020-08-10')))).toBe(answer);
  });

  it('asks nothing of the fault for what is no repair', () => {
    expect(asked('2020-08-20', { service: 'e-mail-inquiry' })).toBe('served');
  });

  it('by send-back has the freight that is configured, else a person decides', () => {
    expect(sendBackFreight('in', TERMS, '2020-05-01').payer).toBe('customer');
    expect(sendBackFreight('back', TERMS, '2020-05-01').payer).toBe('vendor');
    const unset = supportTerms({ sendBackFreight: undefined });
    expect(sendBackFreight('back', unset, '2020-05-01')).toEqual({
      payer: 'person-decides',
      clauses: ['SR-1-4', 'A-SR-12'],
    });
  });

  it('by send-back says who pays each way', () => {
    const facts: ServiceFacts = {
      service: 'hardware-failure',
      supportTerms: [{ kind: 'free', startsOn: '2019-06-10', lastDay: '2020-06-09', orderedOn: null }],
    };
    const { outcome } = decideService(facts, TERMS, at('2019-08-01'));
    expect(outcome).toMatchObject({
      value: { by: 'send-back', freight: { in: { payer: 'customer' }, back: { payer: 'vendor' } } },
    });
  });
});
