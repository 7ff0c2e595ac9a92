import { existsSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import {
  buildVersion,
  exampleConfiguration,
  readTerms,
  sentenceOf,
  settingsFrom,
  stopOnSignal,
} from '#house';
import { SystemClock } from '#kernel';
import { DATA_FILES } from './data-folder.js';
import { greeting } from './greeting.js';
import { startStandalone } from './start-standalone.js';

try {
  const settings = settingsFrom(process.env);
  const { dataFolder, port, host } = settings;
  const isExample = settings.configuration === undefined;
  const configuration = settings.configuration ?? exampleConfiguration();
  const terms = readTerms(configuration);
  const log = pino({ level: settings.logLevel });
  const isFirstStart = !existsSync(path.join(dataFolder, DATA_FILES.events));
  if (isExample)
    log.warn({ configuration }, 'EXAMPLE VALUES are in use: set SHURI_CONFIGURATION to your own');
  const clock = new SystemClock();
  const build = buildVersion();
  const server = await startStandalone({ dataFolder, clock, terms, port, host, log, build });
  log.info({ url: server.url, dataFolder, build }, 'started');
  stopOnSignal(server, log);
  process.stderr.write(greeting({ url: server.url, dataFolder, isFirstStart, isExample }));
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
