import { isSpec, type Finding, type Source } from './source.js';

/** Lines a file may have. The domain is read by people who check it against the regulations: half of the rest. */
const DOMAIN_LINES = 150;
const ANY_LINES = 300;

const DOMAIN = /^libs\/(civil-time|policy|registration|repair-case)\//;
const CODE = /^(apps|libs|test|infra)\/.*\.(ts|mjs|js)$/;
/** Tables and recorded examples are as long as what they record; generated files are nobody's to shorten. */
const AS_LONG_AS_IT_IS = /\/(cases|data|fixtures|generated|golden)\/|\.(data|fixture|generated)\.ts$/;

/** Files that hold more than one idea, told by their length. */
export function tooLong(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => CODE.test(path) && !AS_LONG_AS_IT_IS.test(path))
    .flatMap(({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      const ceiling = DOMAIN.test(path) && !isSpec(path) ? DOMAIN_LINES : ANY_LINES;
      if (lines < ceiling) return [];
      return [{ path, complaint: `has ${lines} lines, and must stay under ${ceiling}: split it by ideas` }];
    });
}
