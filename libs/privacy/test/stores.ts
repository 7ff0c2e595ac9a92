import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { testDatabase } from '../../../test/support/postgres/databases.js';
import {
  openPersonalDataStore,
  openPostgresPersonalDataStore,
  type PersonalDataStore,
} from '../src/index.js';

/** Where one spec's personal data is kept. */
export interface PersonalDataHouse {
  open(): Promise<PersonalDataStore>;
  /** Puts another text into every value, behind the store's back. */
  alter(text: string): Promise<void>;
  /** True when the text stands in what is kept: in a file or its log, in a row. */
  holds(text: string): Promise<boolean>;
  remove(): Promise<void>;
}

const ON_SQLITE = {
  name: 'SQLite',
  make: (): Promise<PersonalDataHouse> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shuri-privacy-'));
    const file = path.join(folder, 'personal.sqlite');
    return Promise.resolve({
      open: () => Promise.resolve(openPersonalDataStore({ file })),
      alter: (text) => {
        const intruder = new DatabaseSync(file);
        intruder.prepare('UPDATE personal_value SET value = ?').run(text);
        intruder.close();
        return Promise.resolve();
      },
      holds: (text) =>
        Promise.resolve(
          readdirSync(folder).some((one) => readFileSync(path.join(folder, one)).includes(text)),
        ),
      remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    });
  },
};

const ON_POSTGRES = {
  name: 'PostgreSQL',
  make: async (): Promise<PersonalDataHouse> => {
    const database = await testDatabase();
    return {
      open: () => openPostgresPersonalDataStore({ url: database.url, setting: 'SHURI_PERSONAL' }),
      alter: async (text) => {
        await database.run(`update personal_value set value = '${text}'`);
      },
      holds: async (text) =>
        (await database.run(`select 1 from personal_value where value like '%${text}%'`)).length > 0,
      remove: () => database.drop(),
    };
  },
};

export const PERSONAL_DATA_STORES = [ON_SQLITE, ON_POSTGRES];
