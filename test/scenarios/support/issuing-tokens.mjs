import { openTokens } from '#access';
import { SystemClock } from '#kernel';

// Issues tokens in a data folder as fast as it can: node issuing-tokens.mjs <folder> <subject> <how many>

const [, , folder, subject, count] = process.argv;
const tokens = await openTokens({
  folder,
  clock: new SystemClock(),
  notice: (sentence) => console.error(sentence),
});
for (let index = 0; index < Number(count); index += 1) {
  await tokens.issue({ subject, role: 'technician', siteId: 'main' });
}
