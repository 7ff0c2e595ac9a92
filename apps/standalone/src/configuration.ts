import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { InvalidTerms, parseTerms, type Terms } from '#policy';
import { projectRoot } from './project-root.js';
import { UnusableSetting } from './settings.js';

/** The example that comes with the program; its values are nobody's. */
export function exampleConfiguration(): string {
  return path.join(projectRoot(), 'apps/standalone/configuration/example.yaml');
}

/** Version of the program, as its package says. */
export function buildVersion(): string {
  const text = readFileSync(path.join(projectRoot(), 'package.json'), 'utf8');
  return String((JSON.parse(text) as { version?: unknown }).version);
}

/**
 * Reads and checks a configuration.
 * @throws UnusableSetting naming the file and everything that is wrong in it
 */
export function readTerms(file: string): Terms {
  try {
    return parseTerms(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UnusableSetting(`The configuration ${file} cannot be used: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof InvalidTerms || error instanceof YAMLParseError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' ? 'there is no such file.' : `it cannot be read (${code ?? String(error)}).`;
}
