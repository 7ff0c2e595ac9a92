import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exampleConfiguration, readTerms } from '../configuration.js';
import { sentenceOf } from '../sentence.js';
import { settingsFrom } from './settings.js';

describe('the settings', () => {
  it('bind to this machine alone on port 3000 with data in .shuri, unless told otherwise', () => {
    expect(settingsFrom({})).toEqual({
      dataFolder: path.resolve('.shuri'),
      port: 3000,
      host: '127.0.0.1',
      configuration: undefined,
      logLevel: 'info',
    });
  });

  it('take a variable that is set to nothing as not set', () => {
    const nothing = { SHURI_DATA: '', HOST: '', SHURI_CONFIGURATION: '', SHURI_LOG: '', PORT: '' };
    expect(settingsFrom(nothing)).toEqual(settingsFrom({}));
  });

  it.each([
    [{ PORT: 'http' }, 'PORT is a number from 0 to 65535, not "http".'],
    [{ PORT: '65536' }, 'PORT is a number'],
    [{ SHURI_LOG: 'loud' }, 'SHURI_LOG is one of'],
    [{ HOST: 'http://127.0.0.1' }, 'HOST is an address such as 127.0.0.1 or ::1, or the name of a host, not'],
    [{ HOST: '[::1]' }, 'not "[::1]".'],
  ])('refuse %j in a sentence', (environment, sentence) => {
    expect(() => settingsFrom(environment)).toThrow(sentence);
  });
});

describe('the host', () => {
  it.each(['0.0.0.0', '::', '::1', 'fe80::1%lo', 'localhost', 'api_1.internal', 'xn--fiq'])(
    'may be %s',
    (host) => {
      expect(settingsFrom({ HOST: host }).host).toBe(host);
    },
  );
});

describe('the configuration', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shuri-terms-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('that comes with the program can be used', () => {
    expect(readTerms(exampleConfiguration()).revision).toBe('example-1');
  });

  it.each([
    ['an unknown key', 'revision: mine\nprogrammes: { frontier: { colour: red } }\n', /colour/],
    ['no YAML', 'revision: [', /./],
    ['nothing', '', /./],
  ])('with %s is refused: file and fault are named', async (_what, text, fault) => {
    const file = path.join(folder, 'terms.yaml');
    await writeFile(file, text);

    expect(() => readTerms(file)).toThrow(/terms\.yaml cannot be used: /);
    expect(() => readTerms(file)).toThrow(fault);
  });

  it('that is not there is refused', () => {
    expect(() => readTerms(path.join(folder, 'none.yaml'))).toThrow('there is no such file');
  });

  it('that is a folder without its main file is refused: the file is named', () => {
    expect(() => readTerms(folder)).toThrow('cannot be used: it has no master-data.yaml.');
  });
});

describe('the sentence of a start that failed', () => {
  it.each([
    [
      { code: 'EADDRINUSE', port: 3000, address: '127.0.0.1' },
      'Port 3000 on 127.0.0.1 is taken by another program.',
    ],
    [{ code: 'EADDRNOTAVAIL', address: '10.0.0.9' }, 'This machine has no address 10.0.0.9.'],
    [{ code: 'EACCES', port: 80 }, 'Port 80 may not be used by this user.'],
    [{ code: 'EACCES', path: '/data' }, '/data may not be used by this user.'],
    [{ code: 'EAFNOSUPPORT', address: '::1' }, 'This machine has no address ::1.'],
    [{ code: 'EINVAL', syscall: 'listen', address: 'fe80::1%x' }, 'This machine has no address fe80::1%x.'],
    [{ code: 'EROFS', errno: -30, path: '/data/keys' }, '/data/keys cannot be used: read-only file system.'],
    [{ code: 'EISDIR', errno: -21 }, 'A file cannot be used: illegal operation on a directory.'],
    [{ code: 'ENOTDIR', path: '/etc/passwd' }, '/etc/passwd is no folder.'],
  ])('for %j says what to do', (fault, sentence) => {
    expect(sentenceOf(Object.assign(new Error('x'), fault))).toMatch(
      new RegExp(`^${sentence.replaceAll('.', '\\.')} `),
    );
  });

  it('is missing for what nobody foresaw', () => {
    expect(sentenceOf(new TypeError('x is undefined'))).toBeUndefined();
  });
});
