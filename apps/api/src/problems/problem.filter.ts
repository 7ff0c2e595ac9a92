import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { COMPOSITION, type Composition } from '../composition.js';
import { answerProblem } from './answer-problem.js';

/** Answers every error that a route, a hook or a parser throws. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    answerProblem(error, request, http.getResponse<FastifyReply>(), this.composition.log);
  }
}
