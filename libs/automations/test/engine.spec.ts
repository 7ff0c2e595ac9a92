import { ForeignViews } from '#projections';
import { type AutomationCommand, automationIdOf, restartForeign } from '../src/index.js';
import { answering, House, NAME } from './house.js';
import { VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  let house: House;
  beforeEach(async () => {
    house = await House.open(database);
  });
  afterEach(() => house.close());

  /** Sends like the house, but not what `stop` throws for. */
  function sendUnless(stop: (command: AutomationCommand) => void): House['send'] {
    return async (command) => {
      stop(command);
      return house.send(command);
    };
  }

  const told = (kind: string) => house.problems.filter((problem) => problem.kind === kind);

  describe('an automation', () => {
    it('answers each event that it reacts to with one command, in the order of the log', async () => {
      await house.ask('question-1', 'a', 'b');
      await house.append('question-2', ['noticed', { what: 'c' }]);
      await house.append('elsewhere-1', ['asked', { what: 'd' }]);
      await house.ask('question-2', 'e', 'silent');
      await house.caughtUp(house.engine());
      expect(await house.answersInOrder()).toEqual(['a', 'b', 'e']);
    });

    it('answers what comes later, too', async () => {
      const engine = await house.caughtUp(house.engine());
      const position = await house.ask('question-1', 'a');
      await engine.waitFor(position, new AbortController().signal);
      expect(await house.answers('a')).toEqual([1]);
    });

    it('sends the id of event and automation, what caused it, and what the stream held up to then', async () => {
      const sent: AutomationCommand[] = [];
      await house.ask('question-1', 'silent', 'a', 'b');
      await house.caughtUp(house.engine({ send: sendUnless((command) => sent.push(command)) }));
      const [, asked] = await house.store.readStream('question-1');
      const eventId = asked?.id ?? '';
      expect(sent[0]).toEqual({
        automation: NAME,
        commandId: automationIdOf(eventId, NAME),
        command: 'answer',
        payload: { what: 'a', after: 2 },
        causationId: eventId,
        correlationId: 'correlation-2',
        siteId: 'site-1',
      });
      expect(automationIdOf(eventId, NAME)).not.toBe(automationIdOf(eventId, 'when-asked-then-wonder'));
    });

    it('takes up after a restart where it stood, and says at its first start that it begins', async () => {
      await house.ask('question-1', 'a');
      await (await house.caughtUp(house.engine())).stop();
      await house.ask('question-1', 'b');
      const engine = await house.caughtUp(house.engine());
      expect(engine.metrics()).toMatchObject([{ done: 1, repeated: 0 }]);
      expect(told('begun')).toEqual([{ kind: 'begun', automation: NAME }]);
    });

    it('of a new generation goes through the log again, and does nothing twice', async () => {
      await house.ask('question-1', 'a', 'b');
      await (await house.caughtUp(house.engine())).stop();
      const engine = await house.caughtUp(house.engine({ automations: [answering(NAME, 2)] }));
      expect(engine.metrics()).toMatchObject([{ generation: 2, done: 0, repeated: 2 }]);
      expect(await house.answers('a', 'b')).toEqual([1, 1]);
    });

    it('tells where it stands, how far behind, and what came of the events', async () => {
      await house.ask('question-1', 'a');
      house.clock.advanceTo(Temporal.Instant.from('2024-04-01T00:00:05Z'));
      await house.ask('question-1', 'silent', 'by-hand');
      const engine = house.engine();
      expect(await engine.desk.positions()).toMatchObject([{ caughtUp: false, behindMs: 5_000 }]);
      await house.caughtUp(engine);
      expect(await engine.desk.positions()).toMatchObject([{ automation: NAME, generation: 1 }]);
      expect(engine.metrics()).toEqual([
        {
          automation: NAME,
          generation: 1,
          state: 'following',
          done: 1,
          repeated: 0,
          alreadySo: 0,
          nothing: 1,
          unanswered: 1,
          faults: 0,
          retries: 0,
          waitingFor: null,
        },
      ]);
    });
  });

  describe('stopping', () => {
    it('lets the command in hand end and notes it; the next start goes on behind it', async () => {
      await house.ask('question-1', 'a', 'b');
      const stopped = new Promise<void>((resolve) => {
        const engine = house.engine({
          send: (command) => {
            void engine.stop().then(resolve);
            return house.send(command);
          },
        });
        void engine.start();
      });
      await stopped;
      expect(await house.answers('a', 'b')).toEqual([1, 0]);
      const next = await house.caughtUp(house.engine());
      expect(next.metrics()).toMatchObject([{ done: 1, repeated: 0 }]);
    });
  });

  describe('a checkpoint of another store', () => {
    beforeEach(async () => {
      await house.ask('question-1', 'a');
      await (await house.caughtUp(house.engine())).stop();
      await house.useStore('restored.sqlite');
      await house.ask('question-9', 'z');
    });

    it('ends the start with what to do', async () => {
      const refused = house.engine().start();
      await expect(refused).rejects.toBeInstanceOf(ForeignViews);
      await expect(refused).rejects.toThrow('shuri rebuild');
    });

    it('is sent back to the start by a rebuild, which says so; one of this store is left alone', async () => {
      const { store, views } = house;
      const parts = { store, views, automations: [answering()] };
      expect(await restartForeign(parts)).toEqual([NAME]);
      await (await house.caughtUp(house.engine())).stop();
      expect(await house.answers('z')).toEqual([1]);
      expect(await restartForeign(parts)).toEqual([]);
      const next = await house.caughtUp(house.engine());
      expect(next.metrics()).toMatchObject([{ done: 0, repeated: 0 }]);
    });
  });
});
