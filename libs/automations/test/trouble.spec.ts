import { StoreUnavailable } from '#event-store';
import { ShuriError } from '#kernel';
import { type AutomationCommand, UnknownAutomation } from '../src/index.js';
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

  describe('what passes by itself', () => {
    it.each([
      ['a store that takes nothing', () => new ShuriError('STORE.UNAVAILABLE', 'no')],
      ['an append whose outcome is unknown', () => new ShuriError('STORE.OUTCOME_UNKNOWN', 'perhaps')],
      ['a view that is behind', () => new ShuriError('VIEW.BEHIND', 'not yet')],
      ['others who keep changing the stream', () => new ShuriError('REVISION.CONFLICT', 'again')],
      ['a store that is away', () => new StoreUnavailable('away')],
      ['a views database that cannot work', () => database.outage()],
    ])(
      'is tried again with longer and longer waits, told once, and nothing overtakes it: %s',
      async (_, no) => {
        await house.ask('question-1', 'a');
        await house.ask('question-2', 'b');
        let left = 4;
        const send = sendUnless(({ payload }) => {
          if (payload['what'] === 'a' && left-- > 0) throw no();
        });
        const engine = await house.caughtUp(house.engine({ send }));
        expect(await house.answersInOrder()).toEqual(['a', 'b']);
        expect(house.waits).toEqual([100, 200, 400, 800]);
        expect(told('interrupted')).toMatchObject([{ automation: NAME, retryInMs: 100 }]);
        expect(told('went-on')).toEqual([{ kind: 'went-on', automation: NAME, failures: 4 }]);
        expect(engine.metrics()).toMatchObject([{ state: 'following', retries: 4, waitingFor: null }]);
        expect(await engine.desk.settled()).toEqual([]);
      },
    );

    it('holds up no other automation, and shows in the metrics while it lasts', async () => {
      const other = { ...answering('when-asked-then-wonder'), streamPrefixes: ['riddle-'] };
      const send = sendUnless(({ automation }) => {
        if (automation === NAME) throw new ShuriError('STORE.UNAVAILABLE', 'the store sleeps');
      });
      await house.ask('question-1', 'a');
      await house.ask('riddle-1', 'b');
      const engine = house.engine({ automations: [answering(), other], send });
      await engine.start();
      const done = () => engine.metrics().some((one) => one.done === 1);
      while (!done() || house.waits.length === 0) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(engine.metrics()).toMatchObject([
        { automation: NAME, state: 'retrying', waitingFor: 'the store sleeps' },
        { automation: other.name, done: 1 },
      ]);
      await engine.stop();
      const [stuck] = await engine.desk.positions();
      expect(stuck).toMatchObject({ automation: NAME, position: undefined, caughtUp: false });
      await house.caughtUp(house.engine());
      expect(await house.answers('a', 'b')).toEqual([1, 1]);
    });
  });

  describe('a business refusal', () => {
    const refusal = () =>
      new ShuriError('REGISTRATION.NOT_ALLOWED_NOW', 'the unit was exchanged', { unit: 'u' }, ['FW-W9-5']);

    it('settles the event with its reason, and everything goes on', async () => {
      await house.ask('question-1', 'a', 'b');
      const send = sendUnless(({ payload }) => {
        if (payload['what'] === 'a') throw refusal();
      });
      const engine = await house.caughtUp(house.engine({ send }));
      const [asked] = await house.store.readStream('question-1');
      expect(await house.answers('a', 'b')).toEqual([0, 1]);
      expect(await engine.desk.settled()).toEqual([
        {
          automation: NAME,
          generation: 1,
          eventId: asked?.id,
          eventType: 'test.asked.v1',
          stream: 'question-1',
          revision: 0,
          outcome: 'refused',
          code: 'REGISTRATION.NOT_ALLOWED_NOW',
          reason: 'the unit was exchanged',
          clauses: ['FW-W9-5'],
          since: asked?.storedAt,
        },
      ]);
      expect(await engine.desk.parked()).toEqual([]);
      expect(told('unanswered')).toHaveLength(1);
      expect(engine.metrics()).toMatchObject([{ done: 1, unanswered: 1 }]);
    });

    it('is shown also where no command was sent, because a person has to do it', async () => {
      await house.ask('question-1', 'by-hand');
      const engine = await house.caughtUp(house.engine());
      expect(await engine.desk.settled()).toMatchObject([
        { outcome: 'left-to-person', code: null, reason: 'nobody else can' },
      ]);
    });

    it('is shown no longer once the event was answered after all', async () => {
      await house.ask('question-1', 'a');
      const send = sendUnless(() => {
        throw refusal();
      });
      await (await house.caughtUp(house.engine({ send }))).stop();
      await house.views.writer
        .withTables<{ projection_checkpoints: { projection: string } }>()
        .deleteFrom('projection_checkpoints')
        .execute();
      const again = await house.caughtUp(house.engine());
      expect(await again.desk.settled()).toEqual([]);
      expect(await house.answers('a')).toEqual([1]);
    });

    it('is none when the command was done under that id in other words', async () => {
      await house.ask('question-1', 'a');
      const send = sendUnless(() => {
        throw new ShuriError('IDEMPOTENCY.KEY_REUSED', 'used before');
      });
      const engine = await house.caughtUp(house.engine({ send }));
      expect(engine.metrics()).toMatchObject([{ repeated: 1, unanswered: 0, faults: 0 }]);
    });
  });

  describe('an event that cannot be answered', () => {
    const refusing = (code: 'CONFIGURATION.MISSING' | 'AUTH.FORBIDDEN' | 'INTERNAL') =>
      sendUnless(({ payload }) => {
        if (payload['what'] === 'a') throw new ShuriError(code, 'it cannot be');
      });

    it.each([
      ['by a fault of the automation', () => ({}), 'broken'],
      ['by a command that nobody has configured', () => ({ send: refusing('CONFIGURATION.MISSING') }), 'a'],
      ['by a command that it may not send', () => ({ send: refusing('AUTH.FORBIDDEN') }), 'a'],
    ])('parks its stream and holds up no other: %s', async (_what, options, word) => {
      await house.ask('question-1', word, 'b');
      await house.ask('question-2', 'c');
      const engine = await house.caughtUp(house.engine(options()));
      expect(await house.answersInOrder()).toEqual(['c']);
      const parked = [expect.objectContaining({ projection: NAME, stream: 'question-1', revision: 0 })];
      expect(await engine.desk.parked()).toEqual(parked);
      expect(told('parked')).toEqual([{ kind: 'parked', parked: parked[0] }]);
      expect(engine.metrics()).toMatchObject([{ faults: 1 }]);
    });

    it('parks its stream where no registry knows an event of it', async () => {
      await house.append('question-1', ['unknown', {}], ['asked', { what: 'a' }]);
      const engine = await house.caughtUp(house.engine());
      expect(await engine.desk.parked()).toMatchObject([
        { stream: 'question-1', error: 'TypeError: no such event: test.unknown.v1' },
      ]);
      expect(await house.answers('a')).toEqual([0]);
    });

    it('stays parked over a restart; unparked, all that was passed over is answered in order', async () => {
      await house.ask('question-1', 'silent', 'a', 'b', 'by-hand');
      const first = await house.caughtUp(house.engine({ send: refusing('INTERNAL') }));
      await first.stop();
      await house.ask('question-1', 'd');
      const engine = await house.caughtUp(house.engine());
      expect(await house.answersInOrder()).toEqual([]);
      expect(await engine.desk.unpark(NAME, 'question-1')).toEqual({ outcome: 'resumed', events: 4 });
      const later = await house.ask('question-1', 'e');
      await engine.waitFor(later, new AbortController().signal);
      expect(await house.answersInOrder()).toEqual(['a', 'b', 'd', 'e']);
      expect(await engine.desk.parked()).toEqual([]);
      expect(await engine.desk.settled()).toMatchObject([{ revision: 3, outcome: 'left-to-person' }]);
    });

    it('is parked at the next one when the unparked stream holds another', async () => {
      await house.ask('question-1', 'a', 'b', 'broken', 'c');
      await (await house.caughtUp(house.engine({ send: refusing('INTERNAL') }))).stop();
      const idle = house.engine();
      expect(await idle.desk.unpark(NAME, 'question-1')).toEqual({
        outcome: 'still-parked',
        error: 'TypeError: a broken question',
      });
      expect(await idle.desk.parked()).toMatchObject([{ stream: 'question-1', revision: 2 }]);
      expect(await house.answersInOrder()).toEqual(['a', 'b']);
    });

    it('is not found where nothing is parked, nor by a name that nobody has', async () => {
      const engine = await house.caughtUp(house.engine());
      expect(await engine.desk.unpark(NAME, 'question-1')).toEqual({ outcome: 'not-parked' });
      await expect(engine.desk.unpark('when-never', 'question-1')).rejects.toBeInstanceOf(UnknownAutomation);
    });
  });
});
