import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ShuriError } from '#kernel';
import type { RouteSettings } from '../access/access.js';

const MOST_PROBLEMS = 20;

/**
 * Refuses a query on a route that takes none, as the routes that take one refuse its unknown members: what is passed over
 * would look as if it counted. Public routes are left alone, for their callers are probes and links.
 */
@Injectable()
export class NoQueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query, routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
    const { access } = routeOptions.config as RouteSettings;
    const members = Object.keys(query as object);
    if (members.length > 0 && access?.kind !== 'public' && !takesQuery(context)) throw unknown(members);
    return next.handle();
  }
}

/** Whether one of the arguments of the route's method is the query. */
function takesQuery(context: ExecutionContext): boolean {
  const { name } = context.getHandler();
  const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name);
  return Object.keys(args ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}

function unknown(members: readonly string[]): ShuriError {
  const told = members.slice(0, MOST_PROBLEMS).map((member) => member.slice(0, 64));
  const problems = told.map((field) => ({ field, rule: `property ${field} should not exist` }));
  return new ShuriError('REQUEST.MALFORMED', `the request is malformed: ${told.join(', ')}`, { problems });
}
