import type { Decision, Programme } from '../../src/index.js';

/** An outcome in one line: the value as JSON, `person: …` with its grounds, `asks …`, or its kind. */
export function inOneLine({ outcome }: Pick<Decision<unknown, Programme>, 'outcome'>): string {
  switch (outcome.kind) {
    case 'decided':
      return worded(outcome.value);
    case 'person-decides':
      return `person: ${worded(outcome.proposal)} by ${outcome.because.join(' ')}`;
    case 'needs-facts':
      return `asks ${outcome.ask.join(' ')}`;
    case 'conflict':
    case 'gap':
      return outcome.kind;
  }
}

function worded(value: unknown): string {
  if (typeof value === 'string') return value;
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return typeof kind === 'string' ? kind : JSON.stringify(value);
}
