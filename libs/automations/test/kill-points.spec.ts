import fc from 'fast-check';
import type { Views } from '#projections';
import type { AutomationEngine } from '../src/index.js';
import { House } from './house.js';
import { VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';

const LONG = process.env['SHURI_LONG'] === '1';
const RUNS = LONG ? 300 : 25;
/** Before jest gives the test up, so that the run that hangs is named. */
const INTERRUPT_AFTER_MS = LONG ? 580_000 : 160_000;

/** What is thrown at an engine that died, when its remains are cleared away. */
class Dead extends Error {}

/**
 * An engine that stands still for ever at its n-th step, as a killed process does: before or after a command, before or
 * after a commit. Nothing of it happens afterwards.
 */
class Mortal {
  readonly engine: AutomationEngine;
  #left: number;
  #died: () => void = () => undefined;
  #bury: () => void = () => undefined;
  readonly died = new Promise<void>((resolve) => (this.#died = resolve));
  readonly #buried = new Promise<void>((resolve) => (this.#bury = resolve));

  constructor(house: House, steps: number) {
    this.#left = steps;
    this.engine = house.engine({
      views: this.#mortalViews(house.views),
      send: async (command) => {
        await this.#step();
        const outcome = await house.send(command);
        await this.#step();
        return outcome;
      },
    });
  }

  /** Ends what is left of it, without letting it do anything more. */
  async bury(): Promise<void> {
    this.#left = 0;
    const stopped = this.engine.stop();
    this.#bury();
    await stopped;
  }

  async #step(): Promise<void> {
    if (this.#left > 0) {
      this.#left -= 1;
      return;
    }
    this.#died();
    await this.#buried;
    throw new Dead();
  }

  #mortalViews(views: Views): Views {
    const transaction = () => ({
      execute: async <T>(work: Parameters<ReturnType<Views['writer']['transaction']>['execute']>[0]) => {
        await this.#step();
        const result = await views.writer.transaction().execute(work);
        await this.#step();
        return result as T;
      },
    });
    const writer = new Proxy(views.writer, {
      get: (target, key) => {
        if (key === 'transaction') return transaction;
        const member: unknown = Reflect.get(target, key);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
    return { ...views, writer, isOutage: (error) => views.isOutage(error) };
  }
}

/** Questions of a few streams, each word once, so that an answer given twice shows. */
const questions = fc.array(
  fc.record({
    stream: fc.constantFrom('question-1', 'question-2', 'question-3'),
    kind: fc.constantFrom('plain', 'plain', 'plain', 'noise', 'silent', 'broken'),
  }),
  { minLength: 1, maxLength: 14 },
);

async function askAll(house: House, all: readonly { stream: string; kind: string }[]) {
  const expected: string[] = [];
  const parked = new Set<string>();
  for (const [index, { stream, kind }] of all.entries()) {
    const word = kind === 'plain' ? `w${index}` : kind;
    await house.append(stream, [kind === 'noise' ? 'noticed' : 'asked', { what: word }]);
    if (kind === 'broken') parked.add(stream);
    if (kind === 'plain' && !parked.has(stream)) expected.push(word);
  }
  return { expected, parked };
}

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  describe('an automation that is killed again and again, at any step,', () => {
    it('answers every event once, in order, and leaves out none', async () => {
      let kills = 0;
      await fc.assert(
        fc.asyncProperty(
          questions,
          fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 }),
          async (all, lives) => {
            const house = await House.open(database);
            const dead: Mortal[] = [];
            try {
              const { expected, parked } = await askAll(house, all);
              const head = await house.store.head();
              for (const life of lives) {
                const mortal = new Mortal(house, life);
                dead.push(mortal);
                const start = mortal.engine.start().then(
                  () => head && mortal.engine.waitFor(head, new AbortController().signal),
                  () => undefined,
                );
                const end = await Promise.race([mortal.died.then(() => 'died'), start.then(() => 'done')]);
                if (end === 'died') kills += 1;
              }
              await house.caughtUp(house.engine());
              expect(await house.answersInOrder()).toEqual(expected);
              const last = house.engine();
              expect(new Set((await last.desk.parked()).map(({ stream }) => stream))).toEqual(parked);
            } finally {
              for (const one of dead) await one.bury();
              await house.close();
            }
          },
        ),
        {
          numRuns: RUNS,
          endOnFailure: true,
          interruptAfterTimeLimit: INTERRUPT_AFTER_MS,
          markInterruptAsFailure: true,
        },
      );
      expect(kills).toBeGreaterThan(RUNS);
    });
  });
});
