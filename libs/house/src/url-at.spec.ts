import { urlAt } from './url-at.js';

describe('where a server answers', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['::1', 'http://[::1]:3000'],
    ['2001:db8::7', 'http://[2001:db8::7]:3000'],
    ['::ffff:192.0.2.1', 'http://[::ffff:192.0.2.1]:3000'],
    ['localhost', 'http://localhost:3000'],
    ['repairs.example', 'http://repairs.example:3000'],
  ])('is at the host it listens on, %s, as a URL writes it', (host, url) => {
    expect(urlAt({ host, port: 3000 })).toBe(url);
    expect(() => new URL(url)).not.toThrow();
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:80'],
    ['::', 'http://localhost:80'],
  ])('is on this machine where it listens everywhere, %s', (host, url) => {
    expect(urlAt({ host, port: 80 })).toBe(url);
  });
});
