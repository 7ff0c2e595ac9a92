import { type Happened, happened } from '../../../test/support/given-case.js';
import { reactionOf } from '../../../test/support/reaction-of.js';
import { SAMPLES } from '../../../test/support/sample.data.js';
import { PACK_VISIT, packOpened } from '../../../test/support/visits.js';
import { whenConsumablesAgreedDoneOrGivenUpThenTellPack as automation } from './when-consumables-agreed-done-or-given-up-then-tell-pack.js';

const AGREED = happened('visit-scheduled', { work: 'consumables', agreedOn: '2026-04-06', on: '2026-04-08' });
const LATER = { visitNumber: 2, work: 'consumables', agreedOn: '2026-04-08', on: '2026-04-20' } as const;
const { requestedOn } = SAMPLES['case-opened'];
const OF_CASE = {
  maker: 'PANASONIC',
  model: 'REC-1',
  serial: SAMPLES['case-opened'].item.serial,
  requestedOn,
};

const ofPack = (...more: readonly Happened[]) => reactionOf(automation, [...packOpened('on-site'), ...more]);

describe('when a case does something about the consumables of a pack, then the pack is told', () => {
  it('that a visit is agreed, on which day and when (PN-X-4)', () => {
    expect(ofPack(AGREED)).toEqual({
      kind: 'command',
      command: 'record-consumable-contact',
      payload: {
        contactId: 'TESTCASE0-1',
        contactedOn: '2026-04-06',
        channel: 'repair-case',
        outcome: 'visit-agreed',
        visitOn: '2026-04-08',
        ...OF_CASE,
      },
    });
  });

  it('that another day is agreed', () => {
    expect(
      ofPack(AGREED, happened('visit-not-possible'), happened('visit-rescheduled', LATER)),
    ).toMatchObject({
      payload: { contactId: 'TESTCASE0-2', contactedOn: '2026-04-08', visitOn: '2026-04-20' },
    });
  });

  it('that they were replaced, on the day in Tokyo on which the visit began (PN-X-2)', () => {
    const done = happened('visit-done', { startedAt: '2026-04-08T15:00:00.000Z', leftToDo: 'nothing' });
    expect(ofPack(AGREED, done)).toEqual({
      kind: 'command',
      command: 'record-consumable-visit',
      payload: {
        visitId: 'TESTCASE0-1',
        doneOn: '2026-04-09',
        playbackLossAcknowledged: SAMPLES['visit-scheduled'].playbackLossAcknowledged,
        ...OF_CASE,
      },
    });
  });

  it('that a lead gave it up (PN-X-7)', () => {
    const lapsed = happened('entitlement-lapsed', { lapsedOn: '2026-04-08' });
    expect(ofPack(AGREED, lapsed)).toMatchObject({
      command: 'record-consumable-contact',
      payload: {
        contactId: 'TESTCASE0-1-given-up',
        contactedOn: '2026-04-08',
        outcome: 'not-possible',
      },
    });
  });

  it.each<[string, readonly Happened[]]>([
    [
      'of a visit after which something is left to do',
      [AGREED, happened('visit-done', { leftToDo: 'another-visit' })],
    ],
    ['of a visit to repair', [...PACK_VISIT.slice(2), happened('visit-done', { leftToDo: 'nothing' })]],
    ['of a day that is agreed to repair', PACK_VISIT.slice(2, 3)],
  ])('but nothing %s', (_what, more) => {
    expect(ofPack(...more)).toEqual({ kind: 'nothing' });
  });

  it('but by a person where the serial cannot be read', () => {
    const { item } = SAMPLES['case-opened'];
    const unread = happened('case-opened', { item: { ...item, serialReadable: false } });
    expect(reactionOf(automation, [unread, AGREED])).toMatchObject({
      kind: 'left-to-person',
      why: expect.stringContaining('serial'),
    });
  });
});
