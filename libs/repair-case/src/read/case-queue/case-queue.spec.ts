import { openSqliteEventStore } from '#event-store';
import { aCase, told, type Told, WAYS } from '../../../test/read/a-case.js';
import { ReadHouse } from '../../../test/read/read-house.js';
import { COLLECT_CHARGE, SAMPLES } from '../../../test/support/sample.data.js';
import { type CaseTask, openTasks } from './case-task.js';
import type { QueueFilter } from './case-queue.query.js';
import { VIEWS_DATABASES } from '../../../../../test/support/postgres/views-databases.js';

const { item } = SAMPLES['case-opened'];
const ABANDONED: readonly Told[] = [...WAYS.approved, told('customer-unreachable'), told('deemed-abandoned')];
const VISIT = told('visit-scheduled');
const LATE_CONTACT = told('contact-recorded', { reached: true });

describe('what waits for somebody', () => {
  it.each<[CaseTask, readonly Told[], Told]>([
    [
      'coverage-proposed',
      [...WAYS.diagnosed, told('coverage-proposed')],
      told('coverage-decided', { coverage: 'free' }),
    ],
    ['coverage-proposed', [told('coverage-proposed')], told('coverage-decided', { coverage: 'free' })],
    [
      'evidence-missing',
      [told('item-arrived', { openEvidence: ['warranty-card'] })],
      told('evidence-attached', { openEvidence: [] }),
    ],
    [
      'evidence-missing',
      [VISIT, told('visit-not-possible', { follows: 'setting-information' })],
      told('visit-rescheduled', { settingInformation: 'provided' }),
    ],
    ['visit-to-agree', [VISIT, told('visit-not-possible')], told('visit-rescheduled')],
    [
      'visit-to-agree',
      [VISIT, told('visit-done', { leftToDo: 'another-visit' }), told('inspection-begun')],
      told('visit-rescheduled'),
    ],
    ['visit-overdue', [VISIT, told('target-started'), told('target-missed')], told('inspection-begun')],
    ['overdue', [...WAYS.approved, told('target-missed')], told('repair-completed')],
    [
      'payment-outstanding',
      [...WAYS.quoted, told('quote-lapsed')],
      told('payment-recorded', { amount: 4400 }),
    ],
    ['payer-open', [...WAYS.received, told('repair-refused')], told('item-shipped')],
    ['disposal-proposed', [...ABANDONED, told('disposal-proposed')], told('disposal-approved')],
    [
      'disposal-approved',
      [...ABANDONED, told('disposal-proposed'), told('disposal-approved')],
      told('item-disposed'),
    ],
    ['late-contact-undecided', [...ABANDONED, LATE_CONTACT], told('late-contact-decided')],
  ])('%s, until it is done', (task, events, done) => {
    expect(openTasks(aCase(...events))).toContain(task);
    expect(openTasks(aCase(...events, done))).not.toContain(task);
  });

  it('refund-question, as long as there is one: nothing that the case can do answers it', () => {
    const paidThenFree = [...WAYS.approved, told('coverage-superseded')];
    expect(openTasks(aCase(...paidThenFree))).toContain('refund-question');
    expect(openTasks(aCase(...paidThenFree, told('repair-completed')))).toContain('refund-question');
    const unpaid = told('coverage-superseded', { refundQuestion: 0 });
    expect(openTasks(aCase(...WAYS.approved, unpaid))).not.toContain('refund-question');
  });

  it('an ordinary case makes nobody wait', () => {
    expect(openTasks(aCase(...WAYS.quoted))).toEqual([]);
  });
});

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  describe('the queue of cases', () => {
    let house: ReadHouse;
    beforeEach(async () => {
      house = await ReadHouse.open(openSqliteEventStore, database);
      await house.happens('AAAA00001', [opening('AAAA00001', 'SN-0001', 'ORDER-7'), ...WAYS.received]);
      await house.happens('BBBB00002', [
        opening('BBBB00002', 'sn 0002', null),
        ...WAYS.diagnosed,
        told('coverage-proposed'),
      ]);
      const collected = told('item-arrived', { collectCharge: COLLECT_CHARGE });
      await house.happens('BBBB10003', [opening('BBBB10003', 'XY-9', 'sn-0002-b'), collected]);
    });
    afterEach(() => house.close());

    function opening(number: string, serial: string, reference: string | null): Told {
      return told('case-opened', { number, reference, item: { ...item, serial } });
    }

    async function numbers(filter: QueueFilter): Promise<string[]> {
      return (await house.reader.queue(filter, { limit: 50 })).items.map(({ number }) => number);
    }

    it('shows where each case stands, last opened first', async () => {
      const { items, next } = await house.reader.queue({}, { limit: 50 });
      expect(next).toBeUndefined();
      expect(items.map(({ number }) => number)).toEqual(['BBBB10003', 'BBBB00002', 'AAAA00001']);
      expect(items[1]).toEqual({
        number: 'BBBB00002',
        shownNumber: 'BBBB-0000-2',
        openedAt: '2026-04-06T00:00:02.000Z',
        requestedOn: '2026-04-06',
        updatedAt: '2026-04-06T00:00:02.000Z',
        revision: 3,
        stage: 'diagnosed',
        custody: 'held',
        clock: 'running',
        programme: 'frontier',
        coverage: 'proposed',
        maker: 'FRONTIER',
        model: 'FR-100',
        serial: 'sn 0002',
        reference: null,
        tasks: ['coverage-proposed'],
      });
    });

    it('a later event changes what the line says and not where it stands', async () => {
      await house.happens('AAAA00001', [told('case-cancelled')]);
      const { items } = await house.reader.queue({}, { limit: 50 });
      expect(items.at(-1)).toMatchObject({
        number: 'AAAA00001',
        openedAt: '2026-04-06T00:00:01.000Z',
        updatedAt: '2026-04-06T00:00:04.000Z',
        stage: 'cancelled',
        tasks: ['payment-outstanding'],
      });
    });

    it.each<[string, QueueFilter, readonly string[]]>([
      ['a stage', { stage: 'received' }, ['BBBB10003', 'AAAA00001']],
      ['a programme', { programme: 'ipro' }, []],
      ['a task', { task: 'coverage-proposed' }, ['BBBB00002']],
      ['several at once', { stage: 'received', q: 'bbbb' }, ['BBBB10003']],
    ])('is narrowed by %s', async (_, filter, found) => {
      expect(await numbers(filter)).toEqual(found);
    });

    it.each([
      ['the number as people read it', 'AAAA-0000-1', ['AAAA00001']],
      ['the beginning of numbers', 'bbbb', ['BBBB10003', 'BBBB00002']],
      ['letters for digits in a number', 'BBBB-OOOO-2', ['BBBB00002']],
      ['a letter for the digit one', 'BBBBI', ['BBBB10003']],
      ['a serial, however it is written', 'ｓｎ０００１', ['AAAA00001']],
      ['a serial and another’s reference', 'SN 0002', ['BBBB10003', 'BBBB00002']],
      ['a reference', 'order', ['AAAA00001']],
      ['the end of a serial', '0001', []],
      ['what nobody has', 'zzz', []],
    ])('finds by %s', async (_, q, found) => {
      expect(await numbers({ q })).toEqual(found);
    });

    it('does not take separators for a search', async () => {
      await expect(numbers({ q: ' -/% ' })).rejects.toMatchObject({ code: 'REQUEST.MALFORMED' });
    });

    it('goes on after the last row of a page, also when a case is opened in between', async () => {
      const first = await house.reader.queue({}, { limit: 2 });
      await house.happens('ZZZZ00004', [opening('ZZZZ00004', 'N-1', null)]);
      const rest = await house.reader.queue({}, { limit: 2, cursor: first.next ?? '' });
      expect(rest.items.map(({ number }) => number)).toEqual(['AAAA00001']);
      expect(rest.next).toBeUndefined();
    });

    it('pages through cases that were opened at the same moment without losing or repeating one', async () => {
      const recordedAt = '2026-04-06T09:00:00.000Z';
      const same = ['CCCC00001', 'CCCC00002', 'CCCC00003'];
      for (const number of same) await house.happens(number, [opening(number, 'N-1', null)], { recordedAt });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await house.reader.queue({}, { limit: 1, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...page.items.map(({ number }) => number));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(seen).toEqual([...same.toReversed(), 'BBBB10003', 'BBBB00002', 'AAAA00001']);
    });

    it('refuses a cursor that is not its own', async () => {
      await expect(house.reader.queue({}, { limit: 2, cursor: 'abc' })).rejects.toMatchObject({
        code: 'REQUEST.MALFORMED',
      });
    });
  });
});
