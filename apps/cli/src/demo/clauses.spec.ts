import { citedClauses } from './clauses.js';

describe('the clauses that an event cites', () => {
  it('are those that fired, each once, and not those of what would have changed the answer', () => {
    const assessment = {
      fired: [{ clause: 'FR-R3-1', role: 'decided' }],
      questions: [{ question: 'coverage', fired: [{ clause: 'FR-R3-1', role: 'decided' }] }],
      notFired: [{ clause: 'FW-W11-3', failedOn: ['partsChangedBy'] }],
      wouldChange: { found: [{ outcome: { kind: 'person-decides', because: ['A-FW-09'] } }] },
    };
    expect(citedClauses({ assessment })).toEqual(['FR-R3-1']);
  });
});
