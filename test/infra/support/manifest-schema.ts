import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './files.js';
import type { Manifest } from './manifests.js';

/** Not there; it stands where imports of packages are found. */
const VIRTUAL = path.join(ROOT, 'test/infra/manifests.virtual.ts');
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2023.d.ts'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

type Model = new (data: Manifest) => { validate(): void };

/** What the schema of its kind says against a manifest: missing fields, wrong types and values. */
export async function schemaFaults(manifest: Manifest): Promise<string[]> {
  const { apiVersion, kind } = manifest;
  try {
    const models = (await import(`kubernetes-models/${apiVersion}/${kind}`)) as Record<string, Model>;
    const Model = models[kind];
    if (Model === undefined) return [`there is no kind ${kind}`];
    new Model(manifest).validate();
    return [];
  } catch (error) {
    return [`${kind} ${manifest.metadata.name}: ${(error as Error).message}`];
  }
}

/**
 * Fields that the kinds do not have: the schemas let them pass, and a cluster drops them without a word. So the manifests
 * are given to the compiler as literals of their kinds' types.
 */
export function unknownFields(manifests: readonly Manifest[]): string[] {
  const text = manifests
    .map(
      (manifest, i) =>
        `import type { I${manifest.kind} as Kind${i} } from 'kubernetes-models/${manifest.apiVersion}/${manifest.kind}';\n` +
        `export const manifest${i}: Kind${i} = ${JSON.stringify(manifest)};\n`,
    )
    .join('');
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (file, language, ...more) =>
    file === VIRTUAL
      ? ts.createSourceFile(file, text, language)
      : getSourceFile.call(host, file, language, ...more);
  host.fileExists = (file) => file === VIRTUAL || fileExists.call(host, file);
  host.readFile = (file) => (file === VIRTUAL ? text : readFile.call(host, file));
  return ts
    .getPreEmitDiagnostics(ts.createProgram([VIRTUAL], OPTIONS, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
