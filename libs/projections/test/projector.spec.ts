import type { Position } from '#event-store';
import {
  CheckpointMoved,
  ForeignViews,
  hashOfRows,
  type ProjectorProblem,
  UnknownProjection,
} from '../src/index.js';
import { House, storeWithGuardedPages, storeWithGuardedSubscription } from './house.js';
import { Gate } from '../../../test/support/gate.js';
import { tally, tallyRows } from './tally.js';
import { VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';

const forever = new AbortController().signal;

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  describe('a projector keeps read models up to date', () => {
    let house: House;
    beforeEach(async () => {
      house = await House.open(database);
    });
    afterEach(() => house.close());

    it('applies what was there before and what comes later, each event once', async () => {
      await house.append('repairCase-A', ['counted', { amount: 1 }], ['counted', { amount: 2 }]);
      const projection = tally();
      const projector = house.projector([projection]);
      await projector.start();
      const written = await house.append('repairCase-B', ['counted', { amount: 5 }]);
      expect(await projector.waitFor(written, forever)).toBe('reached');
      expect(await tallyRows(house.views.reader, projection)).toEqual([
        'repairCase-A:2:3',
        'repairCase-B:1:5',
      ]);
    });

    it('goes on at its checkpoint after a restart', async () => {
      const projection = tally();
      await house.append('repairCase-A', ['counted', { amount: 1 }]);
      const first = house.projector([projection]);
      await house.caughtUp(first);
      await first.stop();
      await house.append('repairCase-A', ['counted', { amount: 2 }]);
      await house.caughtUp(house.projector([projection]));
      expect(await tallyRows(house.views.reader, projection)).toEqual(['repairCase-A:2:3']);
    });

    it('gives each projection only what comes after its own checkpoint', async () => {
      const ahead = tally();
      const behind = tally({ name: 'behind' });
      await house.append('repairCase-A', ['counted', { amount: 1 }]);
      const both = house.projector([ahead, behind]);
      await house.caughtUp(both);
      await both.stop();
      await house.append('repairCase-A', ['counted', { amount: 2 }]);
      const alone = house.projector([ahead]);
      await house.caughtUp(alone);
      await alone.stop();
      await house.append('repairCase-A', ['counted', { amount: 4 }]);
      await house.caughtUp(house.projector([ahead, behind]));
      expect(await tallyRows(house.views.reader, ahead)).toEqual(['repairCase-A:3:7']);
      expect(await tallyRows(house.views.reader, behind)).toEqual(['repairCase-A:3:7']);
    });

    it('gives a projection only the streams it listens to, and its checkpoint passes the others', async () => {
      const cases = tally();
      const units = tally({ name: 'units', streamPrefixes: ['productUnit-'] });
      const projector = house.projector([cases, units]);
      await projector.start();
      await house.append('productUnit-U', ['counted', { amount: 4 }]);
      const written = await house.append('contract-C', ['counted', { amount: 9 }]);
      expect(await projector.waitFor(written, forever, 'tally')).toBe('reached');
      expect(await projector.waitFor(written, forever)).toBe('reached');
      expect(await tallyRows(house.views.reader, cases)).toEqual([]);
      expect(await tallyRows(house.views.reader, units)).toEqual(['productUnit-U:1:4']);
    });

    it('tells who waits for a position that is not reached in time that the rows are behind', async () => {
      const blocked = new Gate();
      const projection = tally({ before: () => blocked.opened });
      const projector = house.projector([projection]);
      await projector.start();
      const written = await house.append('repairCase-A', ['counted', { amount: 1 }]);
      const patience = new AbortController();
      const waiting = projector.waitFor(written, patience.signal);
      patience.abort();
      expect(await waiting).toBe('behind');
      blocked.open();
      expect(await projector.waitFor(written, forever)).toBe('reached');
    });

    it('tells who waits that the rows are behind when it is stopped', async () => {
      const projector = house.projector([tally()]);
      await projector.start();
      const written = await house.append('repairCase-A', ['counted', { amount: 1 }]);
      await projector.waitFor(written, forever);
      const beyond = house.store.parsePosition(written.replace(/1$/u, '9'));
      const waiting = projector.waitFor(beyond, forever);
      await projector.stop();
      expect(await waiting).toBe('behind');
    });

    it('brings a new projection up beside the others without holding them back', async () => {
      const old = tally();
      await house.append('repairCase-A', ['counted', { amount: 1 }]);
      const first = house.projector([old]);
      await house.caughtUp(first);
      await first.stop();

      const door = new Gate();
      const green = tally({ generation: 2, name: 'green' });
      const store = storeWithGuardedPages(house.store, door);
      const projector = house.projector([old, green], { store });
      await projector.start();
      const written = await house.append('repairCase-A', ['counted', { amount: 2 }]);
      expect(await projector.waitFor(written, forever, 'tally')).toBe('reached');
      expect(projector.positions().map(({ projection, live }) => [projection, live])).toEqual([
        ['tally', true],
        ['green', false],
      ]);

      door.open();
      expect(await projector.waitFor(written, forever)).toBe('reached');
      const later = await house.append('repairCase-A', ['counted', { amount: 3 }]);
      expect(await projector.waitFor(later, forever)).toBe('reached');
      expect(await tallyRows(house.views.reader, green)).toEqual(['repairCase-A:3:6']);
      expect(projector.positions().every(({ live }) => live)).toBe(true);
    });

    it('calls back after each commit with the projection and its position', async () => {
      const projector = house.projector([tally()]);
      const heard: [string, Position][] = [];
      const end = projector.onCommitted((projection, position) => heard.push([projection, position]));
      await projector.start();
      const written = await house.append('repairCase-A', ['counted', { amount: 1 }]);
      await projector.waitFor(written, forever);
      expect(heard).toContainEqual(['tally', written]);
      end();
      const length = heard.length;
      await projector.waitFor(await house.append('repairCase-A', ['counted', { amount: 1 }]), forever);
      expect(heard).toHaveLength(length);
    });

    it('refuses the name of a projection that it does not run', async () => {
      const projector = house.projector([tally()]);
      await expect(projector.rebuild('nobody')).rejects.toBeInstanceOf(UnknownProjection);
    });
  });

  describe('rows and checkpoint move together or not at all', () => {
    let house: House;
    beforeEach(async () => {
      house = await House.open(database);
    });
    afterEach(() => house.close());

    it('a second projector on the same views applies nothing twice: it rolls back and begins again', async () => {
      const projection = tally();
      const quick = house.projector([projection]);
      await quick.start();
      const door = new Gate();
      const problems: ProjectorProblem[] = [];
      const late = house.projector([projection], {
        onProblem: (problem) => problems.push(problem),
        store: storeWithGuardedSubscription(house.store, door),
      });
      await late.start();
      const written = await house.append('repairCase-A', ['counted', { amount: 2 }]);
      await quick.waitFor(written, forever);
      await quick.stop();
      door.open();
      expect(await late.waitFor(written, forever)).toBe('reached');
      expect(problems).toEqual([
        expect.objectContaining({ kind: 'interrupted', error: expect.any(CheckpointMoved) }),
      ]);
      expect(await tallyRows(house.views.reader, projection)).toEqual(['repairCase-A:1:2']);
    });

    it('an outage of the views parks nothing and is taken up again', async () => {
      let failing = true;
      const projection = tally({
        before: () => {
          if (failing) throw database.outage();
        },
      });
      const projector = house.projector([projection]);
      await projector.start();
      const written = await house.append('repairCase-A', ['counted', { amount: 1 }]);
      await projector.waitFor(written, abortedBy(house));
      failing = false;
      expect(await projector.waitFor(written, forever)).toBe('reached');
      expect(await projector.parked()).toEqual([]);
      expect(await tallyRows(house.views.reader, projection)).toEqual(['repairCase-A:1:1']);
    });

    /** A signal that is aborted once the house has heard of a problem. */
    function abortedBy(of: House): AbortSignal {
      const heard = new AbortController();
      const push = of.problems.push.bind(of.problems);
      of.problems.push = (...problems) => {
        heard.abort();
        return push(...problems);
      };
      return heard.signal;
    }
  });

  describe('read models of another event store are not taken up', () => {
    let house: House;
    beforeEach(async () => {
      house = await House.open(database);
      await house.append('repairCase-A', ['counted', { amount: 1 }], ['counted', { amount: 2 }]);
      const projector = house.projector([tally()]);
      await house.caughtUp(projector);
      await projector.stop();
    });
    afterEach(() => house.close());

    it.each([
      ['an empty store', 0],
      ['a store with fewer events', 1],
      ['a store with other events', 3],
    ])('%s: start says to run `shuri rebuild`', async (_, events) => {
      await house.useStore('other.sqlite');
      for (let i = 0; i < events; i += 1) await house.append('repairCase-A', ['counted', { amount: 7 }]);
      const projector = house.projector([tally()]);
      const refused = await projector.start().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ForeignViews);
      expect(String(refused)).toContain('shuri rebuild');
    });

    it('a store restored to an older state and written on: start says to run `shuri rebuild`', async () => {
      await house.backup('events.sqlite');
      await house.append('repairCase-A', ['counted', { amount: 3 }]);
      const projector = house.projector([tally()]);
      await house.caughtUp(projector);
      await projector.stop();
      await house.restore('events.sqlite');
      await house.append('repairCase-B', ['counted', { amount: 4 }], ['counted', { amount: 5 }]);
      await expect(house.projector([tally()]).start()).rejects.toBeInstanceOf(ForeignViews);
    });

    it('a rebuild then makes them its own', async () => {
      await house.useStore('other.sqlite');
      await house.append('repairCase-Z', ['counted', { amount: 7 }]);
      const projection = tally();
      const projector = house.projector([projection]);
      await projector.rebuild('tally');
      await projector.start();
      expect(await tallyRows(house.views.reader, projection)).toEqual(['repairCase-Z:1:7']);
      expect(await hashOfRows(house.views.reader, projection)).toMatch(/^[0-9a-f]{64}$/u);
    });
  });
});
