import type { Decision, Warning } from '#commanding';
import type { RepairCaseEventData } from '../../events/index.js';

type Opened = RepairCaseEventData<'case-opened'>;

/** How the rules of a programme let a case be opened, or why they do not. */
export type Opening =
  | {
      readonly kind: 'open';
      /** The day that counts as that of the request, in Tokyo. */
      readonly requestedOn: string;
      readonly request: NonNullable<Opened['request']> | null;
      readonly clauses: readonly string[];
      readonly warnings: readonly Warning[];
    }
  | { readonly kind: 'refused'; readonly decision: Decision };
