import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldProblem, malformed } from './malformed.js';

/** Checks bodies and queries against their classes: unknown members are refused, nothing sent is repeated. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => malformed(errors.flatMap((error) => problemsOf(error, ''))),
  });
}

function problemsOf(error: ValidationError, parent: string): FieldProblem[] {
  const own = error.property.slice(0, 64);
  const field = parent === '' ? own : `${parent}.${own}`;
  const rules = Object.values(error.constraints ?? {}).map((rule) => ({ field, rule }));
  return [...rules, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}
