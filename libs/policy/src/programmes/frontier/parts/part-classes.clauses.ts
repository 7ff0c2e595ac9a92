import type { ClauseText, DefiningClause } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { either, type Tri } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { COVERED_PRODUCTS, RULES_APPLY } from '../scope/scope.texts.js';
import { type CoveredPart, isOf } from './part-facts.js';

const defines = (
  text: ClauseText,
  when: (facts: Facts<CoveredPart>) => Tri,
): DefiningClause<CoveredPart> => ({
  ...text,
  kind: 'definition',
  when,
});
const ofTheProduct = (facts: Facts<CoveredPart>) =>
  either(
    isOf(facts, (kind) => kind.class !== 'foreign' && kind.class !== 'accessory'),
    facts.found('standardSupplied', (standard) => standard),
  );
const limitedLife = (facts: Facts<CoveredPart>) => isOf(facts, (kind) => kind.class === 'limited-life');

/** What a part is, by the warranty rules. */
export const PART_CLASSES: readonly DefiningClause<CoveredPart>[] = [
  defines(COVERED_PRODUCTS, ofTheProduct),
  defines(RULES_APPLY, ofTheProduct),
  defines(
    said(
      'FW-W4-0',
      '部品はハードウェアとソフトウェアに、ハードウェアは消耗部品、有寿命部品、それ以外に分かれる。',
      'Parts are hardware or software; hardware is consumable, of limited life, or neither.',
    ),
    (facts) => facts.given('part'),
  ),
  defines(
    said(
      'FW-W4-1a',
      'ケース、電源、基板、ドライブ、モニター、キーボード、マウスなどはハードウェアである。',
      'Hardware is the case, power supply, boards, drives, monitor, keyboard, mouse and so on.',
    ),
    (facts) => isOf(facts, (kind) => kind.matter === 'hardware'),
  ),
  defines(
    said(
      'FW-W4-1b',
      'OS、アプリケーション、保存されたデータ、UEFI(BIOS)はソフトウェアである。',
      'Software is the OS, applications, stored data and the UEFI or BIOS.',
    ),
    (facts) => isOf(facts, (kind) => kind.matter === 'software'),
  ),
  defines(
    said(
      'FW-W4-2-1b',
      'メディア類、取り外しやすいバッテリー、内蔵の電池やバッテリーは消耗部品である。',
      'Consumables are media, easily removable batteries and built-in batteries.',
    ),
    (facts) => isOf(facts, (kind) => kind.class === 'consumable'),
  ),
  defines(
    said(
      'FW-W4-2-2a',
      '有寿命部品は、摩耗、消耗、劣化により交換が必要になる部品である。',
      'Limited-life parts need replacing by wear, use or deterioration.',
    ),
    limitedLife,
  ),
  defines(
    said(
      'FW-W4-2-2f',
      'コンデンサのある基板、回転部、電子回路、接点、冷媒を持つ部品は有寿命部品である。',
      'Of limited life are boards with capacitors, rotating, electronic, contact and coolant parts.',
    ),
    limitedLife,
  ),
  defines(
    said(
      'FW-W6-1',
      '工場出荷時の状態でのハードウェアとソフトウェアの動作を保証する。',
      'Operation of hardware and software is warranted in the state shipped from the factory.',
    ),
    (facts) => facts.found('factoryState', () => true),
  ),
];
