import { Closing } from '#house';
import { type Clock, SystemClock } from '#kernel';
import type { KeptValue } from '#privacy';
import { optionsOf } from '../options.js';
import { listedBy } from '../personal/listing.js';
import { openSweptStores } from '../personal/open-stores.js';
import { keyOf, unheldValues } from '../personal/unheld-values.js';
import { type Verb, WrongUsage } from '../verb.js';

const USAGE = `shuri personal sweep [--remove] [--listed <file>] [--days <n>] [--json]

Lists the personal values that no event holds: a process died between keeping them and writing its event. Shows no
value, and removes nothing unless told to. Events and personal values must be of one time: where one of the two was
restored from a backup, restore the other first.
Over a data folder (SHURI_DATA) the server must be stopped. Over the stores of a cluster (SHURI_EVENTS and the settings
of its PostgreSQL) all may run: there, --remove takes only what an earlier listing has, too.

  --remove  remove them for good
  --listed  remove only those of this file, an earlier answer of --json
  --days    ... that were listed at least so many days ago, default 7
  --json    one JSON object per value
`;

/** Sweeps personal values that no event holds; `clock` tells when they were listed. */
export function personalOver(clock: Clock): Verb {
  return {
    usage: USAGE,
    async run([what, ...args], terminal) {
      if (what !== 'sweep') throw new WrongUsage('What is to be done with personal values is sweep.');
      const { remove, listed, days, json } = optionsOf(args, {
        remove: { type: 'boolean', default: false },
        listed: { type: 'string' },
        days: { type: 'string' },
        json: { type: 'boolean', default: false },
      });
      if ((listed !== undefined && !remove) || (days !== undefined && listed === undefined)) {
        throw new WrongUsage('--days belongs to --listed, and --listed to --remove');
      }
      const listing = listed === undefined ? undefined : listedBy(listed, daysAgo(days ?? '7', clock));
      const closing = new Closing();
      try {
        const { store, personal, isAlone } = await openSweptStores(terminal, closing);
        if (remove && listing === undefined && !isAlone) {
          throw new WrongUsage(
            '--listed is needed here: a command may be under way in a process of the cluster',
          );
        }
        const listedAt = clock.now().toString({ smallestUnit: 'millisecond' });
        const unheld = chosen(await unheldValues(store, personal), listing);
        const removed = remove ? await personal.removeUnheld(unheld) : 0;
        for (const value of unheld) {
          terminal.out(
            `${json ? JSON.stringify({ ...value, listedAt }) : `${value.ref}  version ${value.version}`}\n`,
          );
        }
        if (!json) terminal.out(`${unheld.length} held by no event, ${removed} removed\n`);
        return 0;
      } finally {
        await closing.close();
      }
    },
  };
}

/** The verb on the machine's clock. */
export const personal: Verb = personalOver(new SystemClock());

/** As they stood in the listing, if there is one: what was handed out since is known by that. */
function chosen(
  unheld: readonly KeptValue[],
  listing: readonly KeptValue[] | undefined,
): readonly KeptValue[] {
  if (listing === undefined) return unheld;
  const still = new Set(unheld.map(keyOf));
  return listing
    .filter((value) => still.has(keyOf(value)))
    .map(({ ref, version, commitment, handedOut }) => ({ ref, version, commitment, handedOut }));
}

function daysAgo(days: string, clock: Clock): Temporal.Instant {
  if (!/^[1-9]\d{0,4}$/.test(days)) throw new WrongUsage('--days is a number of days, 1 or more');
  return clock.now().subtract({ hours: 24 * Number(days) });
}
