import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedHouse } from '../support/simulated-house.js';
import { alterations } from './src/alterations.js';
import { onlyAsks, readCaseFile } from './src/case-file.js';
import { clausesOf, ruledOutOf } from './src/citations.js';
import type { House } from './src/house.js';
import { judge } from './src/judge.js';
import { readCases, type Result, Run } from './src/run-cases.js';

const CASES = readCases('test/conformance/cases');
const BY_ID = CASES.map((file) => [file.id, file] as const);

describe('the worked cases, over HTTP', () => {
  const results = new Map<string, Result>();
  const cited = new Set<string>();
  const held = new Set<string>();
  const run = new Run((options) => SimulatedHouse.start(options));
  afterAll(() => run.end());

  it.each(BY_ID)('%s', async (id, file) => {
    const result = await run.play(file);
    results.set(id, result);
    for (const clause of clausesOf(result.seen)) cited.add(clause);
    for (const name of result.seen.states.flat()) held.add(name);
    expect(result.differences).toEqual([]);
  });

  it.each(BY_ID)('%s fails when any one expected value is altered', (id, file) => {
    const seen = results.get(id)?.seen;
    if (seen === undefined) throw new Error(`${id} was not played`);
    const altered = alterations(file.expect, {
      states: without(held, new Set(seen.states.flat())),
      clauses: without(cited, clausesOf(seen)),
      ruledOut: without(cited, ruledOutOf(seen)),
    });
    expect(altered.length).toBeGreaterThan(5);
    const unnoticed = altered.filter((one) => judge(one.altered, seen).length === 0);
    expect(unnoticed.map(({ what }) => what)).toEqual([]);
  });
});

function without(all: ReadonlySet<string>, those: ReadonlySet<string>): readonly string[] {
  return [...all].filter((one) => !those.has(one));
}

describe('a run', () => {
  it('starts one server for all cases that only ask of one configuration, and stops it', async () => {
    const asking = CASES.filter(onlyAsks).slice(0, 3);
    const heard = { started: 0, asked: 0, stopped: 0 };
    const count = (what: keyof typeof heard) => {
      heard[what] += 1;
    };
    const house: House = {
      post: async () => (count('asked'), { status: 200, body: {} }),
      get: async () => ({ status: 200, body: {} }),
      now: () => Temporal.Instant.from('2031-01-01T00:00:00Z'),
      moveTo: async () => undefined,
      stop: async () => count('stopped'),
    };
    const run = new Run(async () => (count('started'), house));

    for (const file of asking) await run.play(file);
    await run.end();

    const asked = asking.flatMap(({ steps }) => steps).length;
    expect(heard).toEqual({ started: 1, asked, stopped: 1 });
  });
});

describe('a case file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shuri-case-file-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const sound = readFileSync('test/conformance/cases/C-FR-60.yaml', 'utf8');
  const spoilt = (what: string, by: string) => {
    expect(sound).toContain(what);
    const path = join(folder, 'spoilt.yaml');
    writeFileSync(path, sound.replace(what, by));
    return () => readCaseFile(path);
  };
  const line = (text: string) => sound.slice(0, sound.indexOf(text)).split('\n').length;

  it.each([
    ['an unknown key at the top', 'calendar: FR\n', 'calendar: FR\nkalender: FR\n', line('calendar') + 1],
    [
      'an unknown key in a step',
      'steps:\n',
      'steps:\n  - { untill: 2024-12-09 09:00 }\n',
      line('steps:') + 1,
    ],
    ['an unknown date', 'answerBy: ', 'answersBy: ', line('answerBy')],
    ['an unknown outcome', 'outcome: answered in time', 'outcome: answered late', line('outcome')],
    ['an amount that is no integer', 'repair: 11000', 'repair: 11000.5', line('repair: 11000')],
  ])('is refused for %s, with file and line', (_what, text, by, at) => {
    expect(spoilt(text, by)).toThrow(new RegExp(`^spoilt\\.yaml:${at}: `, 'm'));
  });

  it.each([
    ['an act without a command', '{ at: 2024-12-09 09:00, as: lead }'],
    [
      'a question that takes time',
      '{ at: 2024-12-09 09:00, as: lead, do: assess, with: { question: loss } }',
    ],
    ['a question that asks nothing', '{ as: lead, do: assess }'],
    ['a wait by somebody', '{ as: lead, until: 2024-12-09 09:00 }'],
  ])('is refused for a step that is neither an act nor a question nor a wait: %s', (_what, step) => {
    expect(spoilt('steps:\n', `steps:\n  - ${step}\n`)).toThrow(
      new RegExp(`^spoilt\\.yaml:${line('steps:') + 1}: /steps/0 is neither`, 'm'),
    );
  });

  it('is refused for an unknown key of a question, with file and line', () => {
    const question = '  - { as: lead, do: assess, with: { question: loss, asOf: 2024-12-09 } }\n';
    expect(spoilt('steps:\n', `steps:\n${question}`)).toThrow(
      new RegExp(`^spoilt\\.yaml:${line('steps:') + 1}: /steps/0/with/asOf is an unknown key`, 'm'),
    );
  });

  it('is refused where a case is opened for no unit', () => {
    expect(spoilt('unit: {', '#')).toThrow(
      new RegExp(`^spoilt\\.yaml:${line('configuration')}: /given has no unit`, 'm'),
    );
  });
});
