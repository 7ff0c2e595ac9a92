import { type EvidenceKind, openEvidence } from '../src/index.js';

describe('what evidence is still awaited', () => {
  it.each<[string, string, EvidenceKind[], EvidenceKind[], string[]]>([
    [
      'nothing came by parcel',
      'phone',
      [],
      ['request-form', 'warranty-card', 'receipt'],
      ['FR-R2-2a', 'FW-W6-6a'],
    ],
    [
      'nothing came with a web request',
      'web',
      [],
      ['warranty-card', 'receipt'],
      ['FR-R2-2a', 'FR-R2-2b', 'FW-W6-6a'],
    ],
    ['the card came: it stands in for the receipt', 'web', ['warranty-card'], [], ['FR-R2-2a', 'FR-R2-2b']],
    [
      'the receipt came: the card is still asked for',
      'web',
      ['receipt'],
      ['warranty-card'],
      ['FR-R2-2a', 'FR-R2-2b', 'FW-W6-6a'],
    ],
    ['a paper form came', 'parcel', ['request-form', 'warranty-card', 'receipt'], [], ['FR-R2-2a']],
    [
      'only a photo came',
      'web',
      ['photo', 'letter', 'other'],
      ['warranty-card', 'receipt'],
      ['FR-R2-2a', 'FR-R2-2b', 'FW-W6-6a'],
    ],
  ])('when %s', (_, channel, kinds, open, clauses) => {
    expect(openEvidence({ channel, kinds })).toEqual({ open, clauses });
  });
});
