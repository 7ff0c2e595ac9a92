import { sentenceOf } from './sentence.js';

const CLUSTER = {
  SHURI_EVENTS: 'esdb://user:key@node-1.example:2113,node-2.example:2113?tls=true',
  SHURI_VIEWS: 'postgres://user:views.example@db.example:5432/views',
};
const MINE = { SHURI_DATA: '/data' };

describe('a sentence about a failure', () => {
  it.each([
    [
      'with a number',
      { code: 'ENOSPC', errno: -28, path: '/data/events' },
      '/data/events cannot be used: no space left on device. Point SHURI_DATA at another folder, or mend this one.',
    ],
    [
      'without one',
      { code: 'ENOSPC', path: '/data/events' },
      '/data/events cannot be used: ENOSPC. Point SHURI_DATA at another folder, or mend this one.',
    ],
    [
      'without its path',
      { code: 'EISDIR', errno: -21 },
      'A file cannot be used: illegal operation on a directory. It may be one of the data folder: mend that, or point SHURI_DATA at another.',
    ],
  ])('says why a file of the data folder cannot be used, %s', (_, fields, sentence) => {
    expect(sentenceOf(failure(fields), MINE)).toBe(sentence);
  });

  it.each([
    ['SHURI_CONFIGURATION', { SHURI_CONFIGURATION: '/etc/shuri' }, '/etc/shuri/master-data.yaml'],
    ['SHURI_VIEWS_FILE', { SHURI_VIEWS_FILE: '/run/secrets/views' }, '/run/secrets/views'],
  ])('names %s where that names the file', (name, environment, path) => {
    expect(sentenceOf(failure({ code: 'EIO', errno: -5, path }), { ...MINE, ...environment })).toBe(
      `${path} cannot be used: i/o error. ${name} names it: point that elsewhere, or mend it.`,
    );
  });

  it.each([
    [{ code: 'EACCES', path: '/database' }, MINE, '/database may not be used by this user.'],
    [{ code: 'ENOTDIR', path: '/data/../etc' }, MINE, '/data/../etc is no folder.'],
    [{ code: 'ENOSPC' }, CLUSTER, 'A file cannot be used: ENOSPC.'],
  ])('blames no setting for what none names: %j', (fields, environment, sentence) => {
    expect(sentenceOf(failure(fields), environment)).toBe(`${sentence} Mend it, and start again.`);
  });

  it.each([
    [
      'here.example',
      { HOST: 'here.example' },
      'This machine has no address here.example. Set HOST to one that it has, such as 127.0.0.1.',
    ],
    [
      'node-2.example',
      CLUSTER,
      'The host node-2.example cannot be found. Correct SHURI_EVENTS, which names it.',
    ],
    ['db.example', CLUSTER, 'The host db.example cannot be found. Correct SHURI_VIEWS, which names it.'],
    ['views.example', CLUSTER, 'The host views.example cannot be found.'],
  ])('names the setting of the host %s', (hostname, environment, sentence) => {
    for (const code of ['ENOTFOUND', 'EAI_AGAIN'])
      expect(sentenceOf(failure({ code, syscall: 'getaddrinfo', hostname }), environment)).toBe(sentence);
  });

  it('is missing where an address is lacking to call from, not to listen at', () => {
    const fields = { code: 'EADDRNOTAVAIL', syscall: 'connect', address: '10.0.0.9' };
    expect(sentenceOf(failure(fields), MINE)).toBeUndefined();
  });
});

function failure(fields: object): Error {
  return Object.assign(new Error('no'), fields);
}
