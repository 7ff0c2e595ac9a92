export { type CommandName, mayRun, PERMISSIONS } from './permissions.js';
export { mayAsk, mayReadPersonal, QUERIES, type QueryName } from './queries.js';
export { type ClusterTokensOptions, openClusterTokens } from './tokens/cluster-tokens.js';
export { newConfiguredTokenKey } from './tokens/configured-token-key.js';
export type { TokenRequest } from './tokens/mint-token.js';
export { openTokenRegister } from './tokens/register/file-token-register.js';
export { openPostgresTokenRegister } from './tokens/register/postgres/postgres-token-register.js';
export {
  type RegisteredToken,
  type TokenRegister,
  TokenRegisterError,
} from './tokens/register/token-register.port.js';
export { TokenKeyError } from './tokens/token-key.js';
export { openTokens, type Tokens } from './tokens/tokens.js';
export type { TokenHolder } from './tokens/verify-token.js';
