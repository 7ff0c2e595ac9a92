import type { RequestListener } from 'node:http';
import { ShuriError } from '#kernel';
import { requestIdOf } from './exchange/request-ids.js';
import { languageOf } from './problems/catalogue.js';
import { problemOf } from './problems/problem.js';
import { RETRY_AFTER_SECONDS } from './problems/statuses.js';

/** Answers every request before there are stores to answer from: come again. */
export const answerNotReadyYet: RequestListener = (request, response) => {
  const requestId = requestIdOf(request);
  const language = languageOf(request.headers['accept-language']);
  const error = new ShuriError('STORE.UNAVAILABLE', 'this process waits for its stores');
  const problem = problemOf(error, { language, requestId, role: undefined });
  response
    .writeHead(problem.status, {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      'Retry-After': String(RETRY_AFTER_SECONDS[problem.code]),
      Vary: 'Accept-Language',
      'X-Content-Type-Options': 'nosniff',
      'X-Request-Id': requestId,
    })
    .end(JSON.stringify(problem));
  // What is still being sent is nobody's any more.
  request.resume();
};
