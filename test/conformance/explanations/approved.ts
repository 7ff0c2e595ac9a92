import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { JsonObject } from '#kernel';
import { assess, type Language } from '#policy';
import { termsOfCases } from './asked.js';

const HERE = import.meta.dirname;
const REQUESTS = join(HERE, 'requests');

/** The names of the requests whose explanations are approved texts. */
export const APPROVED: readonly string[] = readdirSync(REQUESTS)
  .map((file) => file.replace(/\.yaml$/, ''))
  .toSorted();

export function requestOf(name: string): JsonObject {
  return parse(readFileSync(join(REQUESTS, `${name}.yaml`), 'utf8')) as JsonObject;
}

/** The explanation of a request as it is now. */
export function explained(name: string, language: Language): string {
  return `${assess(requestOf(name), termsOfCases('questions')).explanation[language]}\n`;
}

/** The text that somebody read and approved; with `SHURI_APPROVE=1` in the environment the present one takes its place. */
export function approved(name: string, language: Language): string {
  const file = join(HERE, `${name}.${language}.txt`);
  if (process.env['SHURI_APPROVE'] === '1') writeFileSync(file, explained(name, language));
  return readFileSync(file, 'utf8');
}
