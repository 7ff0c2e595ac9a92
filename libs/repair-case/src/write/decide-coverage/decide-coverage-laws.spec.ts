import fc from 'fast-check';
import { canonicalJson, type JsonObject } from '#kernel';
import { decideRepair, PROOF_REQUIRED } from '#policy';
import { given, type Happened, happened, LEAD, stateAfter } from '../../../test/support/given-case.js';
import { DIAGNOSED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';
import { TERMS } from '../../../test/support/sample-terms.js';
import { frontierFacts } from '../../decider/facts.js';
import { faultPartsOf } from '../../decider/fault-parts.js';
import { recordOf } from './assessment-record.js';

const ARRIVED_ON = '2026-04-07';
const NOW = '2026-04-15T03:00:00.000Z';
const PHOTO = happened('evidence-attached', { evidenceId: 'photo-1', kind: 'photo' });

const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const shown = maybe('photo-1', null);
const findings = Object.keys(PROOF_REQUIRED).flatMap((finding) => [
  [finding, maybe(true, false)] as const,
  [`${finding}Evidence`, shown] as const,
]);
/** Some of what may be stated, of most facts nothing. */
const stated = fc
  .record({
    ...Object.fromEntries(findings),
    properUse: maybe(true, false),
    serialReadable: maybe(true, false),
    recognisedAsOurs: maybe(true, false),
    serialEvidence: shown,
    soldBy: maybe('shop-1', 'private'),
    partsChangedBy: maybe('customer', 'company'),
    partsChangedEvidence: shown,
    temperature: maybe(20, 36),
    environmentEvidence: shown,
    continuousHours: maybe(8, 30),
    plan: maybe('a plan', null),
    lastRepairShippedOn: maybe('2026-02-01', null),
    samePartAsLastRepair: maybe(true, false),
  })
  .chain((facts) => fc.subarray(Object.entries(facts), { maxLength: 8 }))
  .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as JsonObject);

const papers = fc.constantFrom<readonly Happened[]>(
  [],
  [receipt('2026-02-01')],
  [receipt('2026-02-01'), happened('evidence-attached', { kind: 'warranty-card' })],
  [receipt('2024-02-01'), happened('evidence-attached', { kind: 'warranty-card' })],
);

function receipt(purchasedOn: string): Happened {
  return happened('evidence-attached', { kind: 'receipt', purchasedOn });
}

type Ruled = ReturnType<typeof decideRepair>;

/** What the command says to it: what it asks for, or what it records. */
function saidTo(history: readonly Happened[], { outcome }: Ruled): JsonObject {
  const asked = given(history).when('decide-coverage', {}, LEAD, NOW);
  if (outcome.kind === 'needs-facts') {
    const { ask } = asked.thenRefused('COVERAGE.NEEDS_FACTS').fields;
    return { ask };
  }
  const name = outcome.kind === 'decided' ? 'coverage-decided' : 'coverage-proposed';
  const { history: after } = asked.thenRecords({ name });
  if (outcome.kind !== 'decided') decidedByLead(after);
  const last = after.at(-1);
  if (last === undefined) throw new TypeError('nothing happened');
  const {
    evidence: _shown,
    questions: _each,
    wouldChange: _changes,
    ...kept
  } = last.data['assessment'] as JsonObject;
  return kept;
}

/** Where the rules leave it to a person, a lead may always decide. */
function decidedByLead(history: readonly Happened[]): void {
  given(history)
    .when('decide-coverage', { decision: 'free', reason: sealed(20) }, LEAD, NOW)
    .thenRecords({ name: 'coverage-decided', data: { coverage: 'free', decidedBy: 'person' } });
}

/** The same by the rules alone. */
function saidByRules(ruled: Ruled): JsonObject {
  const { outcome } = ruled;
  return outcome.kind === 'needs-facts' ? { ask: [...outcome.ask] } : recordOf(ruled, ARRIVED_ON, NOW);
}

describe('whatever is stated on a case', () => {
  it('is decided, asked about or left to a lead as the rules say, and recorded so', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(papers, stated, (attached, facts) => {
        const history = [...DIAGNOSED, ...attached, PHOTO, happened('facts-stated', { facts })];
        const at = { arrivedOn: ARRIVED_ON, knownAt: NOW };
        const state = stateAfter(history);
        const parts = faultPartsOf(state, { unit: null, facts: {} });
        const ruled = decideRepair(frontierFacts(state), parts, TERMS, at);
        kinds.add(ruled.outcome.kind);
        expect(canonicalJson(saidTo(history, ruled))).toBe(canonicalJson(saidByRules(ruled)));
      }),
      { numRuns: 50, seed: 20_260_415 },
    );
    expect([...kinds].sort()).toEqual(['decided', 'needs-facts', 'person-decides']);
  });
});
