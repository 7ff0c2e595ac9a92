import { join, conclude } from '../../../kernel/combine.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import { gather } from '../../../kernel/gather.js';
import type { Resolution } from '../../../kernel/resolution.js';
import type { IproCoverage } from '../coverage/coverage.js';
import type { Handling } from '../form/repair-form.js';
import type { IproFacts } from '../ipro-facts.js';
import type { IproData, Listed } from '../master-data.js';
import type { IproCharge } from './charge.js';
import { CHARGE_CLAUSES, type ChargedRepair } from './charges.clauses.js';

type Judged = Exclude<IproCoverage, { coverage: 'held' }>;

/** All that is charged for a repair: what coverage leaves to pay, the visit, and what comes on top of either. */
export function chargesOf(
  facts: RecordedFacts<IproFacts>,
  data: IproData,
  coverage: Judged,
  handling: Handling,
): Resolution<readonly IproCharge[]> {
  const { form } = handling;
  const on = facts.get('requestedOn');
  const repair = facts.with<Omit<ChargedRepair, keyof IproFacts>>({
    form,
    remote: form === 'on-site' ? remoteness(facts, data) : undefined,
    extraTravelNet: form === 'on-site' ? (data.price('extraTravel', on) ?? 'unset') : 'unset',
  });
  const owed = conclude([...forRepair(coverage), ...forVisit(handling, data, on)]);
  const onTop = gather<ChargedRepair, IproCharge>(CHARGE_CLAUSES, repair);
  return join(owed, onTop, (some, more) => [...some, ...more]);
}

function remoteness(facts: RecordedFacts<IproFacts>, data: IproData): Listed | undefined {
  const on = facts.get('requestedOn');
  if (facts.given('siteArea').is === 'yes') return data.remote(facts.get('siteArea'), on);
  return data.isListKept('remoteAreas', on) ? undefined : 'unset';
}

/** What a paid repair costs comes by quote. An excluded one costs nothing unless it is agreed. */
function forRepair({ rest, hdd }: Judged): readonly IproCharge[] {
  return [
    ...(rest === 'paid' ? [{ kind: 'repair', payer: 'partner', net: null } as const] : []),
    ...(hdd === 'paid' ? [{ kind: 'hdd-and-its-labour', payer: 'partner', net: null } as const] : []),
  ];
}

function forVisit(handling: Handling, data: IproData, on: string): readonly IproCharge[] {
  if (handling.form !== 'on-site' || handling.visitPayer !== 'partner') return [];
  return [{ kind: 'visit', payer: 'partner', net: data.price('visit', on) }];
}
