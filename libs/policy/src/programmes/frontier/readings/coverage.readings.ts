import type { Reading } from '../../../kernel/reading.js';
import { read } from './reading.js';

/** Readings on what is covered. */
export const COVERAGE_READINGS: readonly Reading[] = [
  read(
    'A-FR-06',
    '改造品は段階で扱う。変更があれば有償、その部品は検査せず、必要な部品は有償で交換し、著しい変更や変更による故障は受け付けの可否を検討する。',
    'Customer changes go by a ladder: a change of whatever kind makes the repair paid; the part is not tested; an essential part is changed at cost; a marked change, or one that caused the fault, goes to refusal review.',
  ),
  read(
    'A-FR-08',
    '再修理の無償は、直前の修理が無償でも有償でも続く。依頼日で見て、対象外の事由とお断りの事由が優先する。',
    'The re-repair guarantee follows any completed repair and goes by the day of request; excluded causes and refusals win over it.',
  ),
  read(
    'A-FR-12',
    '上限には今回の修理を含め、超えたときに限り有償とする。全額か超過分かは設定値による。',
    'The present repair counts towards the cap, which must be exceeded; whole price or excess is a configured value.',
  ),
  read(
    'A-FR-34',
    '保証期間内で対象外でない品の代替品の費用は、責任者が決める。それ以外はお客様の負担とする。',
    'Within the term and without an exclusion a person decides who pays for another product; otherwise the customer does, by quote.',
  ),
  read(
    'A-FR-35',
    '初期不良の全体交換で保証期間は新たに始まり、部品の交換では変わらず、ほかの交換では残りの期間を引き継ぐ。',
    'A whole unit exchanged as an initial failure starts a new term; a part keeps the product’s; any other swap inherits the rest.',
  ),
  read(
    'A-FW-01',
    '告知された終了日だけが効力を持ち、当日を含む。年数の目安は購入日からの見込みにとどまる。',
    'Only an announced end of support binds, its last day included; the years are a forecast from the purchase.',
  ),
  read(
    'A-FW-03',
    '消耗品の除外が優先する。届いた時から使えないものは責任者が決める。',
    'The exclusion of consumables wins; one that was dead on arrival is a person’s decision.',
  ),
  read(
    'A-FW-04',
    '有寿命部品は、消耗や特殊な環境が認められない限り無償とし、その故障が及ぼした損傷は対象外とする。',
    'A limited-life part is free unless wear or an unusual environment is found; what its failure did to other things is excluded.',
  ),
  read(
    'A-FW-07',
    '24時間以上の連続使用は除外の基準、1日8時間は目安にすぎない。',
    'Running 24 hours or more without a break is the test of an exclusion; 8 hours a day is information.',
  ),
  read(
    'A-FW-09',
    '加入している保証サービスの規定は手元になく、責任者が判断する。',
    'The terms of plans are not held; a person decides by them.',
  ),
  read(
    'A-FW-12',
    '標準で付属する機能部品は対象のまま、付属しない周辺機器や特殊部品は対象外とする。',
    'Functional parts supplied as standard stay covered; other peripherals and special parts are excluded.',
  ),
];
