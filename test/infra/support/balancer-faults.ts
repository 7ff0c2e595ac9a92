import { type Compose, composeOf } from './compose.js';
import { type Files, textOf } from './files.js';
import { programOf } from './settings.js';

/** What is wrong between the load balancer's file and the compose file that starts it. */
export function balancerFaults(files: Files, file: string, composeFile: string): string[] {
  const lines = textOf(files, file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const compose = composeOf(files, composeFile);
  const servers = lines.flatMap((line) => /^server \S+ (\S+)$/.exec(line)?.[1] ?? []);
  const bound = lines.flatMap((line) => /^bind :(\d+)$/.exec(line)?.[1] ?? []);
  const apis = apisOf(compose).map((name) => `${name}:3000`);
  const published = Object.entries(compose.services).flatMap(([name, { ports = [] }]) =>
    ports.map((port) => `${name} ${port.split(':').at(-1)}`),
  );
  return [
    ...apis.filter((api) => !servers.includes(api)).map((api) => `${api} gets no requests`),
    ...servers.filter((server) => !apis.includes(server)).map((server) => `${server} is no api`),
    ...published.filter((one) => one !== `balancer ${bound[0]}`).map((one) => `${one} is published too`),
    ...(published.length === 0 ? ['nothing is published'] : []),
    ...ASKED.filter((one) => !lines.includes(one)).map((one) => `it does not say: ${one}`),
  ];
}

/** Only what is ready gets requests, and a stream of events may be silent. */
const ASKED = [
  'http-check send meth GET uri /health/ready',
  'http-check expect status 200',
  'http-request set-timeout server 1h if { req.hdr(accept) -m sub text/event-stream }',
];

function apisOf({ services }: Compose): string[] {
  return Object.entries(services)
    .filter(([, { command = [] }]) => programOf(command) === 'api')
    .map(([name]) => name);
}
