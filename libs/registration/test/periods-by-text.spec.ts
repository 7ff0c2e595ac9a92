import { type Draft, type RegulationDocument, withDraft } from '#policy';
import type { OpenContract } from '../src/decider/contract.state.js';
import type { RegisteredUnit } from '../src/decider/unit.state.js';
import { entitlementsOfContract, entitlementsOfUnit } from '../src/read/unit-entitlements/entitlement.js';
import { deadlineIdOf } from '../src/write/deadlines.js';
import { LEAD, sealed, TIMEKEEPER } from './support/story.js';
import { CONTRACT_STREAM, givenSupport, givenUnit } from './support/subjects.js';

const FICTION = 'fiction-2025';
const FIRST_DAY = '2025-04-02';
const DAY_BEFORE = '2025-04-01';

/** A made-up text in which a clause says another number; `null`: none of its clauses says it. */
function draft(document: RegulationDocument, id: string, count: number | null): Draft {
  const since = { effectiveFrom: FIRST_DAY, knownFrom: '2025-03-01T00:00:00.000Z' };
  const carries = { allBut: [id] };
  return {
    texts: [{ id: FICTION, document, ...since, carries, sourceSha256: 'f'.repeat(64) }],
    clauses:
      count === null
        ? []
        : [
            {
              beside: id,
              clause: {
                id,
                document,
                in: [FICTION],
                paraphrase: { ja: '試験用。', en: 'For tests.' },
                kind: 'base',
                when: () => ({ is: 'yes' }),
                ruling: () => ({ by: 'rule', value: count }),
              },
            },
          ],
  };
}

describe('the days to renew support once it has ended (SR-4-2)', () => {
  const END = { deadlineId: deadlineIdOf(CONTRACT_STREAM, 'contract-end'), arming: 1 };
  const ended = (makerDeliveredOn: string) =>
    givenSupport(makerDeliveredOn).at('2026-04-02T01:00:00.000Z').did('end-contract', END, TIMEKEEPER);
  const windowOf = (story: ReturnType<typeof ended>) =>
    story.events.filter(
      ({ name, data }) => name === 'deadline-armed' && JSON.stringify(data).includes('renewal'),
    );
  const shown = (story: ReturnType<typeof ended>) => entitlementsOfContract(story.state as OpenContract)[0];

  it.each([
    ['undated', DAY_BEFORE, '30 days', '2026-04-30'],
    [FICTION, FIRST_DAY, '45 days', '2026-05-16'],
  ])('are those of the text that the term was given under: %s', (text, makerDeliveredOn, period, lastDay) => {
    withDraft(draft('SR', 'SR-4-2', 45), () => {
      const story = ended(makerDeliveredOn);

      expect(windowOf(story)).toMatchObject([{ data: { period, lastDay, policyRevision: `SR@${text}` } }]);
      expect(shown(story)).toMatchObject({
        detail: { renewableUntil: lastDay },
        withoutSupport: [{ lastDay }],
      });
    });
  });

  it.each([
    ['it does not say how many they are', draft('SR', 'SR-4-2', null)],
    ['it is not held any more', { texts: [], clauses: [] }],
  ])('are nobody’s guess where %s: the contract ends, and no clock ends the renewal', (_why, later) => {
    const running = withDraft(draft('SR', 'SR-4-2', 45), () => givenSupport(FIRST_DAY));
    withDraft(later, () => {
      const story = running.at('2026-04-02T01:00:00.000Z').did('end-contract', END, TIMEKEEPER);

      expect(story.state).toMatchObject({ standing: 'ended' });
      expect(windowOf(story)).toEqual([]);
      expect(shown(story)).toMatchObject({ detail: { renewableUntil: null }, withoutSupport: [] });
    });
  });
});

describe('the guarantee of a repair (FR-R4-5)', () => {
  const by = (revision: string | null) => [{ document: 'FR' as const, revision }];
  const repaired = (shippedOn: string, regulations?: ReturnType<typeof by>) =>
    givenUnit({ factoryShippedOn: '2025-01-10' }).did('open-guarantee', {
      caseNumber: 'CASE-1',
      parts: ['fan'],
      shippedOn,
      ...(regulations === undefined ? {} : { regulations }),
    }).state as RegisteredUnit;

  it.each([
    [
      'that the repair was done under, though a later one is in force',
      '2025-06-01',
      by('2023-12-13'),
      '2025-08-31',
    ],
    ['that the repair was done under', '2025-06-01', by(FICTION), '2025-11-30'],
    ['of the day it left, where none is named', FIRST_DAY, undefined, '2025-10-01'],
    ['of the day it left, the day before', DAY_BEFORE, undefined, '2025-06-30'],
  ])('is counted by the text %s', (_which, shippedOn, regulations, lastDay) => {
    withDraft(draft('FR', 'FR-R4-5', 6), () => {
      const unit = repaired(shippedOn, regulations);

      expect(unit.guarantee).toMatchObject({ shippedOn, lastDay });
      expect(entitlementsOfUnit(unit)).toMatchObject([{ kind: 're-repair-guarantee', lastDay }]);
    });
  });

  it.each([
    ['it does not say how long', by(FICTION)],
    ['it is not held', by(null)],
  ])('is nobody’s guess where %s; the repair is on record all the same', (_why, regulations) => {
    withDraft(draft('FR', 'FR-R4-5', null), () => {
      const unit = repaired('2025-06-01', regulations);

      expect(unit.guarantee).toMatchObject({ parts: ['fan'], shippedOn: '2025-06-01' });
      expect(unit.guarantee).not.toHaveProperty('lastDay');
      expect(entitlementsOfUnit(unit)).toEqual([]);
    });
  });
});

describe('the months of a standard warranty (FW-W7-1)', () => {
  const START = { programme: 'frontier' };
  const papers = givenUnit()
    .did('record-date-evidence', { kind: 'warranty-card' })
    .did('record-date-evidence', { kind: 'receipt', on: '2025-03-01' });
  const later = (count: number | null) => ({
    texts: draft('FW', 'FW-W7-1', count).texts.map((text) => ({ ...text, effectiveFrom: '2026-04-15' })),
    clauses: draft('FW', 'FW-W7-1', count).clauses,
  });

  it.each([
    ['2026-04-14', '2026-02-28', '2020-10-16'],
    ['2026-04-15', '2027-02-28', FICTION],
  ])('are those of the text in force on the day of deciding: %s', (on, lastDay, text) => {
    withDraft(later(24), () => {
      const { state } = papers.at(on).did('start-term', START);

      expect(state).toMatchObject({ terms: { frontier: { lastDay, policyRevision: `FW@${text}` } } });
    });
  });

  it('are a person’s where it does not say how many, and there is nothing to approve', () => {
    withDraft(later(null), () => {
      const approved = { ...START, approval: sealed(1) };
      const asked = papers.at('2026-04-15');
      const fields = asked.refuses('start-term', approved, 'REGISTRATION.PERSON_DECIDES', ['FW-W7-1'], LEAD);

      expect(fields).toMatchObject({ proposal: null });
    });
  });
});
