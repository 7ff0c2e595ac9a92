import { decideServing, type ServingFacts, supportPeriod } from '#policy';
import {
  conduct,
  coverageOn,
  found,
  FRONTIER_FIXTURE,
  IN_TERM,
  loss,
  on,
  routed,
  taken,
} from '../support/frontier-house.js';
import { type Observed, seen, together, type WorkedCase } from '../support/worked-case.js';
import { decideRefusal, returnFreight, type ConductFinding, type FrontierFacts } from '#policy';

const REFUSE = { acceptance: { person: 'refuse' } };
const worked = (
  id: string,
  title: string,
  observe: () => Observed,
  answers: WorkedCase['answers'],
  clauses: readonly string[],
  ruledOut: readonly string[] = [],
): WorkedCase => ({ id, title, observe, answers, clauses, ruledOut });
/** Refusing is proposed on the ground, no fee arises, and a person decides on the way back (A-FR-16). */
const refused = (id: string, title: string, facts: FrontierFacts, clause: string): WorkedCase =>
  worked(
    id,
    title,
    () =>
      seen({
        acceptance: () => decideRefusal({ model: 'STD-DESKTOP', ...facts }, FRONTIER_FIXTURE, on(IN_TERM)),
        outbound: () => returnFreight({ cause: 'refused', returnCollectChosen: false }),
      }),
    { ...REFUSE, outbound: { payer: 'person-decides' } },
    ['FR-R8-0', clause, 'A-FR-16'],
  );
const whileSuspended = (act: NonNullable<ServingFacts['act']>) =>
  decideServing({ suspended: true, act }, FRONTIER_FIXTURE, on(IN_TERM));
const misconduct = (id: string, title: string, finding: ConductFinding, clause: string): WorkedCase =>
  worked(
    id,
    title,
    () => {
      const serving = conduct(finding);
      const { outcome } = whileSuspended('return-of-item');
      return { ...serving, answers: { ...serving.answers, back: outcome } };
    },
    { serving: { person: 'suspend' }, back: { kind: 'decided', value: 'serve' } },
    ['FR-R9-0', clause],
  );
const supported = (model: string, purchasedOn?: string) => () =>
  supportPeriod({ model, ...(purchasedOn === undefined ? {} : { purchasedOn }) }, FRONTIER_FIXTURE, IN_TERM);
const ENDED = { model: 'ENDED-DESKTOP', receiptPurchasedOn: '2022-01-10' };

/** Refusals, conduct and the end of support. */
export const REFUSAL_CASES: readonly WorkedCase[] = [
  refused('C-FR-108', 'crushed in a thin box', found('damagedOnArrival'), 'FR-R8-1'),
  refused(
    'C-FR-109',
    'cockroaches inside',
    { ...found('contaminated'), operationGuaranteed: false },
    'FR-R8-2',
  ),
  refused('C-FR-110', 'all but the name is different', found('configurationAltered'), 'FR-R8-3'),
  worked(
    'C-FR-111',
    'from Hawaii; to Seoul',
    () =>
      seen({
        from: () => decideRefusal({ sentFrom: 'US' }, FRONTIER_FIXTURE, on(IN_TERM)),
        to: () => decideRefusal({ returnTo: 'KR' }, FRONTIER_FIXTURE, on(IN_TERM)),
      }),
    { from: { person: 'refuse' }, to: { person: 'refuse' } },
    ['FR-R8-0', 'FR-R8-4'],
  ),
  refused('C-FR-112', 'an added card shorted the board', found('changeCausedFault'), 'FR-R8-5'),
  worked(
    'C-FR-113',
    'loss from a defect nobody could foresee',
    () => {
      const acceptance = taken(IN_TERM, found('disclaimerTouched'));
      const claim = seen({ loss: loss('unforeseeable-defect') });
      return together(acceptance, claim);
    },
    { acceptance: { person: null }, loss: 'refused' },
    ['FR-R8-0', 'FR-R8-6', 'FW-W12-1-1', 'A-FR-04'],
  ),
  refused('C-FR-114', 'nothing tells that it was sold by the company', found('notIdentifiable'), 'FR-R8-7'),
  worked(
    'C-FR-115',
    'the day after the announced end of support',
    () =>
      seen({
        acceptance: () => decideRefusal(ENDED, FRONTIER_FIXTURE, on('2024-10-01')),
        support: supported('ENDED-DESKTOP'),
      }),
    {
      ...REFUSE,
      support: { kind: 'announced', lastDay: '2024-09-30', gives: ['phone', 'mail', 'repair'] },
    },
    ['FR-R8-0', 'FR-R8-8', 'FW-W8-1', 'FW-W8-3'],
  ),
  refused('C-FR-117', 'traces of an overclocking application', found('overclockingApp'), 'FR-R8-10'),
  refused('C-FR-118', 'a multiplier raised', found('overclockedByFirmware'), 'FR-R8-11'),
  refused('C-FR-119', 'a copy of the data', { requestedWork: 'data-migration' }, 'FR-R8-12'),
  worked(
    'C-FR-120',
    'the last day of support',
    () =>
      seen({
        acceptance: () => decideRefusal(ENDED, FRONTIER_FIXTURE, on('2024-09-30')),
        coverage: coverageOn('2024-09-30', ENDED),
        support: supported('ENDED-DESKTOP'),
      }),
    { acceptance: 'accept', coverage: { coverage: 'paid' } },
    ['FW-W8-1'],
    ['FR-R8-8'],
  ),
  worked(
    'C-FR-121',
    'five years are a guide',
    () =>
      seen({
        acceptance: () => decideRefusal({ model: 'STD-DESKTOP' }, FRONTIER_FIXTURE, on('2024-06-03')),
        support: supported('STD-DESKTOP', '2018-10-01'),
      }),
    { acceptance: 'accept', support: { kind: 'forecast', lastDay: '2023-09-30' } },
    ['FW-W8-2', 'FW-W8-3'],
  ),
  worked(
    'C-FR-123',
    'the menu was opened, nothing changed',
    () => routed(IN_TERM, { overclockedByFirmware: false, overclockingApp: false }),
    { route: { route: 'repair', coverage: 'free' } },
    [],
    ['FR-R8-11', 'FR-R8-10'],
  ),
  misconduct('C-FR-125', 'a new computer and money', 'excessiveDemands', 'FR-R9-1'),
  misconduct('C-FR-126', 'a written apology without ground', 'groundlessApologyDemand', 'FR-R9-2'),
  misconduct('C-FR-127', 'threats', 'threats', 'FR-R9-3'),
  misconduct('C-FR-128', 'insults', 'insults', 'FR-R9-4'),
  misconduct('C-FR-129', 'a home address made public', 'privacyInvasion', 'FR-R9-5'),
  misconduct('C-FR-130', 'sexual remarks', 'sexualRemarks', 'FR-R9-6'),
  misconduct('C-FR-131', 'thirty calls', 'tyingUpStaff', 'FR-R9-7'),
  misconduct('C-FR-132', 'slander', 'defamation', 'FR-R9-8'),
  worked(
    'C-FR-133',
    'worse threats while suspended',
    () =>
      seen({
        serving: () =>
          decideServing(
            { suspended: true, threats: true, threatsEvidence: 'record-2' },
            FRONTIER_FIXTURE,
            on(IN_TERM),
          ),
        back: () => whileSuspended('return-of-item'),
        storage: () => whileSuspended('storage'),
        service: () => whileSuspended('new-service'),
      }),
    {
      serving: { person: 'escalate' },
      back: 'serve',
      storage: 'serve',
      service: 'withheld',
    },
    ['FR-R9-0', 'FR-R9-3'],
  ),
];
