import type { Verb } from '../verb.js';

/** A verb as the list shows it; what it needs is loaded when it is called. */
export interface ListedVerb {
  readonly summary: string;
  load(): Promise<Verb>;
}

/** Every verb. */
export const VERBS: Readonly<Record<string, ListedVerb>> = {
  token: {
    summary: 'print a token for a role, list the tokens, revoke one',
    load: async () => (await import('./token.js')).token,
  },
  assess: {
    summary: 'ask the rules, with facts from a file',
    load: async () => (await import('./assess.js')).assessFile,
  },
  'master-data': {
    summary: 'check tables of master data, or publish them',
    load: async () => (await import('./master-data.js')).masterData,
  },
  rebuild: {
    summary: 'build the read models again from the events',
    load: async () => (await import('./rebuild.js')).rebuild,
  },
  personal: {
    summary: 'list personal values that no event holds, or remove them',
    load: async () => (await import('./personal.js')).personal,
  },
  automations: {
    summary: 'list what the automations could not answer, and try it again',
    load: async () => (await import('./automations.js')).automations,
  },
  watch: {
    summary: 'print what happens to cases, as it happens',
    load: async () => (await import('./watch.js')).watch,
  },
  seed: {
    summary: 'open five sample cases on the running server',
    load: async () => (await import('./seed.js')).seed,
  },
  settings: {
    summary: 'list every setting of every program',
    load: async () => (await import('./settings.js')).settings,
  },
  demo: {
    summary: 'play four repair stories on a simulated clock',
    load: async () => (await import('./demo.js')).demo,
  },
  chart: {
    summary: 'draw the chart of a repair case',
    load: async () => (await import('./chart.js')).chart,
  },
};
