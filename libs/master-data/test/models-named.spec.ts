import { type FileProblem, InvalidMasterData } from '../src/index.js';
import { complaintsOf, stated } from './support/files.js';

describe('a row of a list that names a model which the product master beside it does not have', () => {
  const main = `revision: r-1
programmes:
  ipro:
    models:
      CAM-1: { deviceClass: camera }
      NVR-1: [{ deviceClass: recorder, until: 2020-03-31 }]
    fiveYearLists: { csv: five.csv }
    exemptLists:
      - { revision: x-1, from: 2020-01-01, models: [NVR-1, STAND] }
    unrepairableLists:
      - { revision: u-1, from: 2020-01-01, until: 2020-12-31, models: [CAM-1] }
      - { revision: u-2, from: 2021-01-01, models: [CAM-1, NVR-2] }
`;
  const five = 'revision,from,model\nf-1,2020-01-01,CAM-1\nf-1,2020-01-01,CAM-I\n';

  it('is told by its own line and column, with the rules and what may be meant', () => {
    const problems = (): readonly FileProblem[] => {
      try {
        stated(main, { 'five.csv': five });
      } catch (error) {
        if (error instanceof InvalidMasterData) return error.problems;
      }
      return [];
    };
    expect(problems()).toEqual([
      {
        file: 'five.csv',
        line: 3,
        table: 'ipro.fiveYearLists',
        rules: ['IP-P-3'],
        field: 'model',
        problem: 'no row of ipro.models has the model CAM-I',
        unlisted: { model: 'CAM-I', similar: ['CAM-1'] },
      },
      expect.objectContaining({
        file: 'tables.yaml',
        line: 9,
        table: 'ipro.exemptLists',
        unlisted: { model: 'STAND', similar: [] },
      }),
      expect.objectContaining({
        file: 'tables.yaml',
        line: 12,
        table: 'ipro.unrepairableLists',
        unlisted: { model: 'NVR-2', similar: ['NVR-1'] },
      }),
    ]);
  });

  it('is not told beside a product master in which it may stand in a row that cannot be read', () => {
    const fromTable = main.replace(/ {4}models:\n.*\n.*\n/, '    models: { csv: models.csv }\n');
    const models = 'model,deviceClass\nCAM-1,camera\nCAM-I,"cam"era\n';
    expect(complaintsOf(fromTable, { 'five.csv': five, 'models.csv': models })).toEqual([
      expect.stringMatching(/^models\.csv:3: .* closing quotation mark/),
    ]);
  });

  it('is taken where no product master comes with it', () => {
    const alone = main.replace(/ {4}models:\n.*\n.*\n/, '');
    expect(alone).not.toContain('deviceClass');
    expect([...stated(alone, { 'five.csv': five }).tables.keys()]).toEqual([
      'ipro.fiveYearLists',
      'ipro.exemptLists',
      'ipro.unrepairableLists',
    ]);
  });
});
