/**
 * Asks the server in this container how it is: `node health.mjs [live|ready]`. Ends with 0 when it says yes, else with 1
 * and what is missing. Needs nothing but Node, so that the image needs no other program.
 */
const [asked = 'live'] = process.argv.slice(2);
const port = process.env.PORT || '3000';
const host = process.env.HOST || '127.0.0.1';
/** Who listens on every address is asked on this machine's own. */
const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
const AT_MOST_MS = 4_000;

try {
  const answer = await fetch(`http://${near.includes(':') ? `[${near}]` : near}:${port}/health/${asked}`, {
    signal: AbortSignal.timeout(AT_MOST_MS),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  console.log(text);
} catch (error) {
  console.error(error.cause?.message ?? error.message);
  process.exitCode = 1;
}
