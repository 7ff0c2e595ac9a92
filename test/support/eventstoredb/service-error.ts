import { type Metadata, status } from '@grpc/grpc-js';
import { Refusal } from './refusal.js';

/** What grpc-js ends a call with. */
export interface CallError {
  readonly code: status;
  readonly details: string;
  readonly metadata?: Metadata;
}

/** A refusal as it is, anything else as a failure of the stand-in itself. */
export function asServiceError(error: unknown): CallError {
  if (error instanceof Refusal) {
    return { code: error.code, details: error.details, metadata: error.metadata };
  }
  return { code: status.INTERNAL, details: `the stand-in failed: ${String(error)}` };
}
