import { warningsIn } from './warnings.js';

const WARNINGS = [
  {
    code: 'ARRIVAL.ALREADY_RECORDED',
    message: 'the item arrived on 2025-02-28; this scan changes nothing',
    clauses: ['FR-R1-6'],
  },
  { code: 'CONFIGURATION.MISSING', message: 'no business calendar is configured', clauses: [] },
];

describe('warnings', () => {
  it('are in Japanese for whom prefers it, by their sentence or else by their code', () => {
    expect(warningsIn('ja', WARNINGS)).toEqual([
      { ...WARNINGS[0], message: '品物は2025-02-28に到着済みのため、今回の読取りでは何も変わりません' },
      { ...WARNINGS[1], message: '規定で定められていない値です。設定に追加してください。' },
    ]);
  });

  it('stay as they were written for whom prefers English', () => {
    expect(warningsIn('en', WARNINGS)).toEqual(WARNINGS);
  });
});
