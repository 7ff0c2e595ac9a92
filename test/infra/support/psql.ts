import { Client } from 'pg';
import { PASSWORD, USER } from '../../support/postgres/server.js';

/** The URL of a database of a test's server. */
export function urlOf(port: number, database: string, user = USER, password = PASSWORD): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Runs a statement as somebody. @throws what the server says against it */
export async function ask(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Runs a script as psql does, as far as ours need it: variables, `\connect`, and one statement after another, each
 * ending with a line.
 */
export async function runSql(
  port: number,
  script: string,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const text = script
    .replaceAll(/^--.*\n/gm, '')
    .replaceAll(/:'(\w+)'/g, (_all, name: string) => `'${variables[name]?.replaceAll("'", "''") ?? ''}'`);
  let database = 'postgres';
  for (const part of text.split(/^(?=\\connect )/m)) {
    const [, name = database, statements = part] = /^\\connect (\w+)\n([^]*)$/.exec(part) ?? [];
    database = name;
    for (const statement of statements.split(/;\n/).filter((one) => one.trim() !== '')) {
      await ask(urlOf(port, database), statement);
    }
  }
}
