import {
  Server,
  ServerCredentials,
  ServerInterceptingCall,
  type ServerInterceptor,
  status,
} from '@grpc/grpc-js';
import type { Certificate } from './certificate.js';

/** The real server takes no more on one connection; further calls wait in the client, without a word. */
const MAX_CONCURRENT_CALLS = 100;
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/** A gRPC server with the real one's limits. */
export function newServer(): Server {
  return new Server({
    'grpc.max_concurrent_streams': MAX_CONCURRENT_CALLS,
    'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
    interceptors: [withoutPraise],
  });
}

/** Lets the server listen at a free port of the host, with TLS if there is a certificate, and returns the port. */
export function listen(server: Server, host: string, certificate: Certificate | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`${host}:0`, credentials(certificate), (error, port) => {
      if (error) reject(error);
      else resolve(port);
    });
  });
}

function credentials(certificate: Certificate | undefined): ServerCredentials {
  if (certificate === undefined) return ServerCredentials.createInsecure();
  return ServerCredentials.createSsl(null, [
    { private_key: Buffer.from(certificate.key), cert_chain: Buffer.from(certificate.certificate) },
  ]);
}

/** The real server says nothing beside status 0, where grpc-js says "OK". */
const withoutPraise: ServerInterceptor = (_method, call) =>
  new ServerInterceptingCall(call, {
    sendStatus: (ended, next) => next(ended.code === status.OK ? { ...ended, details: '' } : ended),
  });
