import { PostgresConnections, PostgresTurns } from '#postgres';

/** Turns over a database as one process of a cluster takes them. */
export interface TestTurns {
  run<T>(things: readonly string[], work: () => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/** Opens connections of their own to the database. Who opens them ends them. */
export function testTurns(url: string): TestTurns {
  const connections = new PostgresConnections({ url, setting: 'SHURI_VIEWS', most: 4 });
  const turns = new PostgresTurns(connections);
  return {
    run: (things, work) => turns.run(things, work),
    end: () => connections.end(),
  };
}
