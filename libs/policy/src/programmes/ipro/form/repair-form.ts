export type RepairForm = 'exchange' | 'take-in' | 'on-site';

/** Whether workers visit a site: all Japan is served (IP-Q-8a). */
export type VisitArea = 'served' | 'not-served';

/** How a repair is carried out, form by form. */
export type Handling =
  | {
      readonly form: 'exchange';
      readonly firstToMove: 'failed-unit' | 'replacement';
      /** Who keeps the failed unit: it is handed in. */
      readonly failedUnit: 'ipro';
      /** The replacement has what is left of the term (A-IP-15). */
      readonly term: 'inherited';
    }
  | {
      readonly form: 'take-in';
      /** Nobody collects it (A-IP-01). */
      readonly sentInBy: 'partner';
    }
  | {
      readonly form: 'on-site';
      /** Who pays for the visit itself, travel to remote places aside. */
      readonly visitPayer: 'ipro' | 'partner';
      readonly area: VisitArea;
    };
