import { eventually } from '../support/eventually.js';
import { program } from '../support/process.js';

const ROLES = ['api', 'projector', 'timekeeper'] as const;
/** Nobody answers there. */
const NOWHERE = {
  SHURI_EVENTS: 'esdb://shuri:hush@localhost:1',
  SHURI_VIEWS: 'postgres://shuri:hush@127.0.0.1:1/views',
  PORT: '0',
};

describe.each(ROLES)('%s as a process', (role) => {
  it('shows its settings and ends, without asking a store and without a secret', async () => {
    const shown = program(role, ['--print-config'], NOWHERE);
    expect(await shown.ended).toBe(0);
    expect(shown.out()).toContain('SHURI_EVENTS=esdb://***:***@localhost:1  (from the environment)\n');
    expect(`${shown.out()}${shown.err()}`).not.toContain('hush');
  });

  it('ends with one sentence and exit code 1 where a setting of its own is wrong', async () => {
    const wrong = program(role, [], { ...NOWHERE, PORT: 'http' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.err()).toBe('PORT is a number from 0 to 65535, not "http".\n');
  });

  it('lives on without stores, warns of a typing error, and ends in good order with exit code 0', async () => {
    const running = program(role, [], { ...NOWHERE, SHURI_VEIWS: 'x' });
    const lines = () =>
      running
        .out()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { msg: string; url?: string });
    const url = () => lines().find(({ msg }) => msg === 'listening')?.url;
    await eventually('it listens', async () => running.out().includes('listening'));
    expect((await fetch(`${url()}/health/live`)).status).toBe(200);
    await eventually('it has tried', async () => running.out().includes('SHURI_EVENTS: Nobody'));
    expect((await fetch(`${url()}/health/ready`)).status).toBe(503);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(lines().map(({ msg }) => msg)).toContainEqual(
      expect.stringContaining('Nothing reads SHURI_VEIWS'),
    );
    expect(running.err()).toBe('');
    expect(running.out()).not.toContain('hush');
  });
});
