import 'reflect-metadata';
import type { RequestListener, Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import type { Composition } from './composition.js';
import { takeBodies } from './exchange/bodies.js';
import { addHooks } from './exchange/hooks.js';
import { nestLog } from './exchange/nest-log.js';
import { requestIdOf } from './exchange/request-ids.js';
import { validation } from './exchange/validation.js';
import { serveDocs } from './openapi/docs.js';
import { unroutable } from './problems/unroutable.js';

/**
 * Builds the HTTP interface over a composition; it listens when told to. Closing it ends idle connections at once and
 * leaves the composition open.
 * @param serverFor gives a server that listens already and is somebody else's to close. Default: one of its own
 */
export async function createApi(
  composition: Composition,
  serverFor?: (answer: RequestListener) => Server,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...unroutable(composition.log),
    // It is refused with a body by us.
    http: { requireHostHeader: false },
    ...(serverFor === undefined ? {} : { serverFactory: serverFor }),
    logger: false,
    genReqId: requestIdOf,
    forceCloseConnections: 'idle',
    // What still comes on an open connection is answered as ever, and the connection then closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
  const fastify = adapter.getInstance();
  takeBodies(fastify);
  addHooks(fastify, composition);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.over(composition), adapter, {
    bodyParser: false,
    logger: nestLog(composition.log),
  });
  app.useGlobalPipes(validation());
  serveDocs(app, composition.build);
  await app.init();
  const server: Server = app.getHttpServer();
  // An expectation that nobody knows may be passed over (RFC 9110, section 10.1.1); Node would refuse it without a word.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  return app;
}
