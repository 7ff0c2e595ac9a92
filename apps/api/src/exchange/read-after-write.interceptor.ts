import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { BadCheckpoint, type Position } from '#event-store';
import { ShuriError } from '#kernel';
import { COMPOSITION, type Composition } from '../composition.js';
import { wrongHeader } from './malformed.js';

/** The longest a read waits for its own write, in real time, whatever clock the house runs on (D26). */
const LONGEST_WAIT_MS = 2_000;

/** `Shuri-After: <position>`: the answer contains everything up to that position, or says that it cannot yet. */
@Injectable()
export class ReadAfterWriteInterceptor implements NestInterceptor {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const after = headers['shuri-after'];
    if (after !== undefined) await this.#reach(this.#positionOf(String(after)));
    return next.handle();
  }

  async #reach(position: Position): Promise<void> {
    const waited = await this.composition.projector.waitFor(position, AbortSignal.timeout(LONGEST_WAIT_MS));
    if (waited === 'behind') throw new ShuriError('VIEW.BEHIND', 'the view has not come that far yet');
  }

  #positionOf(text: string): Position {
    try {
      return this.composition.store.parsePosition(text);
    } catch (error) {
      if (!(error instanceof BadCheckpoint)) throw error;
      throw wrongHeader('Shuri-After', 'must be a position that a command answered');
    }
  }
}
