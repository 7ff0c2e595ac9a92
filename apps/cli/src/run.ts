import { type Terminal, WrongUsage } from './verb.js';
import { VERBS } from './verbs/index.js';

/** Does what the command line says. The number is the exit code: 0 done, 1 not done, 2 makes no sense. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview());
    return name === undefined ? 2 : 0;
  }
  const listed = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (listed === undefined) {
    terminal.err(`There is no verb ${JSON.stringify(name)}.\n\n${overview()}`);
    return 2;
  }
  const verb = await listed.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(verb.usage);
    return 0;
  }
  try {
    return await verb.run(rest, terminal);
  } catch (error) {
    if (error instanceof WrongUsage) {
      terminal.err(`${error.message}\n\n${verb.usage}`);
      return 2;
    }
    // It knows the errors of every store: loaded only when there is one.
    const { understood } = await import('#house');
    const sentence = understood(error, terminal.environment);
    if (sentence === undefined) throw error;
    terminal.err(`${sentence}\n`);
    return 1;
  }
}

function overview(): string {
  const lines = Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`);
  return `shuri <verb> [options]\n\n${lines.join('\n')}\n\nshuri <verb> --help says more.\n`;
}
