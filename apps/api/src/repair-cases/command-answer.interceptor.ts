import { Injectable } from '@nestjs/common';
import type { CommandAnswer } from '#commanding';
import { numberOfStream } from '#repair-case';
import { AnswerCommandInterceptor, type Recorded } from '../exchange/answer-command.interceptor.js';
import type { CommandAnswerDto } from './dto/command-answer.dto.js';

/** Says of which case a command was, and what came of it. */
@Injectable()
export class CommandAnswerInterceptor extends AnswerCommandInterceptor<CommandAnswerDto> {
  protected bodyOf({ stream, events }: CommandAnswer, recorded: Recorded): CommandAnswerDto {
    const outcome = outcomeOf(events.map(({ name }) => name));
    const number = numberOfStream(stream);
    return { number, ...recorded, ...(outcome === undefined ? {} : { outcome }) };
  }
}

/** D17: a refusal of the rules is an event; where they leave it open, a proposal is; where they wait, that they do. */
function outcomeOf(names: readonly string[]): CommandAnswerDto['outcome'] {
  if (names.includes('repair-refused')) return 'refused';
  if (names.includes('coverage-held')) return 'held';
  return names.includes('coverage-proposed') ? 'proposed' : undefined;
}
