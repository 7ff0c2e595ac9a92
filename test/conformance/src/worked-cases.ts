import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CaseFile, Expectation } from './case-file.js';

/** A part of an answer that a worked case may name. */
export const PARTS = ['outcome', 'dates', 'payers', 'money', 'state'] as const;
export type Part = (typeof PARTS)[number];

/** A worked case as the list has it: which parts of its answer it names, and the clauses that it goes by. */
export interface WorkedCase {
  readonly names: readonly Part[];
  readonly clauses: readonly string[];
}

/** A worked case without a file: the command that it waits for, and what is to come of it. */
export interface Waiting {
  readonly id: string;
  readonly waitsFor: string;
  readonly what: string;
}

/** Parts or clauses that files of some cases leave out, and why that is right. */
export interface Differing {
  readonly because: string;
  /** The command or flow with which the state comes; absent where nothing is to come. */
  readonly waitsFor?: string;
  /** By the id of the case: clauses, or parts of its answer. */
  readonly leaves: Readonly<Record<string, readonly string[]>>;
}

const FOLDER = 'test/conformance';

export function readWorkedCases(): ReadonlyMap<string, WorkedCase> {
  return new Map(Object.entries(read('worked-cases.yaml') as Record<string, WorkedCase>));
}

export function readWaiting(): readonly Waiting[] {
  return read('waiting.yaml') as readonly Waiting[];
}

export function readDiffering(): readonly Differing[] {
  return read('differing.yaml') as readonly Differing[];
}

function read(name: string): unknown {
  return parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
}

/** The id of the worked case that a file plays: one with two starting facts is two files with a letter each. */
export function caseIdOf({ id }: Pick<CaseFile, 'id'>): string {
  return id.replace(/[a-z]$/, '');
}

/** What is wrong with the list of waiting cases, one sentence each: a case waits only while it has no file. */
export function waitingProblems(
  waiting: readonly Waiting[],
  worked: ReadonlyMap<string, WorkedCase>,
  files: readonly Pick<CaseFile, 'id'>[],
): readonly string[] {
  const played = new Set(files.map(caseIdOf));
  const seen = new Set<string>();
  return waiting.flatMap(({ id, waitsFor, what }) => {
    const problems = [
      ...(worked.has(id) ? [] : [`${id} waits, but is no worked case`]),
      ...(played.has(id) ? [`${id} waits, but has a file too`] : []),
      ...(seen.has(id) ? [`${id} waits twice`] : []),
      ...(waitsFor && what ? [] : [`${id} does not say what it waits for`]),
    ];
    seen.add(id);
    return problems;
  });
}

/** The worked cases that neither have a file nor wait for a command. */
export function forgotten(
  waiting: readonly Waiting[],
  worked: ReadonlyMap<string, WorkedCase>,
  files: readonly Pick<CaseFile, 'id'>[],
): readonly string[] {
  const known = new Set([...files.map(caseIdOf), ...waiting.map(({ id }) => id)]);
  return [...worked.keys()].filter((id) => !known.has(id));
}

/** What a worked case names and none of its files asserts: parts of the answer, and clauses. */
export function leftOut(worked: WorkedCase, expectations: readonly Expectation[]): readonly string[] {
  const cited = new Set(expectations.flatMap(({ clauses = [], ruledOut = [] }) => [...clauses, ...ruledOut]));
  return [
    ...worked.names.filter((part) => !expectations.some((one) => asserts(one, part))),
    ...worked.clauses.filter((clause) => !cited.has(clause)),
  ];
}

function asserts(expected: Expectation, part: Part): boolean {
  return expected[part] !== undefined || (part === 'outcome' && expected.refusedWith !== undefined);
}

/** Parts and clauses that are left out without a reason, and reasons for what is not left out: one sentence each. */
export function differingProblems(
  differing: readonly Differing[],
  worked: ReadonlyMap<string, WorkedCase>,
  files: readonly Pick<CaseFile, 'id' | 'expect'>[],
): readonly string[] {
  const excused = new Set(
    differing.flatMap(({ leaves }) =>
      Object.entries(leaves).flatMap(([id, what]) => what.map((one) => `${id} ${one}`)),
    ),
  );
  const left = [...worked].flatMap(([id, one]) => {
    const expectations = files
      .filter((file) => caseIdOf(file) === id)
      .map(({ expect: expected }) => expected);
    return expectations.length === 0 ? [] : leftOut(one, expectations).map((what) => `${id} ${what}`);
  });
  return [
    ...left.filter((one) => !excused.has(one)).map((one) => `${one} is not asserted, and nothing says why`),
    ...[...excused]
      .filter((one) => !left.includes(one))
      .map((one) => `${one} is excused, but asserted or not named`),
  ];
}

/** The cases whose state waits, by the command or flow that it waits for. */
export function waitingStates(differing: readonly Differing[]): ReadonlyMap<string, readonly string[]> {
  const waiting = new Map<string, readonly string[]>();
  for (const { waitsFor, leaves } of differing) {
    if (waitsFor === undefined) continue;
    waiting.set(waitsFor, [...(waiting.get(waitsFor) ?? []), ...Object.keys(leaves)]);
  }
  return waiting;
}

/** States that are left out without naming what they wait for, and what waits that is no state: one sentence each. */
export function waitingStateProblems(differing: readonly Differing[]): readonly string[] {
  return differing.flatMap(({ waitsFor, leaves }) =>
    Object.entries(leaves).flatMap(([id, what]) => [
      ...(waitsFor === undefined && what.includes('state') ? [`${id} state waits for nothing`] : []),
      ...(waitsFor !== undefined && what.some((one) => one !== 'state')
        ? [`${id} waits for ${waitsFor} with more than its state`]
        : []),
    ]),
  );
}
