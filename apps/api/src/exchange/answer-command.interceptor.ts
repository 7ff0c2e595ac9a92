import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { CommandAnswer } from '#commanding';
import type { RecordedAnswerDto } from '../dto/recorded-answer.dto.js';
import { type Language, languageOf } from '../problems/catalogue.js';
import { warningsIn } from '../problems/warnings.js';

/** What was recorded, before it is said whose it is. */
export type Recorded = Pick<CommandAnswer, 'revision' | 'position' | 'events' | 'warnings'>;

/** Gives the answer of the decision loop the form of D26: body, ETag, and whether it was a repeat. */
export abstract class AnswerCommandInterceptor<Answer extends RecordedAnswerDto> implements NestInterceptor<
  CommandAnswer,
  Answer
> {
  intercept(context: ExecutionContext, next: CallHandler<CommandAnswer>): Observable<Answer> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const language = languageOf(http.getRequest<FastifyRequest>().headers['accept-language']);
    return next.handle().pipe(
      map((answer) => {
        void reply.header('ETag', `"${answer.revision}"`);
        if (answer.repeated) void reply.header('Idempotency-Replayed', 'true');
        return this.bodyOf(answer, recordedBy(answer, language));
      }),
    );
  }

  /** The body: what was recorded, and whose it is. */
  protected abstract bodyOf(answer: CommandAnswer, recorded: Recorded): Answer;
}

function recordedBy({ revision, position, events, warnings }: CommandAnswer, language: Language): Recorded {
  return {
    revision,
    ...(position === undefined ? {} : { position }),
    events,
    warnings: warningsIn(language, warnings),
  };
}
