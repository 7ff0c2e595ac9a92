import { chain, conclude, join } from '../../../kernel/combine.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import type { Terms } from '../../../terms/terms.js';
import { chargesOf } from '../charges/charge-repair.js';
import { cover } from '../coverage/cover.js';
import type { IproCoverage } from '../coverage/coverage.js';
import { decideByScheme, type IproAsked, type IproDecision } from '../decide.js';
import { handle } from '../form/form-repair.js';
import type { Handling } from '../form/repair-form.js';
import { freightOf } from '../freight/freight.js';
import type { IproFacts } from '../ipro-facts.js';
import type { IproData } from '../master-data.js';
import { repairable } from '../product/repairable.js';
import type { IproAssessment } from './assessment.js';
import { readingsOfDevice, readingsOfHold, readingsOfRepair } from './readings-behind.js';

type Judged = Exclude<IproCoverage, { coverage: 'held' }>;

/**
 * All that the scheme says of a failed device: whether it is repaired, by which warranty, free or paid, in which form,
 * who sends it and who pays what.
 * @throws ShuriError `REQUEST.CONTRADICTORY`; InvalidCivilDate, InvalidInstant
 */
export function assessIpro(facts: IproFacts, terms: Terms, at: IproAsked): IproDecision<IproAssessment> {
  return decideByScheme(facts, terms, at, (known, data) =>
    chain(repairable(known, data), (verdict): Resolution<IproAssessment> => {
      if (verdict.repair === 'possible') return repaired(known, data);
      return conclude({ outcome: 'refused', alternative: 'buy-new', exempt: verdict.exempt });
    }),
  );
}

function repaired(facts: RecordedFacts<IproFacts>, data: IproData): Resolution<IproAssessment> {
  const ofDevice = readingsOfDevice(facts);
  return chain(
    cover(facts, data),
    (coverage): Resolution<IproAssessment> => {
      if (coverage.coverage === 'held') {
        const { wants, terms } = coverage;
        const readings = [...ofDevice, ...readingsOfHold(wants)];
        return conclude({ outcome: 'held', wants, terms, readings });
      }
      return chain(handle(facts, data, coverage.warranty), (handling) =>
        carriedOut(facts, data, { coverage, handling, ofDevice }),
      );
    },
    () => 'answer',
  );
}

function carriedOut(
  facts: RecordedFacts<IproFacts>,
  data: IproData,
  settled: { coverage: Judged; handling: Handling; ofDevice: readonly string[] },
): Resolution<IproAssessment> {
  const { coverage, handling, ofDevice } = settled;
  const charged = chargesOf(facts, data, coverage, handling);
  return join(freightOf(handling.form), charged, (freight, charges): IproAssessment => ({
    outcome: coverage.coverage,
    warranty: coverage.warranty,
    terms: coverage.terms,
    handling,
    notOffered: notOffered(facts, handling),
    freight,
    charges,
    readings: [...ofDevice, ...readingsOfRepair(facts, coverage, handling, charges)],
  }));
}

function notOffered(facts: RecordedFacts<IproFacts>, { form }: Handling) {
  if (facts.found('wanted', (wanted) => wanted === 'collection').is === 'yes') return 'collection';
  const visitWanted = facts.found('wanted', (wanted) => wanted === 'on-site').is === 'yes';
  return visitWanted && form !== 'on-site' ? 'on-site' : 'nothing';
}
