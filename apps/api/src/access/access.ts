import { RouteConfig } from '@nestjs/platform-fastify';
import type { CommandName, QueryName } from '#access';

/** Who may use a route. A route that says nothing is closed to everybody (security is on by default). */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'query'; readonly query: QueryName }
  | { readonly kind: 'command'; readonly command: CommandName };

/** A route's settings, where Fastify keeps them: they are known before the body of a request is read. */
export interface RouteSettings {
  readonly access?: Access;
}

/** Answers without a token: one of the public routes of D27. */
export const Public = () => RouteConfig({ access: { kind: 'public' } } satisfies RouteSettings);

/** Answers the roles that may ask the query. */
export const Asks = (query: QueryName) =>
  RouteConfig({ access: { kind: 'query', query } } satisfies RouteSettings);

/** Answers the roles that may send the command; the decision loop asks the same table again. */
export const Sends = (command: CommandName) =>
  RouteConfig({ access: { kind: 'command', command } } satisfies RouteSettings);
