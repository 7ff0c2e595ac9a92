import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { RouteSettings } from '../access/access.js';
import { unknownMembers } from './malformed.js';
import { isPassedOver } from './member-names.js';

/**
 * Refuses a query on a route that takes none, and members that the reading of a query passes over, as the routes that take one
 * refuse its unknown members: what is passed over would look as if it counted. Public routes are left alone, for their callers are probes and links.
 */
@Injectable()
export class NoQueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query, routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
    const { access } = routeOptions.config as RouteSettings;
    const members = Object.keys(query as object);
    const unknown = takesQuery(context) ? members.filter(isPassedOver) : members;
    if (unknown.length > 0 && access?.kind !== 'public') throw unknownMembers(unknown);
    return next.handle();
  }
}

/** Whether one of the arguments of the route's method is the query. */
function takesQuery(context: ExecutionContext): boolean {
  const { name } = context.getHandler();
  const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name);
  return Object.keys(args ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
