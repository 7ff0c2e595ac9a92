import { mintToken, openTokenKey } from '#access';
import { isShuriError, type Role, ROLES, SystemClock } from '#kernel';
import { settingsFrom } from '../../../standalone/src/settings.js';
import { optionsOf } from '../options.js';
import { type Verb, WrongUsage } from '../verb.js';

const USAGE = `shuri token --role <role> [--subject <id>] [--lifetime <duration>] [--site <id>]

Prints a token for the server of this data folder (SHURI_DATA, default .shuri) and nothing else.
Works beside a running server.

  --role      ${ROLES.join(', ')}
  --subject   a pseudonym of who holds it, never a name; default: the role
  --lifetime  ISO 8601 duration, default P1D (one day)
  --site      which site it is for, default main
`;

/** Issues a token. */
export const token: Verb = {
  usage: USAGE,
  async run(args, terminal) {
    const { role, subject, lifetime, site } = optionsOf(args, {
      role: { type: 'string' },
      subject: { type: 'string' },
      lifetime: { type: 'string' },
      site: { type: 'string', default: 'main' },
    });
    if (!isRole(role)) throw new WrongUsage(`--role is one of ${ROLES.join(', ')}`);
    const clock = new SystemClock();
    const key = await openTokenKey({ folder: settingsFrom(terminal.environment).dataFolder, clock });
    const request = { subject: subject ?? role, role, siteId: site };
    try {
      const minted = await mintToken(
        key,
        { ...request, ...(lifetime === undefined ? {} : { lifetime }) },
        clock,
      );
      terminal.out(`${minted}\n`);
      return 0;
    } catch (error) {
      if (isShuriError(error)) throw new WrongUsage(error.message, { cause: error });
      throw error;
    }
  },
};

function isRole(text: string | undefined): text is Role {
  return ROLES.some((role) => role === text);
}
