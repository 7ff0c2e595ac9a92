import { parseDatabaseUrl, UnusableStoreUrl } from './database-url.js';

describe('the address of an EventStoreDB', () => {
  it.each([
    ['esdb://localhost?tls=false', [{ address: 'localhost', port: 2113 }], false],
    ['kurrentdb://127.0.0.1:2114/?tls=false', [{ address: '127.0.0.1', port: 2114 }], false],
    ['esdb+discover://admin:changeit@cluster.example', [{ address: 'cluster.example', port: 2113 }], true],
    [
      'kdb://a:b@one:1,two:2,three',
      [
        { address: 'one', port: 1 },
        { address: 'two', port: 2 },
        { address: 'three', port: 2113 },
      ],
      true,
    ],
  ])('%s', (url, hosts, discover) => {
    expect(parseDatabaseUrl(url)).toMatchObject({ hosts, discover });
  });

  it('keeps user and password as they are meant, and out of what is shown', () => {
    const { credentials, shown, tls } = parseDatabaseUrl('esdb://shuri:p%40ss%3Aw%C3%B6rd@db.example:2113');
    expect(credentials).toEqual({ username: 'shuri', password: 'p@ss:wörd' });
    expect([shown, tls]).toEqual(['db.example:2113', true]);
  });

  it('takes settings by any spelling of the client', () => {
    const { settings } = parseDatabaseUrl(
      'esdb://h?TLS=false&connection_name=a%20b&keep-alive-interval=10000',
    );
    expect(settings).toEqual({ tls: 'false', connectionName: 'a b', keepAliveInterval: '10000' });
  });

  it.each([
    ['postgres://host', /looks like esdb:\/\//],
    ['sqlite:events.sqlite', /looks like/],
    ['esdb://', /host/],
    ['esdb://host:70000?tls=false', /port/],
    ['esdb://shuri:geheim:zwei@host', /%3A/],
    ['esdb://shuri:geheim%@host', /%25/],
    ['esdb://shuri:geheim/zwei@ho/st', /escape @ and \//],
    ['esdb://shuri@host', /user:password/],
    ['esdb://shuri:geheim@host?tlsVerifyCert=false', /tlsCAFile/],
    ['esdb://shuri:geheim@10.0.0.1', /host name/],
    ['esdb://host', /tls=false/],
    ['esdb://shuri:geheim@host?userCertFile=x', /userCertFile/],
    ['esdb://shuri:geheim@host?tls=maybe', /true or false/],
    ['esdb://shuri:geheim@host?gossipTimeout=soon', /whole number/],
    ['esdb://shuri:geheim@host?nodePreference=follower', /leader/],
    ['esdb://shuri:geheim@host?a=b?c', /more than one/],
    ['esdb://shuri:2024?geheim@host', /%3F/],
    ['esdb://shuri:2024?geheim&zwei@host:2113', /%3F/],
    ['esdb://sh@uri:2024?geheim@host', /not understood/],
    ['esdb://sh@uri:2024?tls=geheim@host', /true or false/],
    ['esdb://shuri:geheim@host?tlsCAFile=%', /%25/],
  ])('%s is refused in a sentence without the password', (url, sentence) => {
    expect(() => parseDatabaseUrl(url)).toThrow(UnusableStoreUrl);
    expect(() => parseDatabaseUrl(url)).toThrow(sentence);
    expect(() => parseDatabaseUrl(url)).not.toThrow(/geheim/);
  });
});
