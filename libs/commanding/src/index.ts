export type { Aggregate, DecideContext, Decider, FoldedEvent } from './aggregate.js';
export type { CommandAnswer, CommandRequest, RecordedEvent, Warning } from './command.js';
export { Commanding, type CommandingOptions, type Target } from './commanding.js';
export { accept, alreadySo, type DecidedEvent, type Decision, refuse } from './decision.js';
export { fillIn } from './fill-in.js';
export { commandHashOf } from './stamp.js';
export type { LoadedStream } from './loaded-stream.js';
export { loadPast, type PastMoment } from './past-moment.js';
