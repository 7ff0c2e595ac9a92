import fc from 'fast-check';
import { go, type Start, STEPS } from '../../test/support/any-way.js';
import { OPENED, unacknowledged } from '../../test/support/history.js';
import { TERMS } from '../../test/support/sample-terms.js';
import { PACK_TERMS, packOpened } from '../../test/support/visits.js';

/** Every stage, custody and standing of the clock that some of the ways lead to. */
function placesOf(start: Start, numRuns: number): readonly string[] {
  const seen = new Set<string>();
  fc.assert(
    fc.property(STEPS, (steps) =>
      go(start, steps, ({ stage, custody, clock }) => seen.add(stage).add(custody).add(`clock-${clock}`)),
    ),
    { numRuns, seed: 20_260_407, endOnFailure: true },
  );
  return [...seen].sort();
}

const STAGES =
  'requested received diagnosed quoted approved repaired returned cancelled refused abandoned disposed';
const CUSTODIES = 'awaited with-customer held out-for-delivery delivered stored';
const CLOCKS = 'clock-idle clock-running clock-met clock-late';

describe('any way through a case', () => {
  it('is recorded in events that the registry takes and the chart can fold, all the stages over', () => {
    const wanted = `${STAGES} ${CUSTODIES} ${CLOCKS}`.split(' ').sort();
    expect(placesOf({ history: unacknowledged(OPENED), terms: TERMS }, 150)).toStrictEqual(wanted);
  });

  it('is so under an on-site pack too, with the clock of its visit', () => {
    const places = placesOf({ history: packOpened('on-site'), terms: PACK_TERMS }, 40);
    const wanted = 'received approved repaired returned cancelled with-customer held delivered clock-late';
    expect(places).toEqual(expect.arrayContaining(wanted.split(' ')));
  });
});
