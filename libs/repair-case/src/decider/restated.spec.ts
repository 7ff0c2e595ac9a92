import { stateAfter } from '../../test/support/given-case.js';
import { OPENED } from '../../test/support/history.js';
import { ASKED_OF_IPRO, stated } from '../../test/support/programme-history.js';
import { restated } from './restated.js';

const ipro = (...before: readonly object[]) => stateAfter([ASKED_OF_IPRO, ...before.map(stated)]);
const SHOWN = { deliveredOn: '2024-01-10', deliveredOnEvidence: 'note-1', usedInJapan: true };

describe('facts that are stated once more', () => {
  it('keep what was not stated anew, and what shows it', () => {
    expect(restated(ipro(SHOWN), { properUse: true })).toStrictEqual({ ...SHOWN, properUse: true });
  });

  it('are shown as before where they say the same', () => {
    expect(restated(ipro(SHOWN), { deliveredOn: '2024-01-10' })).toStrictEqual(SHOWN);
  });

  it('are no longer shown by what showed another value', () => {
    const { deliveredOnEvidence: _other, ...others } = SHOWN;
    const later = { deliveredOn: '2024-02-10' };
    expect(restated(ipro(SHOWN), later)).toStrictEqual({ ...others, ...later });
  });

  it('are shown by what is named with them, or by nothing', () => {
    const later = { deliveredOn: '2024-02-10', deliveredOnEvidence: 'note-2' };
    expect(restated(ipro(SHOWN), later)).toStrictEqual({ ...SHOWN, ...later });
    const nothing = { ...SHOWN, deliveredOnEvidence: null };
    expect(restated(ipro(nothing), { deliveredOn: '2024-03-10' })).toMatchObject({
      deliveredOnEvidence: null,
    });
  });

  it('of FRONTIER stand each by itself: its proofs are facts that its rules read', () => {
    const found = { negligence: false, negligenceEvidence: 'letter-1' };
    const state = stateAfter([...OPENED, stated(found)]);
    expect(restated(state, { negligence: true })).toStrictEqual({ ...found, negligence: true });
  });
});
