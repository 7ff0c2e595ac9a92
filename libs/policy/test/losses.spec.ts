import { decideLoss, type Loss } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';

const TERMS = houseTerms();
const AT = { arrivedOn: '2024-07-10', knownAt: '2024-07-10T03:00:00.000Z' };
const decided = (value: unknown) => ({ kind: 'decided', value });

describe('what a customer wants made good', () => {
  it.each<[Loss, string]>([
    ['unforeseeable-defect', 'refused'],
    ['data-by-failure', 'refused'],
    ['from-excluded-matter', 'refused'],
    ['in-delivery', 'carrier'],
    ['use-after-support', 'refused'],
    ['set-up-costs', 'refused'],
    ['third-party-investigation', 'refused'],
  ])('as a loss %s is %s', (loss, answer) => {
    expect(decideLoss({ loss }, TERMS, AT).outcome).toEqual(decided(answer));
  });

  it.each([
    [
      'asks whether it is on file that data may be erased',
      {},
      { kind: 'needs-facts', ask: ['erasureAcknowledged'] },
    ],
    ['refuses what was acknowledged', { erasureAcknowledged: true }, decided('refused')],
    [
      'leaves to a person what was not',
      { erasureAcknowledged: false },
      { kind: 'person-decides', proposal: 'refused', because: ['FR-R5-6a', 'FR-R5-6b'] },
    ],
  ] as const)('of data lost in the repair, %s (FR-R5-6b)', (_what, acknowledged, outcome) => {
    expect(decideLoss({ loss: 'data-in-service', ...acknowledged }, TERMS, AT).outcome).toEqual(outcome);
  });
});
