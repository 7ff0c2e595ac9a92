#!/usr/bin/env node
/**
 * Makes the certificates of an EventStoreDB cluster: `node make-certificates.mjs <authority> <nodes> <host>…`. One authority
 * signs one certificate a host, which serves it as server and, towards the other nodes, as client. Afterwards there are
 * `<authority>/ca.crt`, and `<nodes>/<host>/node.crt` and `node.key`. The authority's key is kept nowhere: new hosts need
 * all of it anew. What is there stays for as long as it is valid for 30 days more.
 * Built-ins of Node 20 only.
 */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newAuthority } from './x509.mjs';

const DAY_MS = 86_400_000;
const LEFT_AT_LEAST_MS = 30 * DAY_MS;
const YEARS = 5;
/** What EventStoreDB expects as common name of every node (its option CertificateReservedNodeCommonName). */
const NODE_NAME = 'eventstoredb-node';

const [authority, nodes, ...hosts] = process.argv.slice(2);
if (hosts.length === 0) {
  console.error('node make-certificates.mjs <authority> <nodes> <host>…');
  process.exit(2);
}
console.log(makeCertificates(new Date()) ? `Made for ${hosts.join(', ')}.` : 'What is there still lasts.');

/** @returns {boolean} whether anything had to be made */
function makeCertificates(now) {
  const authorityFile = path.join(authority, 'ca.crt');
  const nodeFile = (host, name) => path.join(nodes, host, name);
  const files = [authorityFile, ...hosts.map((host) => nodeFile(host, 'node.crt'))];
  if (files.every((file) => lastsBeyond(file, now.getTime() + LEFT_AT_LEAST_MS))) return false;

  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  const signer = newAuthority('Shuri demo authority', { from: new Date(now.getTime() - DAY_MS), until });
  write(authorityFile, signer.certificate);
  for (const host of hosts) {
    const { certificate, key } = signer.sign(NODE_NAME, [host, 'localhost']);
    write(nodeFile(host, 'node.crt'), certificate);
    write(nodeFile(host, 'node.key'), key);
  }
  return true;
}

function lastsBeyond(file, moment) {
  if (!existsSync(file)) return false;
  return Date.parse(new X509Certificate(readFileSync(file)).validTo) > moment;
}

/** Readable by the server's user, whoever that is; only what mounts the folder sees it. */
function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o644 });
}
