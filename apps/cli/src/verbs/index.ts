import type { Verb } from '../verb.js';

/** Every verb; what it needs is loaded when it is called. */
export const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  token: async () => (await import('./token.js')).token,
  rebuild: async () => (await import('./rebuild.js')).rebuild,
  demo: async () => (await import('./demo.js')).demo,
  chart: async () => (await import('./chart.js')).chart,
};
