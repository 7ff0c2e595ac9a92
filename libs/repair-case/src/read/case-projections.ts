import type { Projection } from '#projections';
import { caseHistoryProjection } from './case-history/case-history.projection.js';
import { casesProjection } from './cases.projection.js';

/** Every read model of repair cases, for a projector to keep up to date. */
export function repairCaseProjections(): readonly Projection[] {
  return [casesProjection, caseHistoryProjection];
}
