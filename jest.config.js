export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/test/support/postgres/set-up.jest.mjs',
  globalTeardown: '<rootDir>/test/support/postgres/tear-down.jest.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/temporal-testers.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'nodenext' },
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: true,
          },
        },
      },
    ],
  },
  // For what hangs: no test's own bound, on however slow a machine. What a test waits for has two minutes (eventually.ts).
  testTimeout: process.env['SHURI_LONG'] === '1' ? 600_000 : 180_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '768MB',
  coverageProvider: 'v8',
  collectCoverageFrom: ['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts', '!**/*.spec.ts', '!**/main.ts'],
  reporters: ['default', '<rootDir>/test/support/closing-line.reporter.mjs'],
};
