import type { Reducers } from './reducer.js';

/** What the customer acknowledged after the case was opened. */
export const acknowledgementReducers: Reducers<'acknowledgement-recorded' | 'acknowledgement-waived'> = {
  'acknowledgement-recorded': (_state, given, by) => ({
    acknowledgement: { kind: 'given', recordedBy: by.actorId, given },
  }),
  'acknowledgement-waived': (_state, waived, by) => ({
    acknowledgement: { kind: 'waived', waivedBy: by.actorId, waived },
  }),
};
