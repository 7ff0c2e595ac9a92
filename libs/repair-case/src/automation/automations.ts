import type { Automation } from '#automations';
import { whenConsumablesAgreedDoneOrGivenUpThenTellPack } from './when-consumables-agreed-done-or-given-up-then-tell-pack/when-consumables-agreed-done-or-given-up-then-tell-pack.js';
import { whenItemShippedThenOpenGuarantee } from './when-item-shipped-then-open-guarantee/when-item-shipped-then-open-guarantee.js';

/** Everything that reacts to the events of repair cases, for an engine to run. */
export const REPAIR_CASE_AUTOMATIONS: readonly Automation[] = [
  whenItemShippedThenOpenGuarantee,
  whenConsumablesAgreedDoneOrGivenUpThenTellPack,
];
