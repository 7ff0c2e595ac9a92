import { ROLES, type Role } from '#kernel';
import { COMMAND_NAMES, type CommandName, mayRun, PERMISSIONS } from './permissions.js';

/** What a role may send, in the order of the table. */
function commandsOf(role: Role): readonly CommandName[] {
  return COMMAND_NAMES.filter((command) => mayRun(role, command));
}

const TIMED: readonly CommandName[] = [
  'lapse-quote',
  'record-target-missed',
  'abandon',
  'end-contract',
  'lapse-contract',
  'call-for-consumable-contact',
];

/** What brings tables of master data into force; it decides cases without anybody who works on them. */
const TABLES: readonly CommandName[] = ['publish-master-data', 'adopt-master-data'];

/** What keeps the house running and decides nothing. */
const UPKEEP: readonly CommandName[] = ['unpark-automation'];

/** The table again from the other side: per role. Every role of the house has a row, or this does not compile. */
const BY_ROLE: Readonly<Record<Role, readonly CommandName[]>> = {
  'front-desk': [
    'open-case',
    'attach-evidence',
    'record-acknowledgement',
    'record-arrival',
    'schedule-visit',
    'record-visit',
    'state-facts',
    'approve-quote',
    'reject-quote',
    'record-payment',
    'ship-item',
    'confirm-delivery',
    'record-return-failed',
    'record-unreachable',
    'record-contact',
    'propose-disposal',
    'record-disposal',
    'cancel-case',
    'register-unit',
    'record-sale',
    'record-date-evidence',
    'start-term',
    'attach-plan',
    'transfer-ownership',
    'mark-outlet',
    'open-support-contract',
    'change-support-start',
    'renew-support',
    'open-maintenance-pack',
    'plan-consumable-contact',
    'record-consumable-contact',
    'record-consumable-visit',
    'grant-five-year-warranty',
    'register-partner',
  ],
  technician: [
    'attach-evidence',
    'record-acknowledgement',
    'schedule-visit',
    'record-visit',
    'complete-diagnosis',
    'state-facts',
    'decide-coverage',
    'authorise-repair',
    'issue-quote',
    'withdraw-quote',
    'start-repair',
    'complete-repair',
    'record-date-evidence',
    'change-configuration',
    'open-guarantee',
    'count-premium-repair',
    'record-consumable-visit',
  ],
  lead: COMMAND_NAMES.filter((command) => ![...TIMED, ...TABLES, ...UPKEEP].includes(command)),
  auditor: [],
  timekeeper: TIMED,
  operator: ['adopt-master-data', 'unpark-automation'],
  'policy-owner': ['publish-master-data'],
  partner: [],
  customer: [],
  automation: [
    'start-term',
    'open-guarantee',
    'plan-consumable-contact',
    'record-consumable-contact',
    'record-consumable-visit',
  ],
};

const EVERY_ROLE: readonly Role[] = [...ROLES, 'automation'];

describe('the table of permissions', () => {
  it.each(EVERY_ROLE)('lets %s send exactly its own commands', (role) => {
    expect(commandsOf(role)).toStrictEqual(BY_ROLE[role]);
  });

  it.each(COMMAND_NAMES)('gives %s to somebody, each role once', (command) => {
    const roles: readonly Role[] = PERMISSIONS[command];
    expect(roles.length).toBeGreaterThan(0);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it.each(['approve-disposal', 'refuse-repair', 'reverse-cancellation', 'decide-late-contact'])(
    'leaves %s to a lead alone',
    (command) => {
      expect(EVERY_ROLE.filter((role) => mayRun(role, command))).toStrictEqual(['lead']);
    },
  );

  it.each(['', 'open-cases', 'toString', '__proto__', 'constructor'])(
    'lets nobody send what it does not hold: "%s"',
    (command) => {
      expect(EVERY_ROLE.filter((role) => mayRun(role, command))).toStrictEqual([]);
    },
  );
});
