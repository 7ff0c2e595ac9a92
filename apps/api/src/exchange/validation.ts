import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { ShuriError } from '#kernel';

const MOST_PROBLEMS = 20;

interface FieldProblem {
  readonly field: string;
  readonly rule: string;
}

/** Checks bodies and queries against their classes: unknown members are refused, nothing sent is repeated. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const problems = errors.flatMap((error) => problemsOf(error, '')).slice(0, MOST_PROBLEMS);
      const fields = problems.map(({ field }) => field || 'body').join(', ');
      return new ShuriError('REQUEST.MALFORMED', `the request is malformed: ${fields}`, {
        problems: problems.map(({ field, rule }) => ({ field, rule })),
      });
    },
  });
}

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const own = error.property.slice(0, 64);
  const field = parent === '' ? own : `${parent}.${own}`;
  const rules = Object.values(error.constraints ?? {}).map((rule) => ({ field, rule: rule.slice(0, 200) }));
  return [...rules, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}
