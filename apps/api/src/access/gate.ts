import type { FastifyRequest } from 'fastify';
import { mayAsk, mayRun, type TokenHolder, type Tokens } from '#access';
import { exhaustive, type Role, ShuriError } from '#kernel';
import type { Access, RouteSettings } from './access.js';

/** The description of the routes and its page, which are no controllers of ours. */
const PUBLIC_PAGES = /^\/(?:docs(?:\/|$)|openapi\.json$)/;
const BEARER = /^Bearer +([A-Za-z0-9._-]+)$/i;

/**
 * Lets a request in or not, before its body is read: first who it is, then whether that role may use the route.
 * @returns the caller, or undefined on a public route
 * @throws ShuriError AUTH.MISSING, AUTH.FORBIDDEN; TokenRegisterError
 */
export async function admit(request: FastifyRequest, tokens: Tokens): Promise<TokenHolder | undefined> {
  const access = accessOf(request);
  if (access?.kind === 'public') return undefined;
  const caller = await tokens.verify(bearerOf(request));
  if (access === undefined || !isOpenTo(caller.role, access)) throw forbidden(caller.role, access);
  return caller;
}

function accessOf(request: FastifyRequest): Access | undefined {
  if (request.is404) return { kind: 'public' };
  const { access } = request.routeOptions.config as RouteSettings;
  if (access !== undefined) return access;
  return PUBLIC_PAGES.test(request.routeOptions.url ?? '') ? { kind: 'public' } : undefined;
}

function isOpenTo(role: Role, access: Access): boolean {
  switch (access.kind) {
    case 'public':
      return true;
    case 'query':
      return mayAsk(role, access.query);
    case 'command':
      return mayRun(role, access.command);
    default:
      return exhaustive(access);
  }
}

function forbidden(role: Role, access: Access | undefined): ShuriError {
  const what =
    access?.kind === 'command'
      ? { command: access.command }
      : access?.kind === 'query'
        ? { query: access.query }
        : {};
  return new ShuriError('AUTH.FORBIDDEN', `role ${role} may not do this`, { ...what, role });
}

/** The token of RFC 6750; an Authorization of another kind counts as a token that is none. */
function bearerOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  return BEARER.exec(authorization)?.[1] ?? 'none';
}
