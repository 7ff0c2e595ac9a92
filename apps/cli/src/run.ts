import { sentenceOf } from '../../standalone/src/sentence.js';
import { WrongUsage } from './verb.js';
import { VERBS } from './verbs/index.js';

/** Does what the command line says. The number is the exit code: 0 done, 1 not done, 2 makes no sense. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`There is no verb ${JSON.stringify(name)}.\n\n${await overview()}`);
    return 2;
  }
  const verb = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(verb.usage);
    return 0;
  }
  try {
    return await verb.run(rest);
  } catch (error) {
    if (error instanceof WrongUsage) {
      process.stderr.write(`${error.message}\n\n${verb.usage}`);
      return 2;
    }
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    return 1;
  }
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(VERBS).map(async ([name, load]) => `  ${name.padEnd(10)} ${(await load()).summary}`),
  );
  return `shuri <verb> [options]\n\n${lines.join('\n')}\n\nshuri <verb> --help says more.\n`;
}
