export type { Aggregate, DecideContext, Decider, FoldedEvent } from './aggregate.js';
export type { CommandAnswer, CommandRequest, Warning } from './command.js';
export { Commanding, type Target } from './commanding.js';
export { accept, alreadySo, type DecidedEvent, type Decision, refuse } from './decision.js';
export { fillIn } from './fill-in.js';
export { fireDeadline, type FiringPayload } from './fire.js';
export type { LoadedStream } from './loaded-stream.js';
export { nothingWasWritten } from './nothing-was-written.js';
export { loadPast, type PastMoment } from './past-moment.js';
