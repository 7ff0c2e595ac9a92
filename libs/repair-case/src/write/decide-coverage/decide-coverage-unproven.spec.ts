import { canonicalJson, type JsonObject } from '#kernel';
import { answerIn, decidedAgain } from '../../../test/support/decided-again.js';
import {
  assessmentIn,
  faulty,
  givenDeciding,
  IN_TERM,
  saying,
  TERMS,
} from '../../../test/support/faulty-parts.js';
import { event } from '../../../test/support/given-case.js';

describe('what was found on a case and cannot be shown', () => {
  it.each<[string, JsonObject, string]>([
    ['a condition of use', { temperature: 40, environmentEvidence: null }, 'FW-W3-1'],
    ['running without a break', { continuousHours: 30, environmentEvidence: null }, 'FW-W11-8'],
    ['changed parts', { partsChangedBy: 'customer', partsChangedEvidence: null }, 'FR-R3-4-5'],
    ['a ground of refusal', { overclockingApp: true, overclockingAppEvidence: null }, 'FR-R8-10'],
  ])('leaves a free repair to a person: %s', (_what, facts, clause) => {
    const { history } = givenDeciding(faulty(['power-supply'], IN_TERM, saying(facts))).thenRecords(
      event('coverage-proposed', {
        proposal: { coverage: 'free' },
        because: expect.arrayContaining([clause]) as string[],
      }),
    );
    const assessment = assessmentIn(history);
    expect(canonicalJson(decidedAgain(assessment, TERMS))).toBe(canonicalJson(answerIn(assessment)));
  });

  it('leaves wear of a part to a person too (FW-W4-2-2e)', () => {
    const worn = saying({}, [{ part: 'fan', facts: { worn: true, wornEvidence: null } }]);
    givenDeciding(faulty(['fan'], IN_TERM, worn)).thenRecords(
      event('coverage-proposed', {
        proposal: { coverage: 'free' },
        because: expect.arrayContaining(['FW-W4-2-2e']) as string[],
      }),
    );
  });
});
