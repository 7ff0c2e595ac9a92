import { setup } from 'xstate';
import { caseChart, REPAIR_CASE_EVENTS } from '#repair-case';
import { drawChart } from './draw-chart.js';

describe('the drawing of a machine', () => {
  it('names every event and every state of the repair case', () => {
    const drawing = drawChart(caseChart);

    const stages = Object.values(caseChart.root.states['open']?.states ?? {}).flatMap(({ states }) =>
      Object.keys(states),
    );
    expect(stages.length).toBeGreaterThan(15);
    for (const name of [...Object.keys(REPAIR_CASE_EVENTS), ...stages]) {
      expect(drawing).toMatch(new RegExp(`[\\s>"\`]${name}[\\s<"\`]`));
    }
  });

  it('draws one arrow per pair of states, and parallel regions side by side', () => {
    const machine = setup({}).createMachine({
      id: 'lamp',
      initial: 'on',
      states: {
        on: {
          type: 'parallel',
          on: { 'look-at': {} },
          states: {
            light: {
              initial: 'dim',
              states: { dim: { on: { 'turn-up': 'bright', 'turn-full': 'bright' } }, bright: {} },
            },
            heat: { initial: 'cold', states: { cold: {} } },
          },
        },
      },
    });

    expect(drawChart(machine)).toBe(`# The chart of a lamp

Generated from the machine by \`npm run chart\`; do not edit.

\`\`\`mermaid
stateDiagram-v2
  state "on" as on {
    state "dim" as on_light_dim
    state "bright" as on_light_bright
    [*] --> on_light_dim
    on_light_dim --> on_light_bright: turn-up<br/>turn-full
    --
    state "cold" as on_heat_cold
    [*] --> on_heat_cold
  }
  [*] --> on
\`\`\`

Recorded while \`on\`, moving no region:

- \`look-at\`
`);
  });
});
