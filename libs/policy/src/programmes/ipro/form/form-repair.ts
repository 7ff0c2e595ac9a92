import { chain, conclude } from '../../../kernel/combine.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { IproWarranty } from '../coverage/coverage.js';
import type { IproFacts } from '../ipro-facts.js';
import type { IproData } from '../master-data.js';
import { withModel } from '../product/listed-device.js';
import { AREA_CLAUSES } from './area.clauses.js';
import { FORM_CLAUSES } from './form.clauses.js';
import type { FormedRepair, WarrantedRepair } from './formed-repair.js';
import { HANDLING_CLAUSES } from './handling.clauses.js';
import type { Handling, RepairForm, VisitArea } from './repair-form.js';

/** How a repair under a warranty, or after it, is carried out. Where the site is matters only for a visit. */
export function handle(
  facts: RecordedFacts<IproFacts>,
  data: IproData,
  warranty: IproWarranty,
): Resolution<Handling> {
  const repair = withModel<Pick<WarrantedRepair, 'warranty'>>(facts, data, { warranty });
  return chain(resolve(FORM_CLAUSES, repair), (form) =>
    chain(areaOf(facts, form), (area) => {
      const exchangeOrder = data.exchangeOrder() ?? 'failed-unit-first';
      const formed = repair.with<Omit<FormedRepair, keyof WarrantedRepair>>({ form, area, exchangeOrder });
      return resolve<FormedRepair, Handling>(HANDLING_CLAUSES, formed);
    }),
  );
}

function areaOf(facts: RecordedFacts<IproFacts>, form: RepairForm): Resolution<FormedRepair['area']> {
  return form === 'on-site' ? resolve<IproFacts, VisitArea>(AREA_CLAUSES, facts) : conclude('not-asked');
}
