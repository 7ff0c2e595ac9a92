import { ShuriError } from '#kernel';

const MOST_PROBLEMS = 20;
const LONGEST_NAME = 64;

/** What is wrong with a field: its path in the body, the query or the address, or a header's name; empty: the body itself. */
export interface FieldProblem {
  readonly field: string;
  readonly rule: string;
}

/** The error for a request that cannot be taken as it is. Nothing that was sent is repeated but the names of members. */
export function malformed(all: readonly FieldProblem[], message?: string): ShuriError {
  const problems = all.slice(0, MOST_PROBLEMS).map(({ field, rule }) => ({ field: shortName(field), rule }));
  const fields = problems.map(({ field }) => field || 'body').join(', ');
  return new ShuriError('REQUEST.MALFORMED', message ?? `the request is malformed: ${fields}`, { problems });
}

/** The error for a member that a request does not have. */
export function unknownMembers(fields: readonly string[]): ShuriError {
  return malformed(fields.map((field) => ({ field, rule: unknownMember(field) })));
}

/** What is said of a member that a request does not have. */
export function unknownMember(field: string): string {
  return `property ${shortName(field)} should not exist`;
}

/** A name that was sent, at no more length than one of ours may have. */
export function shortName(name: string): string {
  return name.slice(0, LONGEST_NAME);
}

/** The error for a header that is not what it must be. */
export function wrongHeader(header: string, rule: string): ShuriError {
  const problems = [{ field: header, rule }];
  return new ShuriError('REQUEST.MALFORMED', `${header} ${rule}`, { problems, header });
}
