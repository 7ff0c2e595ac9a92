/** What one lib or app may import of ours, and why no more. */
export interface Wall {
  readonly may: readonly string[];
  readonly because: string;
}

/** The libs, lowest first (design, "The house"). A lib that is not here may not exist. */
export const LIB_WALLS: Readonly<Record<string, Wall>> = {
  kernel: { may: [], because: 'everything stands on the kernel, so it can stand on nothing' },
  'civil-time': {
    may: ['kernel'],
    because: 'how days are counted is law and depends on no store, process or repair',
  },
  policy: {
    may: ['kernel', 'civil-time'],
    because: 'a regulation is judged from facts handed in, so that it can be judged again years later',
  },
  postgres: {
    may: ['kernel'],
    because: 'how a PostgreSQL is reached and what its troubles mean is the same for whatever is kept in it',
  },
  access: {
    may: ['kernel', 'postgres'],
    because:
      'who may do what is asked by every process and knows none of them; what a cluster revoked, all ask PostgreSQL',
  },
  privacy: {
    may: ['kernel', 'postgres'],
    because: 'personal data lives apart from events and must not learn of them',
  },
  telemetry: {
    may: ['kernel'],
    because: 'whoever measures must be usable by, and blind to, all it measures',
  },
  'event-store': {
    may: ['kernel'],
    because: 'a store keeps events of any subject without knowing the subject',
  },
  projections: {
    may: ['kernel', 'event-store', 'postgres'],
    because: 'the engine turns any events into any rows and never commands',
  },
  commanding: {
    may: ['kernel', 'event-store', 'access'],
    because: 'the decision loop is the same for every subject, so it knows none',
  },
  deadlines: {
    may: ['kernel', 'civil-time', 'event-store', 'projections', 'commanding'],
    because:
      'a fired deadline is a projection that sends an ordinary command; what it means is not its business',
  },
  automations: {
    may: ['kernel', 'event-store', 'projections'],
    because:
      'an automation is a checkpoint on any log and a command sent by others; what it says is not its business',
  },
  audit: {
    may: ['kernel', 'event-store'],
    because: 'proofs are over bytes as stored: an auditor need not trust what interprets them',
  },
  'master-data': {
    may: ['kernel', 'civil-time', 'policy', 'event-store', 'commanding'],
    because: 'tables are published before and without any case; who decides by them is handed the terms',
  },
  registration: {
    may: [
      'kernel',
      'civil-time',
      'policy',
      'event-store',
      'commanding',
      'projections',
      'deadlines',
      'automations',
      'privacy',
    ],
    because: 'products in the field are known before and without any repair',
  },
  'repair-case': {
    may: [
      'kernel',
      'civil-time',
      'policy',
      'registration',
      'event-store',
      'commanding',
      'projections',
      'deadlines',
      'automations',
      'privacy',
    ],
    because: 'the repair case is the top of the subjects: above it stands only what puts them together',
  },
  house: {
    may: [
      'kernel',
      'civil-time',
      'policy',
      'postgres',
      'access',
      'privacy',
      'telemetry',
      'event-store',
      'projections',
      'commanding',
      'deadlines',
      'automations',
      'audit',
      'master-data',
      'registration',
      'repair-case',
    ],
    because:
      'what every process of the house puts together is said once; it stands on all libs, and only apps on it',
  },
};

/** An app may import any lib; of the other apps only what it is a composition of. */
export const APP_WALLS: Readonly<Record<string, Wall>> = {
  api: { may: [], because: 'each process of a cluster starts without the others' },
  projector: { may: [], because: 'each process of a cluster starts without the others' },
  timekeeper: { may: [], because: 'each process of a cluster starts without the others' },
  console: { may: [], because: 'the console runs in a browser and speaks HTTP only' },
  standalone: {
    may: ['api', 'projector', 'timekeeper', 'console'],
    because: 'it is those in one process, and adds nothing of its own',
  },
  cli: {
    may: ['standalone', 'api', 'projector', 'timekeeper'],
    because: 'the demo runs the real processes in its own, on the simulated clock',
  },
};
