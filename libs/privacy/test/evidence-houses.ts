import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase } from '../../../test/support/postgres/databases.js';
import {
  type EvidenceFiles,
  type EvidenceLimits,
  openEvidenceFiles,
  openPostgresEvidenceFiles,
} from '../src/index.js';

/** Where one spec's evidence is kept. */
export interface EvidenceHouse {
  open(limits?: EvidenceLimits): Promise<EvidenceFiles>;
  /** The hashes under which something is kept. */
  names(): Promise<readonly string[]>;
  /** Puts other bytes in the place of everything kept, behind the store's back. */
  forge(text: string): Promise<void>;
  remove(): Promise<void>;
}

const IN_A_FOLDER = {
  name: 'a data folder',
  make: (): Promise<EvidenceHouse> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shuri-evidence-'));
    const root = path.join(folder, 'blobs', 'sha256');
    const files = () =>
      readdirSync(root).flatMap((pair) =>
        readdirSync(path.join(root, pair)).map((rest) => [pair, rest] as const),
      );
    return Promise.resolve({
      open: (limits) =>
        Promise.resolve(openEvidenceFiles({ folder, ...(limits === undefined ? {} : { limits }) })),
      names: () => Promise.resolve(files().map(([pair, rest]) => pair + path.parse(rest).name)),
      forge: (text) => {
        for (const [pair, rest] of files()) writeFileSync(path.join(root, pair, rest), text);
        return Promise.resolve();
      },
      remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    });
  },
};

const IN_POSTGRES = {
  name: 'PostgreSQL',
  make: async (): Promise<EvidenceHouse> => {
    const database = await testDatabase();
    const postgres = { url: database.url, setting: 'SHURI_PERSONAL' };
    return {
      open: (limits) =>
        openPostgresEvidenceFiles({ ...postgres, ...(limits === undefined ? {} : { limits }) }),
      names: async () =>
        (await database.run('select sha256 from evidence_file')).map(({ sha256 }) => String(sha256)),
      forge: async (text) => {
        await database.run(`update evidence_file set bytes = convert_to('${text}', 'UTF8')`);
      },
      remove: () => database.drop(),
    };
  },
};

export const EVIDENCE_HOUSES = [IN_A_FOLDER, IN_POSTGRES];
