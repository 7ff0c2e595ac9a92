import { placeOf } from './postgres-url.js';
import { PostgresUnusable } from './postgres.errors.js';

describe('the address of a PostgreSQL database', () => {
  it.each([
    ['postgres://shuri:geheim@db.example/views', 'db.example:5432', 'views'],
    ['postgresql://shuri:ge%40he%2Fim@[::1]:5433/views?sslmode=require', '[::1]:5433', 'views'],
    ['postgres://shuri:geheim@db.example/a%2Fb%40c', 'db.example:5432', 'a/b@c'],
  ])('%s names server and database', (url, server, database) => {
    expect(placeOf(url, 'SHURI_VIEWS')).toEqual({ setting: 'SHURI_VIEWS', server, database });
  });

  it.each([
    ['mysql://shuri:geheim@host/views', /postgres:\/\//],
    ['postgres://shuri:geheim@/views', /cannot be read|no host/],
    ['postgres://host/geheim', /no user/],
    ['postgres://shuri:geheim@host', /no database/],
    ['postgres://shuri:geheim%@host/views', /%25/],
    ['postgres://sh%uri:geheim@host/views', /%25/],
    ['postgres://shuri:p@host/geheim@host/views', /%40/],
    ['postgres://shuri:p@12/geheim/views', /%2F/],
  ])('%s is refused in a sentence that names the setting and holds no password', (url, sentence) => {
    expect(() => placeOf(url, 'SHURI_VIEWS')).toThrow(PostgresUnusable);
    expect(() => placeOf(url, 'SHURI_VIEWS')).toThrow(/^SHURI_VIEWS /);
    expect(() => placeOf(url, 'SHURI_VIEWS')).toThrow(sentence);
    expect(() => placeOf(url, 'SHURI_VIEWS')).not.toThrow(/geheim/);
  });
});
