import { ShuriError } from '#kernel';
import type { Views } from '#projections';
import { eventually } from '../../../test/support/eventually.js';
import { decoder } from '../../../test/support/log-and-views.js';
import { ON_POSTGRES } from '../../../test/support/postgres/views-databases.js';
import { AutomationDesk } from '../src/index.js';
import { answering, House, NAME } from './house.js';

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`);

describe('automations of several processes over one PostgreSQL', () => {
  let house: House;
  let elsewhere: Views;

  beforeEach(async () => {
    house = await House.open(ON_POSTGRES);
    elsewhere = await house.database.another();
  });
  afterEach(async () => {
    await house.close();
    await elsewhere.close().catch(() => undefined);
  });

  const faulty: House['send'] = () => Promise.reject(new ShuriError('INTERNAL', 'broken'));
  const forever = () => new AbortController().signal;
  const deskElsewhere = (send: House['send'] = house.send) =>
    new AutomationDesk({
      store: house.store,
      views: elsewhere,
      decoder,
      send,
      automations: [answering()],
      onProblem: (problem) => house.problems.push(problem),
    });
  const told = (kind: string) => house.problems.filter((problem) => problem.kind === kind);

  describe('two engines that run for a moment', () => {
    it('answer every event once, in order, and begin once', async () => {
      const all = words(30);
      for (const [index, word] of all.entries()) await house.ask(`question-${index % 3}`, word);
      const engines = [house.engine(), house.engine({ views: elsewhere })];
      await Promise.all(engines.map((engine) => house.caughtUp(engine)));
      const last = await house.ask('question-0', 'last');
      await Promise.all(engines.map((engine) => engine.waitFor(last, forever())));
      expect(await house.answersInOrder()).toEqual([...all, 'last']);
      expect(told('begun')).toHaveLength(1);
      expect(await deskElsewhere().parked()).toEqual([]);
    });

    it('park a stream once, and both go on without it', async () => {
      await house.ask('question-1', 'broken', 'a');
      await house.ask('question-2', 'b');
      const engines = [house.engine(), house.engine({ views: elsewhere })];
      await Promise.all(engines.map((engine) => house.caughtUp(engine)));
      expect(await house.answers('a', 'b')).toEqual([0, 1]);
      expect(await deskElsewhere().parked()).toMatchObject([{ stream: 'question-1', revision: 0 }]);
      expect(told('parked')).toHaveLength(1);
    });
  });

  describe('a stream that is unparked from another process', () => {
    /** An engine that parks `question-1` at its first event, and answers all else. */
    const parking = async (views: Views = house.views) => {
      await house.ask('question-1', 'a', 'b');
      const engine = house.engine({
        views,
        send: (command) => (command.payload['what'] === 'a' ? faulty(command) : house.send(command)),
      });
      return house.caughtUp(engine);
    };

    it('is answered in order and followed again by the engine that goes on running', async () => {
      const engine = await parking();
      expect(await deskElsewhere().unpark(NAME, 'question-1')).toEqual({ outcome: 'resumed', events: 2 });
      const last = await house.ask('question-1', 'c');
      await engine.waitFor(last, forever());
      expect(await house.answersInOrder()).toEqual(['a', 'b', 'c']);
      expect(await deskElsewhere().parked()).toEqual([]);
    });

    it('loses no event that the engine was just about to pass over', async () => {
      const door = new Gate();
      const engine = await parking(door.before(house.views));
      door.shut();
      const last = await house.ask('question-1', 'c');
      await door.reached;
      expect(await deskElsewhere().unpark(NAME, 'question-1')).toEqual({ outcome: 'resumed', events: 2 });
      door.open();
      await engine.waitFor(last, forever());
      expect(await house.answersInOrder()).toEqual(['a', 'b', 'c']);
      expect(told('interrupted')).toEqual([]);
    });

    it('is answered also what the engine passed over meanwhile', async () => {
      const engine = await parking();
      const desk = deskElsewhere(async (command) => {
        const outcome = await house.send(command);
        if (command.payload['what'] !== 'b') return outcome;
        await engine.waitFor(await house.ask('question-1', 'c'), forever());
        return outcome;
      });
      expect(await desk.unpark(NAME, 'question-1')).toEqual({ outcome: 'resumed', events: 3 });
      expect(await house.answersInOrder()).toEqual(['a', 'b', 'c']);
    });

    it('by two at once is answered once', async () => {
      await parking();
      const outcomes = await Promise.all(
        [deskElsewhere(), deskElsewhere()].map((desk) => desk.unpark(NAME, 'question-1')),
      );
      expect(outcomes).toContainEqual({ outcome: 'resumed', events: 2 });
      expect(await house.answers('a', 'b')).toEqual([1, 1]);
      expect(await deskElsewhere().parked()).toEqual([]);
    });

    it('stays parked by one who still meets the fault, and is given back by one who does not', async () => {
      await parking();
      const still = { outcome: 'still-parked', error: 'ShuriError: broken' };
      expect(await deskElsewhere(faulty).unpark(NAME, 'question-1')).toEqual(still);
      await Promise.all([
        deskElsewhere(faulty).unpark(NAME, 'question-1'),
        deskElsewhere().unpark(NAME, 'question-1'),
      ]);
      await deskElsewhere().unpark(NAME, 'question-1');
      expect(await house.answers('a', 'b')).toEqual([1, 1]);
      expect(await deskElsewhere().parked()).toEqual([]);
    });

    it('keeps being answered once each while events keep coming', async () => {
      const engine = await parking();
      const coming = (async () => {
        for (const word of words(40)) await house.ask('question-1', word);
        return house.ask('question-2', 'end');
      })();
      await eventually(
        'some were passed over',
        async () => (await house.store.readStream('question-1')).length > 10,
      );
      expect(await deskElsewhere().unpark(NAME, 'question-1')).toMatchObject({ outcome: 'resumed' });
      await engine.waitFor(await coming, forever());
      expect((await house.answersInOrder()).filter((word) => word !== 'end')).toEqual([
        'a',
        'b',
        ...words(40),
      ]);
    });
  });

  describe('a process that runs no engine', () => {
    it('is told how the automations fare where they run', async () => {
      const desk = deskElsewhere();
      const state = async () => (await desk.states())[0];
      expect(await state()).toMatchObject({ automation: NAME, state: 'not-begun' });
      await house.ask('question-1', 'a');
      expect(await desk.positions()).toMatchObject([{ position: undefined, caughtUp: false }]);
      let away = true;
      const engine = house.engine({
        send: (command) =>
          away
            ? Promise.reject(new ShuriError('STORE.UNAVAILABLE', 'the store sleeps'))
            : house.send(command),
      });
      await engine.start();
      await eventually('it waits', async () => (await state())?.state === 'retrying');
      expect(await state()).toMatchObject({ waitingFor: 'the store sleeps' });
      away = false;
      await eventually('it goes on', async () => (await state())?.state === 'following');
      expect(await state()).toMatchObject({ waitingFor: null });
      const head = await house.store.head();
      await eventually('it has caught up', async () => (await desk.positions())[0]?.caughtUp === true);
      expect(await desk.positions()).toMatchObject([{ automation: NAME, generation: 1, head, behindMs: 0 }]);
    });

    it('is told that an engine gave up on a checkpoint of another store', async () => {
      await house.ask('question-1', 'a');
      await (await house.caughtUp(house.engine())).stop();
      await house.useStore('another.sqlite');
      await expect(house.engine().start()).rejects.toThrow('shuri rebuild');
      expect(await deskElsewhere().states()).toMatchObject([{ state: 'given-up' }]);
    });
  });
});

/** Lets whoever is about to write through the views wait while it is shut. */
class Gate {
  #arrive: () => void = () => undefined;
  #let: () => void = () => undefined;
  #passing: Promise<void> | undefined;
  readonly reached = new Promise<void>((resolve) => (this.#arrive = resolve));

  shut(): void {
    this.#passing = new Promise((resolve) => (this.#let = resolve));
  }

  open(): void {
    this.#let();
    this.#passing = undefined;
  }

  before(views: Views): Views {
    const pass = () => {
      if (this.#passing !== undefined) this.#arrive();
      return this.#passing;
    };
    const writer = new Proxy(views.writer, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        if (name !== 'transaction') return member.bind(target) as unknown;
        return () => ({
          execute: async (work: Parameters<ReturnType<Views['writer']['transaction']>['execute']>[0]) => {
            await pass();
            return target.transaction().execute(work);
          },
        });
      },
    });
    return { ...views, writer };
  }
}
