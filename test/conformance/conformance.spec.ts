import { SimulatedHouse } from '../support/simulated-house.js';
import { judge } from './src/judge.js';
import { readCases, type Result, runCase } from './src/run-cases.js';

const CASES = readCases('test/conformance/cases');

describe('the worked cases', () => {
  const results = new Map<string, Result>();

  it.each(CASES.map((file) => [file.id, file] as const))('%s', async (id, file) => {
    const result = await runCase(file, (options) => SimulatedHouse.start(options));
    results.set(id, result);
    expect(result.differences).toEqual([]);
  });

  it.each(CASES.map((file) => [file.id, file] as const))('self-test %s', (id, file) => {
    const result = results.get(id);
    expect(result).toBeDefined();
    expect(judge(file.expect, result!.seen)).toEqual([]);
  });
});
