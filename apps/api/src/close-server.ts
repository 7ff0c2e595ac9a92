import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** How long requests in hand may take to end before their connections are cut (D31). */
const GRACE_MS = 5_000;

/** Takes no more connections, lets requests in hand end, cuts what is left after the grace. */
export async function closeServer(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(force);
  }
}
