import { readdirSync } from 'node:fs';
import type { WorkedCase } from '../policy/support/worked-case.js';

const FOLDER = new URL('../policy/cases/', import.meta.url);

/** Every worked case of the policy, from whichever file. To be called once what they import is as it shall be. */
export async function readWorkedCases(): Promise<readonly WorkedCase[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.cases.ts'));
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, FOLDER).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((one) => Object.values(one).filter(Array.isArray).flat().filter(isWorkedCase));
}

function isWorkedCase(value: unknown): value is WorkedCase {
  return typeof value === 'object' && value !== null && 'observe' in value && 'answers' in value;
}
