import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { CommandAnswer } from '#commanding';
import { numberOfStream } from '#repair-case';
import type { CommandAnswerDto } from './dto/command-answer.dto.js';

/** Gives the answer of the decision loop the form of D26: body, ETag, and whether it was a repeat. */
@Injectable()
export class CommandAnswerInterceptor implements NestInterceptor<CommandAnswer, CommandAnswerDto> {
  intercept(context: ExecutionContext, next: CallHandler<CommandAnswer>): Observable<CommandAnswerDto> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        void reply.header('ETag', `"${answer.revision}"`);
        if (answer.repeated) void reply.header('Idempotency-Replayed', 'true');
        return bodyOf(answer);
      }),
    );
  }
}

function bodyOf({ stream, revision, position, events, warnings }: CommandAnswer): CommandAnswerDto {
  const outcome = outcomeOf(events.map(({ name }) => name));
  return {
    number: numberOfStream(stream),
    revision,
    ...(position === undefined ? {} : { position }),
    events,
    warnings,
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** D17: a refusal of the rules is an event; where they leave it open, a proposal is. */
function outcomeOf(names: readonly string[]): CommandAnswerDto['outcome'] {
  if (names.includes('repair-refused')) return 'refused';
  return names.includes('coverage-proposed') ? 'proposed' : undefined;
}
