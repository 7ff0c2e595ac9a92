import { unitEvent } from '../events.js';
import { ALLOWED, ALREADY_SO, record } from '../registration-command.js';
import type { UnitCommand } from '../unit-command.js';

/** The unit was sold as outlet goods (FW-W9-11). */
export type MarkOutlet = Readonly<Record<string, never>>;

export const markOutlet: UnitCommand<MarkOutlet> = {
  name: 'mark-outlet',
  sealed: {},
  precondition: ({ outlet }) => (outlet ? ALREADY_SO : ALLOWED),
  decide: () => record(unitEvent('outlet-marked', { clauses: ['FW-W9-11'] })),
};
