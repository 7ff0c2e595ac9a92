import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, createServer } from 'node:tls';
import { runScript } from './support/run-script.js';

const SCRIPT = 'infra/compose/make-certificates.mjs';
const HOSTS = ['eventstoredb1', 'eventstoredb2'] as const;
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

describe('the certificates of an EventStoreDB cluster', () => {
  let folder: string;
  const make = () => runScript(SCRIPT, path.join(folder, 'authority'), path.join(folder, 'nodes'), ...HOSTS);
  const read = (...parts: string[]) => readFileSync(path.join(folder, ...parts), 'utf8');
  const ofNode = (host: string) => ({
    cert: read('nodes', host, 'node.crt'),
    key: read('nodes', host, 'node.key'),
    ca: read('authority', 'ca.crt'),
  });

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'shuri-certificates-'));
    make();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are signed by one authority, for one host each, as server and as client', () => {
    const authority = new X509Certificate(read('authority', 'ca.crt'));
    expect(authority.ca).toBe(true);
    for (const host of HOSTS) {
      const node = new X509Certificate(ofNode(host).cert);
      expect(node.checkIssued(authority) && node.verify(authority.publicKey)).toBe(true);
      expect(node.ca).toBe(false);
      expect(node.subject).toBe('CN=eventstoredb-node');
      expect(node.keyUsage).toEqual([SERVER_AUTH, CLIENT_AUTH]);
      expect([...HOSTS, 'localhost'].filter((name) => node.checkHost(name))).toEqual([host, 'localhost']);
    }
  });

  it('let one node speak to another over TLS, each sure of the other', async () => {
    const server = createServer({ ...ofNode('eventstoredb1'), requestCert: true, rejectUnauthorized: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const client = connect({
      ...ofNode('eventstoredb2'),
      port,
      host: '127.0.0.1',
      servername: 'eventstoredb1',
    });
    const [[accepted]] = await Promise.all([once(server, 'secureConnection'), once(client, 'secureConnect')]);
    expect([client.authorized, (accepted as { authorized: boolean }).authorized]).toEqual([true, true]);
    client.destroy();
    server.close();
  });

  it('are not taken for those of another host', async () => {
    const server = createServer(ofNode('eventstoredb1'));
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { ca } = ofNode('eventstoredb2');
    const client = connect({ ca, port, host: '127.0.0.1', servername: 'eventstoredb2' });
    const [error] = (await once(client, 'error')) as [Error & { code?: string }];
    expect(error.code).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    server.close();
  });

  it('stay what they are while they last, and are made anew when one is missing', () => {
    const before = ofNode('eventstoredb1');
    expect(make()).toContain('still lasts');
    expect(ofNode('eventstoredb1')).toEqual(before);
    rmSync(path.join(folder, 'nodes/eventstoredb2'), { recursive: true });
    expect(make()).toContain('Made for');
    expect(ofNode('eventstoredb1').cert).not.toBe(before.cert);
  });
});
