import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { answerHealth } from './answer-health.js';

/** Who answers a request with that target, as it stands in the request's first line. */
function answererOf(target: string): 'health' | 'elsewhere' {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = target;
  let answerer: 'health' | 'elsewhere' = 'health';
  const listener = answerHealth({ missing: () => Promise.resolve([]) }, '1.0.0', () => {
    answerer = 'elsewhere';
  });
  listener(request, new ServerResponse(request));
  return answerer;
}

describe('the health of a process', () => {
  it.each(['/health/live', '/health/ready', '/health/live?verbose=1', '/health/ready?'])(
    'is answered at %s',
    (target) => {
      expect(answererOf(target)).toBe('health');
    },
  );

  it.each(['//', '//a:b:c/', 'http://[', '*', '/', '/health', '/health/live/'])(
    'is not asked for by %s, which may come from anybody and ends no process',
    (target) => {
      expect(answererOf(target)).toBe('elsewhere');
    },
  );
});
