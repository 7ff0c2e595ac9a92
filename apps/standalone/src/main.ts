import { existsSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import {
  answerToArguments,
  buildVersion,
  exampleConfiguration,
  isCluster,
  readTerms,
  sentenceOf,
  settingsFrom,
  stopOnSignal,
  unknownSettings,
  unknownWarning,
} from '#house';
import { SystemClock } from '#kernel';
import { DATA_FILES } from './data-folder.js';
import { greeting } from './greeting.js';
import { startStandalone } from './start-standalone.js';

const WHAT = 'Shuri in one process over a data folder: HTTP interface, projector, timekeeper, automations.';

try {
  const answer = answerToArguments('standalone', WHAT, process.argv.slice(2), process.env);
  if (answer === undefined) await start();
  else {
    process.stdout.write(answer.text);
    process.exitCode = answer.exitCode;
  }
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const settings = settingsFrom(process.env);
  const { dataFolder, port, host } = settings;
  const isExample = settings.configuration === undefined;
  const configuration = settings.configuration ?? exampleConfiguration();
  const terms = readTerms(configuration);
  const log = pino({ level: settings.logLevel });
  const unknown = unknownSettings(process.env);
  if (unknown.length > 0) log.warn(unknownWarning(unknown));
  if (isCluster(process.env))
    log.warn('settings name stores of a cluster: they are passed over, all is kept in the data folder');
  const isFirstStart = !existsSync(path.join(dataFolder, DATA_FILES.events));
  if (isExample)
    log.warn({ configuration }, 'EXAMPLE VALUES are in use: set SHURI_CONFIGURATION to your own');
  const clock = new SystemClock();
  const build = buildVersion();
  const server = await startStandalone({ dataFolder, clock, terms, port, host, log, build });
  log.info({ url: server.url, dataFolder, build }, 'started');
  stopOnSignal(server, log);
  process.stderr.write(greeting({ url: server.url, dataFolder, isFirstStart, isExample }));
}
