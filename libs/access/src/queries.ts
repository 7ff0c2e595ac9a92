import type { Role } from '#kernel';

/**
 * Who may ask what. The auditor reads everything but how to reach a person; the operator sees what the clock owes and
 * what automations left, and of a case no more than its number; a technician repairs without knowing where the customer lives. The rules are read, and asked, by all
 * who work by them.
 */
export const QUERIES = {
  assess: ['front-desk', 'technician', 'lead', 'auditor', 'policy-owner'],
  automations: ['lead', 'auditor', 'operator'],
  'case-detail': ['front-desk', 'technician', 'lead', 'auditor'],
  'case-history': ['front-desk', 'technician', 'lead', 'auditor'],
  'case-next': ['front-desk', 'technician', 'lead', 'auditor'],
  'case-queue': ['front-desk', 'technician', 'lead', 'auditor'],
  contracts: ['front-desk', 'technician', 'lead', 'auditor'],
  deadlines: ['front-desk', 'technician', 'lead', 'auditor', 'timekeeper', 'operator'],
  'evidence-file': ['front-desk', 'technician', 'lead', 'auditor'],
  'master-data': ['front-desk', 'technician', 'lead', 'auditor', 'operator', 'policy-owner'],
  partners: ['front-desk', 'technician', 'lead', 'auditor'],
  'personal-data:contact': ['front-desk', 'lead'],
  'personal-data:text': ['front-desk', 'technician', 'lead', 'auditor'],
  policies: ['front-desk', 'technician', 'lead', 'auditor', 'operator', 'policy-owner'],
  units: ['front-desk', 'technician', 'lead', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type QueryName = keyof typeof QUERIES;

/** Every query that the table knows, in its order. */
export const QUERY_NAMES = Object.keys(QUERIES) as readonly QueryName[];

/** True when the role may ask the query. */
export function mayAsk(role: Role, query: QueryName): boolean {
  const roles: readonly Role[] = QUERIES[query];
  return roles.includes(role);
}

/** True when the role may see personal values of this kind in an answer; others get the answer without them. */
export function mayReadPersonal(role: Role, kind: 'contact' | 'text'): boolean {
  return mayAsk(role, `personal-data:${kind}`);
}
