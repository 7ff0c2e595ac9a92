import { ROLES, type Role } from '#kernel';
import { mayAsk, mayReadPersonal, QUERY_NAMES, type QueryName } from './queries.js';

function queriesOf(role: Role): readonly QueryName[] {
  return QUERY_NAMES.filter((query) => mayAsk(role, query));
}

const ALL_BUT_CONTACT = QUERY_NAMES.filter((query) => query !== 'personal-data:contact');

/** Every role of the house has a row, or this does not compile. */
const BY_ROLE: Readonly<Record<Role, readonly QueryName[]>> = {
  'front-desk': QUERY_NAMES.filter((query) => query !== 'automations'),
  technician: ALL_BUT_CONTACT.filter((query) => query !== 'automations'),
  lead: QUERY_NAMES,
  auditor: ALL_BUT_CONTACT,
  timekeeper: ['deadlines'],
  operator: ['automations', 'deadlines', 'master-data', 'policies'],
  'policy-owner': ['assess', 'master-data', 'policies'],
  partner: [],
  customer: [],
  automation: [],
};

const EVERY_ROLE: readonly Role[] = [...ROLES, 'automation'];

describe('the table of queries', () => {
  it.each(EVERY_ROLE)('answers %s exactly its own queries', (role) => {
    expect(queriesOf(role)).toStrictEqual(BY_ROLE[role]);
  });

  it('shows how to reach a person only to those who reach people', () => {
    expect(EVERY_ROLE.filter((role) => mayReadPersonal(role, 'contact'))).toStrictEqual([
      'front-desk',
      'lead',
    ]);
  });

  it('shows free text to those who work on the case or audit it', () => {
    expect(EVERY_ROLE.filter((role) => mayReadPersonal(role, 'text'))).toStrictEqual([
      'front-desk',
      'technician',
      'lead',
      'auditor',
    ]);
  });
});
