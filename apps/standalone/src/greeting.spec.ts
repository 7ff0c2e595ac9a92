import { ROLES } from '#kernel';
import { greeting } from './greeting.js';

const STARTED = { url: 'http://127.0.0.1:3000', dataFolder: '.shuri', isFirstStart: true, isExample: false };

describe('the greeting', () => {
  it('names every role that a token can be asked for, on the first start', () => {
    expect(greeting(STARTED)).toContain(`(roles: ${ROLES.join(', ')})`);
    expect(greeting({ ...STARTED, isFirstStart: false })).not.toContain('roles:');
  });

  it('says that example values are in use, for as long as they are', () => {
    expect(greeting({ ...STARTED, isExample: true })).toContain('EXAMPLE');
    expect(greeting(STARTED)).not.toContain('EXAMPLE');
  });
});
