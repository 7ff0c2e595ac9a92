import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldProblem, malformed, shortName, unknownMember } from './malformed.js';

/** As class-validator calls a member that its class does not have. */
const UNKNOWN_MEMBER = 'whitelistValidation';

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
  const own = shortName(error.property);
  const field = parent === '' ? own : `${parent}.${own}`;
  const rules = Object.entries(error.constraints ?? {}).map(([kind, rule]) => ({
    field,
    rule: kind === UNKNOWN_MEMBER ? unknownMember(own) : rule,
  }));
  return [...rules, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}
