import { run } from '../../apps/cli/src/run.js';
import { ShuriServer } from '../support/shuri-server.js';

it('shuri seed opens sample cases at five stages on the running server', async () => {
  const server = await ShuriServer.start();
  try {
    // given a server whose clock is the machine's, as the command line's is
    server.clock.advanceTo(Temporal.Now.instant());
    const said = { out: '', err: '' };

    const code = await run(['seed'], {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      environment: { SHURI_DATA: server.dataFolder, PORT: new URL(server.url).port },
    });

    expect([code, said.err]).toEqual([0, '']);
    const stages = [...said.out.matchAll(/^[0-9A-Z-]{11} {2}(\w+)$/gm)].map(([, stage]) => stage);
    expect(stages).toEqual(['requested', 'received', 'approved', 'quoted', 'repaired']);
  } finally {
    await server.stop();
  }
});

it('shuri seed says so when no server answers', async () => {
  const server = await ShuriServer.start();
  const environment = { SHURI_DATA: server.dataFolder, PORT: new URL(server.url).port };
  await server.standalone.stop();
  const said = { out: '', err: '' };

  const code = await run(['seed'], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    environment,
  });

  expect([code, said.out]).toEqual([1, '']);
  expect(said.err).toContain('npm start');
  await server.stop();
});
