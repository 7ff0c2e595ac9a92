import { Injectable } from '@nestjs/common';
import type { CommandAnswer } from '#commanding';
import { AnswerCommandInterceptor, type Recorded } from '../exchange/answer-command.interceptor.js';
import type { RegistrationAnswerDto } from './dto/registration-answer.dto.js';

/** Says of which unit, contract or partner a command was. */
@Injectable()
export class RegistrationAnswerInterceptor extends AnswerCommandInterceptor<RegistrationAnswerDto> {
  protected bodyOf({ stream }: CommandAnswer, recorded: Recorded): RegistrationAnswerDto {
    return { id: stream.slice(stream.indexOf('-') + 1), ...recorded };
  }
}
