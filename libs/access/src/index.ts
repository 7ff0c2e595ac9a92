export { COMMAND_NAMES, type CommandName, mayRun, PERMISSIONS } from './permissions.js';
export { mayAsk, mayReadPersonal, QUERIES, QUERY_NAMES, type QueryName } from './queries.js';
export type { TokenRequest } from './tokens/mint-token.js';
export {
  openTokenRegister,
  type RegisteredToken,
  type TokenRegister,
  TokenRegisterError,
  type TokenStanding,
} from './tokens/register/token-register.js';
export { TokenKeyError } from './tokens/token-key.js';
export { openTokens, type Tokens } from './tokens/tokens.js';
export type { TokenHolder, TokenRefusal } from './tokens/verify-token.js';
