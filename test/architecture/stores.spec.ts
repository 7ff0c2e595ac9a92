import { asLines, planted } from './support/source.js';
import { clientPastItsSeam, storesNamedInDomain } from './support/stores.js';
import { realTree } from './support/tree.js';

const tree = realTree();

describe('which store is beneath', () => {
  it('is known to nothing in repair-case, registration or policy', () => {
    expect(asLines(storesNamedInDomain(tree))).toEqual([]);
  });

  it.each([
    ['a branch', 'libs/repair-case/src/write/a.ts', `if (url.startsWith('esdb:')) retry();`],
    ['a comment', 'libs/registration/src/read/a.ts', '// PostgreSQL sorts otherwise'],
    ['a name', 'libs/policy/src/a.ts', 'const sqliteOnly = true;'],
    ['a message', 'libs/repair-case/src/errors.ts', `throw new Error('EventStoreDB is away');`],
  ])('is caught in %s', (_what, path, text) => {
    expect(asLines(storesNamedInDomain(planted({ [path]: text })))).toEqual([
      expect.stringContaining('which store is beneath'),
    ]);
  });

  it('may be known to specs, which need some store to run on', () => {
    const spec = planted({ 'libs/repair-case/src/a.spec.ts': `openSqliteEventStore()` });
    expect(storesNamedInDomain(spec)).toEqual([]);
  });
});

describe('the client of EventStoreDB', () => {
  it('is known to one file, so that its successor can replace it', () => {
    expect(asLines(clientPastItsSeam(tree))).toEqual([]);
  });

  it('is caught past that file, also by its generated messages', () => {
    const past = planted({
      'libs/event-store/src/eventstoredb/appends.ts': `import { ANY } from '@eventstore/db-client';`,
      'apps/api/src/a.ts': `import '@eventstore/db-client/generated/streams_pb.js';`,
      'libs/event-store/src/eventstoredb/db-client.ts': `import { EventStoreDBClient } from '@eventstore/db-client';`,
    });
    expect(asLines(clientPastItsSeam(past))).toHaveLength(2);
  });
});
