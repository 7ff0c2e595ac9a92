import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PostgresUnusable } from '#postgres';
import { openPostgresViews, openViews, type Views } from '#projections';
import { testDatabase } from './databases.js';

/** An empty database for read models, and the views over it. */
export interface TestViews {
  readonly views: Views;
  /** Other connections to the same database, as another process has them. Who opens them closes them. */
  another(): Promise<Views>;
  /** Closes the first views and removes the database. */
  remove(): Promise<void>;
}

/** A kind of database that read models may be kept in: every suite of theirs runs over each. */
export interface ViewsDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** What its views throw when the database cannot work. */
  outage(): Error;
  make(): Promise<TestViews>;
}

export const ON_SQLITE: ViewsDatabase = {
  name: 'SQLite',
  outage: () => Object.assign(new Error('disk I/O error'), { errcode: 10 }),
  make: () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shuri-views-'));
    const file = path.join(folder, 'views.sqlite');
    const views = openViews({ file });
    return Promise.resolve({
      views,
      another: () => Promise.resolve(openViews({ file })),
      remove: async () => {
        await views.close();
        rmSync(folder, { recursive: true });
      },
    });
  },
};

export const ON_POSTGRES: ViewsDatabase = {
  name: 'PostgreSQL',
  outage: () =>
    new PostgresUnusable(
      'unreachable',
      { setting: 'SHURI_VIEWS', server: '127.0.0.1:1', database: 'views' },
      'ECONNRESET',
    ),
  make: async () => {
    const database = await testDatabase();
    const open = () => openPostgresViews({ url: database.url, setting: 'SHURI_VIEWS' });
    const views = await open();
    return {
      views,
      another: open,
      remove: async () => {
        await views.close();
        await database.drop();
      },
    };
  },
};

export const VIEWS_DATABASES: readonly ViewsDatabase[] = [ON_SQLITE, ON_POSTGRES];
