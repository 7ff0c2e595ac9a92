import { canonicalJson } from '#kernel';
import { answerIn, decidedAgain } from '../../../test/support/decided-again.js';
import {
  answersIn,
  assessmentIn,
  decidedBy,
  faulty,
  IN_TERM,
  OUT_OF_TERM,
  TERMS,
} from '../../../test/support/faulty-parts.js';
import { event, given, happened, TECHNICIAN } from '../../../test/support/given-case.js';
import { OPENED } from '../../../test/support/history.js';
import { givenCase } from '../../../test/support/programme-flow.js';
import { ASKED_OF_IPRO, COVERED, stated } from '../../../test/support/programme-history.js';
import { SAMPLES } from '../../../test/support/sample.data.js';

const { item } = SAMPLES['case-opened'];
const givenMadeBy = (maker: string, parts: readonly string[], purchasedOn = IN_TERM) =>
  given([
    happened('case-opened', { item: { ...item, maker } }),
    ...faulty(parts, purchasedOn).slice(OPENED.length),
  ])
    .under(TERMS)
    .when('decide-coverage', {}, TECHNICIAN);

describe('whose product an item under FRONTIER’s rules is (FW-W2-2, FR-R5-8)', () => {
  it.each(['FRONTIER', 'Frontier', 'frontier'])('is the company’s own where the maker is %s', (maker) => {
    givenMadeBy(maker, []).thenRecords(event('coverage-decided', { coverage: 'free', decidedBy: 'rules' }));
  });

  it.each([
    ['i-PRO', [], IN_TERM],
    ['Panasonic', ['power-supply'], IN_TERM],
    ['Panasonic', ['power-supply'], OUT_OF_TERM],
  ])(
    'leaves a product of %s to a person, without a word on its cost: parts %j',
    (maker, parts, purchasedOn) => {
      const because = ['FW-W2-2', 'FR-R5-8a', 'FR-R5-8b'];
      const { history } = givenMadeBy(maker, parts, purchasedOn).thenRecords(
        event('coverage-proposed', { proposal: null, because }),
      );
      const assessment = assessmentIn(history);
      expect(decidedBy(assessment)).toEqual(because);
      expect(answersIn(assessment)).toContainEqual(['scope', 'maker-rules']);
      expect(assessment.factsUsed).toContainEqual({ fact: 'maker', value: 'other' });
      expect(canonicalJson(decidedAgain(assessment, TERMS))).toBe(canonicalJson(answerIn(assessment)));
    },
  );

  it.each([[[]], [['power-supply']]])(
    'proposes what the rules say where nobody knows whose products its maker’s are: parts %j',
    (parts) => {
      const { history } = givenMadeBy('ACME', parts).thenRecords(
        event('coverage-proposed', {
          proposal: { coverage: 'free', term: { startsOn: IN_TERM, lastDay: '2027-01-31' } },
          because: ['FW-W2-2'],
        }),
      );
      expect(answersIn(assessmentIn(history))).toContainEqual(['scope', 'proposed maker-rules']);
    },
  );
});

describe('whose product a device under i-PRO’s scheme is (IP-1-1)', () => {
  const givenDeviceOf = (maker: string) =>
    givenCase(
      { ...ASKED_OF_IPRO, data: { ...ASKED_OF_IPRO.data, item: { ...item, maker, model: 'CAM-1' } } },
      stated(COVERED),
    ).when('decide-coverage', {}, TECHNICIAN, '2024-12-16T03:00:00.000Z');

  it('is free by the rules where the maker is i-PRO', () => {
    givenDeviceOf('i-PRO').thenRecords(event('coverage-decided', { coverage: 'free', decidedBy: 'rules' }));
  });

  it.each([
    ['FRONTIER', 'other', 'paid'],
    ['ACME', 'not-known', 'free'],
  ])('is a person’s to judge where the maker is %s', (maker, known, coverage) => {
    givenDeviceOf(maker).thenRecords(
      event('coverage-proposed', {
        proposal: expect.objectContaining({ coverage }),
        because: expect.arrayContaining(['IP-1-1']),
        assessment: expect.objectContaining({
          factsUsed: expect.arrayContaining([{ fact: 'maker', value: known }]),
        }),
      }),
    );
  });
});
