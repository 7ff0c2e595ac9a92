import { openClusterTokens } from '#access';
import type { Clock } from '#kernel';

/** Where the tokens of the cluster are on record, and the key that signs them. */
export interface TokenPlace {
  readonly views: string;
  readonly key: string;
  readonly clock: Clock;
}

/** A token of a lead, who may send every command of the load. */
export async function tokenFor({ views, key, clock }: TokenPlace): Promise<string> {
  const tokens = await openClusterTokens({
    url: views,
    setting: 'SHURI_VIEWS',
    key: { setting: 'SHURI_TOKEN_KEY', text: key },
    clock,
  });
  try {
    return await tokens.issue({ subject: 'lead-1', role: 'lead', siteId: 'site-1', lifetime: 'P20Y' });
  } finally {
    await tokens.close();
  }
}
