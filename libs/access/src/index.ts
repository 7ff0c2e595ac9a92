export { COMMAND_NAMES, type CommandName, mayRun, PERMISSIONS } from './permissions.js';
export { mayAsk, mayReadPersonal, QUERIES, QUERY_NAMES, type QueryName } from './queries.js';
export { mintToken, type TokenRequest } from './tokens/mint-token.js';
export { openTokenKey, type TokenKey, TokenKeyError } from './tokens/token-key.js';
export { type TokenHolder, type TokenRefusal, verifyToken } from './tokens/verify-token.js';
