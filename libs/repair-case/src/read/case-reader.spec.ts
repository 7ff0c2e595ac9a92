import { openSqliteEventStore } from '#event-store';
import { told, WAYS } from '../../test/read/a-case.js';
import { ReadHouse } from '../../test/read/read-house.js';
import { VIEWS_DATABASES } from '../../../../test/support/postgres/views-databases.js';

const NUMBER = 'K7QF2M9XC';
const opened = told('case-opened', { number: NUMBER });

const NOW = '2026-04-15T03:00:00.000Z';

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  describe('what a case is, was and went through', () => {
    let house: ReadHouse;
    beforeEach(async () => {
      house = await ReadHouse.open(openSqliteEventStore, database);
      await house.happens(NUMBER, [opened], { recordedAt: '2026-04-06T01:00:00.000Z', command: 'open-case' });
      await house.happens(NUMBER, [told('item-arrived'), told('deadline-armed')], {
        recordedAt: '2026-04-07T01:00:00.000Z',
      });
      await house.happens(NUMBER, [told('diagnosis-completed')], {
        recordedAt: '2026-04-08T01:00:00.000Z',
        actor: { id: 'technician-7', role: 'technician' },
      });
    });
    afterEach(() => house.close());

    it('the detail is the case after its last event, with that event’s revision and moment', async () => {
      expect(await house.reader.detail(NUMBER)).toMatchObject({
        number: NUMBER,
        shownNumber: 'K7QF-2M9X-C',
        revision: 3,
        updatedAt: '2026-04-08T01:00:00.000Z',
        stage: 'diagnosed',
        states: ['Diagnosed'],
        diagnosis: { diagnosedOn: '2026-04-08' },
      });
    });

    it('a past revision is folded live and equals what the detail was then', async () => {
      const now = await house.reader.detail(NUMBER);
      expect(await house.reader.detailAt(NUMBER, { atRevision: 3 })).toEqual(now);
      expect(await house.reader.detailAt(NUMBER, { atRevision: 0 })).toMatchObject({
        revision: 0,
        updatedAt: '2026-04-06T01:00:00.000Z',
        stage: 'requested',
        arrival: null,
        deadlines: [],
      });
    });

    it.each([
      ['the moment of recording', '2026-04-07T01:00:00.000Z', 2],
      ['a millisecond before it', '2026-04-07T00:59:59.999Z', 0],
      ['a nanosecond before it', '2026-04-07T00:59:59.999999999Z', 0],
      ['long after', '2030-01-01T00:00:00Z', 3],
    ])('at an instant the case is what was recorded up to it: %s', async (_, at, revision) => {
      const was = await house.reader.detailAt(NUMBER, { at: Temporal.Instant.from(at) });
      expect(was?.revision).toBe(revision);
    });

    it('before its opening there was no case', async () => {
      const at = Temporal.Instant.from('2026-04-06T00:59:59Z');
      expect(await house.reader.detailAt(NUMBER, { at })).toBeUndefined();
    });

    it('a revision that the case has not reached is refused', async () => {
      await expect(house.reader.detailAt(NUMBER, { atRevision: 4 })).rejects.toMatchObject({
        code: 'REQUEST.MALFORMED',
        fields: { atRevision: 4, revision: 3 },
      });
    });

    it('the history names for each event who did it, by which command and when, in pages', async () => {
      const first = await house.reader.history(NUMBER, { limit: 3 });
      expect(first?.items.map(({ revision, name }) => `${revision} ${name}`)).toEqual([
        '0 case-opened',
        '1 item-arrived',
        '2 deadline-armed',
      ]);
      expect(first?.items[1]?.commandId).toBe(first?.items[2]?.commandId);
      const rest = await house.reader.history(NUMBER, { limit: 3, cursor: first?.next ?? '' });
      expect(rest).toEqual({
        items: [
          {
            revision: 3,
            position: expect.any(String),
            name: 'diagnosis-completed',
            data: told('diagnosis-completed')[1],
            actor: { id: 'technician-7', role: 'technician' },
            onBehalfOf: null,
            channel: 'http',
            command: 'some-command',
            commandId: expect.any(String),
            recordedAt: '2026-04-08T01:00:00.000Z',
            effectiveAt: '2026-04-08T01:00:00.000Z',
          },
        ],
      });
    });

    it('a page that ends with the last event says that there is no more', async () => {
      expect((await house.reader.history(NUMBER, { limit: 4 }))?.next).toBeUndefined();
    });

    it('what may come next is told for the case as it stands', async () => {
      const next = await house.reader.next(NUMBER, (command) => command === 'decide-coverage', NOW);
      expect(next).toMatchObject({
        number: NUMBER,
        revision: 3,
        allowed: ['decide-coverage'],
        notAllowed: [],
      });
    });

    it('of a number that nobody was given, nothing is known', async () => {
      const unknown = '000000000';
      expect(await house.reader.detail(unknown)).toBeUndefined();
      expect(await house.reader.detailAt(unknown, { atRevision: 0 })).toBeUndefined();
      expect(await house.reader.history(unknown, { limit: 5 })).toBeUndefined();
      expect(await house.reader.next(unknown, () => true, NOW)).toBeUndefined();
    });

    it('a case that ends stays readable', async () => {
      await house.happens(NUMBER, [
        ...WAYS.approved.slice(2),
        told('repair-completed'),
        told('item-shipped'),
      ]);
      await house.happens(NUMBER, [told('item-delivered')]);
      expect((await house.reader.detail(NUMBER))?.states).toEqual(['Closed']);
    });
  });
});
