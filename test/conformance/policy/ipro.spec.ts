import { clauseIndex, IPRO_DISCLOSURES } from '#policy';
import { BESIDE_CASES } from './cases/ipro-beside.cases.js';
import { REPAIR_CASES } from './cases/ipro-repair.cases.js';
import { WARRANTY_CASES } from './cases/ipro-warranty.cases.js';
import { IPRO_CASES, IPRO_RULES } from './data/ipro.ids.js';
import { expectAsWorked } from './support/expect-case.js';

const CASES = [...WARRANTY_CASES, ...REPAIR_CASES];

/** Cases whose answer is decided here, and whose next state is reached by a command of the repair case. */
const STATE_BY_COMMAND: Readonly<Record<string, string>> = {
  'C-IP-09': 'request-evidence',
  'C-IP-10': 'request-evidence',
  'C-IP-11': 'refuse-repair',
  'C-IP-12': 'refuse-repair',
  'C-IP-13': 'approve-exchange',
  'C-IP-16': 'schedule-visit',
  'C-IP-19': 'schedule-visit',
  'C-IP-22': 'open-consultation',
  'C-IP-23': 'open-consultation',
  'C-IP-33': 'refuse-compensation',
  'C-IP-34': 'refuse-compensation',
  'C-IP-35': 'approve-exchange',
  'C-IP-36': 'order-part',
  'C-IP-39': 'open-consultation',
  'C-IP-42': 'open-consultation',
};

describe('the worked cases of i-PRO', () => {
  it.each(CASES.map((worked) => [worked.id, worked.title, worked] as const))(
    '%s: %s',
    (_id, _title, worked) => {
      expectAsWorked(worked);
    },
  );

  it.each(BESIDE_CASES.map((beside) => [beside.title, beside] as const))(
    'and beside them: %s',
    (_, beside) => {
      expectAsWorked(beside);
    },
  );

  it('are all there', () => {
    expect(CASES.map(({ id }) => id).toSorted()).toEqual(IPRO_CASES.toSorted());
  });

  it('wait for a command only where they are worked cases', () => {
    expect(IPRO_CASES).toEqual(expect.arrayContaining(Object.keys(STATE_BY_COMMAND)));
  });
});

describe('the rules of i-PRO', () => {
  const indexed = clauseIndex().filter(({ document }) => document === 'IP');

  it('are all in the index of clauses, and no others', () => {
    expect(indexed.map(({ id }) => id).toSorted()).toEqual(IPRO_RULES.toSorted());
  });

  it('are shown where they decide nothing', () => {
    expect(IPRO_RULES).toEqual(expect.arrayContaining(IPRO_DISCLOSURES.map(({ id }) => id)));
  });
});
