import ts from 'typescript';
import { importsOf } from './imports.js';
import { isSpec, isTypeScript, nodesOf, type Finding, type Source } from './source.js';

const MAY_KNOW_NEST = /^apps\/|^libs\/(repair-case|registration)\/src\/.*\.(handler|module)\.ts$/;

/** Nest outside the apps and the few files of a subject that plug it into them. */
export function nestOutOfPlace(sources: readonly Source[]): Finding[] {
  return code(sources)
    .filter(({ path: file }) => !MAY_KNOW_NEST.test(file) && !isSpec(file))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => specifier.startsWith('@nestjs/'))
        .map(({ specifier }) => ({
          path: source.path,
          complaint: `imports ${specifier}: Nest carries and does not decide; it is known in apps/, *.handler.ts and *.module.ts`,
        })),
    );
}

const LOSES_WORK = new Set([
  'EventBus',
  'EventPublisher',
  'AggregateRoot',
  'EventsHandler',
  'Saga',
  'ofType',
]);

/** Parts of Nest that react to events in memory, and timers that live in a process: a crash loses what they hold. */
export function whatACrashLoses(sources: readonly Source[]): Finding[] {
  return code(sources).flatMap((source) => {
    const findings: Finding[] = [];
    for (const { specifier, values } of importsOf(source)) {
      const lost = specifier === '@nestjs/cqrs' ? values.filter((name) => LOSES_WORK.has(name)) : [];
      for (const name of lost) {
        findings.push({
          path: source.path,
          complaint: `uses ${name} of Nest, which loses work on a crash: use an automation`,
        });
      }
      if (specifier === '@nestjs/schedule') {
        findings.push({
          path: source.path,
          complaint: 'schedules in memory: a deadline is an event and a due row',
        });
      }
      if (specifier === 'xstate') findings.push(...chartTimers(source));
    }
    return findings;
  });
}

/** `after` and `delays` of a chart die with the process and are not restored with its state. */
function chartTimers(source: Source): Finding[] {
  return [...nodesOf(source)]
    .filter(ts.isPropertyAssignment)
    .map(({ name }) => (ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : ''))
    .filter((name) => name === 'after' || name === 'delays')
    .map((name) => ({
      path: source.path,
      complaint: `lets the chart keep time with "${name}": a deadline is an event and a due row`,
    }));
}

/**
 * `import type` of a class that a decorated class names in its constructor or in a decorated method: the compiler
 * writes no metadata for it, and Nest then injects nothing and validates nothing, without a word.
 */
export function typeImportsNestNeeds(sources: readonly Source[]): Finding[] {
  return code(sources).flatMap((source) => {
    const erased = new Set(importsOf(source).flatMap(({ types }) => types));
    if (erased.size === 0) return [];
    return [...nodesOf(source)]
      .filter(ts.isParameter)
      .filter((parameter) => isReadByNest(parameter))
      .map(({ type }) => (type && ts.isTypeReferenceNode(type) ? type.typeName.getText() : ''))
      .filter((name) => erased.has(name))
      .map((name) => ({
        path: source.path,
        complaint: `imports ${name} as a type, but Nest needs it as a value`,
      }));
  });
}

/** With its own `@Inject(token)` a constructor parameter's type is not read. */
function isReadByNest(parameter: ts.ParameterDeclaration): boolean {
  const owner = parameter.parent;
  const decorators = ts.getDecorators(parameter) ?? [];
  if (ts.isConstructorDeclaration(owner)) {
    const injected = decorators.some((one) => one.getText().startsWith('@Inject('));
    return !injected && (ts.getDecorators(owner.parent) ?? []).length > 0;
  }
  return (
    ts.isMethodDeclaration(owner) && decorators.some((one) => /^@(Body|Query|Param)\(/.test(one.getText()))
  );
}

function code(sources: readonly Source[]): Source[] {
  return sources.filter(({ path: file }) => /^(apps|libs)\//.test(file) && isTypeScript(file));
}
