import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Language, languageOf } from '../problems/catalogue.js';

/** The language that the client prefers among ours. */
export const AskedLanguage = createParamDecorator((_data: undefined, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
