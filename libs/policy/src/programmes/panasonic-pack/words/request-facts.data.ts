import { METRES } from '../../../explain/amounts-in-words.js';
import { amount, choice, day, type FactWordsOf, flag, name, THERE } from '../../../explain/fact-words.js';
import { both } from '../../../explain/language.js';
import type { PackRequest } from '../coverage/coverage-facts.js';
import { PACK_WORDS } from './facts.data.js';

/** A request under a pack. */
export const PACK_REQUEST_WORDS: FactWordsOf<PackRequest> = {
  ...PACK_WORDS,
  requestedOn: day([
    'ご依頼の日',
    'いつご依頼がありましたか。',
    'Day of the request',
    'On which day was the request made?',
  ]),
  wanted: choice(
    ['ご依頼の内容', 'どのような作業をご希望ですか。', 'Work asked for', 'What work is asked for?'],
    {
      repair: ['修理', 'repair'],
      'restore-settings': ['設定情報の復旧', 'restoring settings'],
      'firmware-update': ['ファームウェアのバージョンアップ', 'a firmware update'],
      'loan-unit': ['代替品の貸与', 'a loan unit'],
      'other-makers-product': ['他社製品の調査や修復', 'work on another maker’s product'],
      'rescue-recordings': ['録画データの修復や退避', 'rescuing recordings'],
      'hour-meter-warning': ['アワーメーター警告への対応', 'a warning of the hour meter'],
      'take-away-parts': ['交換部品の引き取りと廃棄', 'taking replaced parts away'],
      'engineer-visit': ['技術者の訪問', 'a visit by an engineer'],
      'play-old-video': ['取り出したHDDの映像の再生', 'playing video of a removed drive'],
    },
  ),
  cause: choice(['故障の原因', '故障の原因は何ですか。', 'Cause of the fault', 'What caused the fault?'], {
    'ordinary-wear': ['通常の消耗', 'ordinary wear'],
    spontaneous: ['自然故障', 'a spontaneous failure'],
    lightning: ['落雷', 'lightning'],
    gas: ['ガス害', 'gas'],
    salt: ['塩害', 'salt'],
    pollution: ['公害', 'pollution'],
    'abnormal-voltage': ['異常電圧', 'abnormal voltage'],
    'flying-object': ['飛来物', 'a flying object'],
    'other-outside': ['その他の外部の要因', 'another outside cause'],
    'improper-use': ['不適切な使用', 'improper use'],
    modification: ['改造や構造の変更', 'modification'],
    'intent-or-negligence': ['故意または過失', 'intent or negligence'],
    'settings-environment': ['設定環境', 'the environment of settings'],
    'installation-environment': ['設置環境', 'the environment of installation'],
    drop: ['落下', 'a drop'],
    fire: ['火災', 'fire'],
    earthquake: ['地震', 'an earthquake'],
    'wind-or-flood': ['風水害', 'wind or flood'],
    'other-disaster': ['その他の天災地変', 'another disaster'],
    'transit-to-vendor': ['お客様からの輸送中の破損', 'damage on the way in'],
    'network-environment': ['ネットワーク環境', 'the network'],
    'sd-card': ['SDカード', 'the SD card'],
  }),
  causeProven: flag(
    ['原因を示す証拠', 'その原因を示す証拠はありますか。', 'Cause proven', 'Is there proof of that cause?'],
    THERE,
  ),
  heightMetres: amount(METRES, [
    '設置の高さ',
    '機器は何メートルの高さに設置されていますか。',
    'Height of installation',
    'At what height is the device installed, in metres?',
  ]),
  transferredOn: day(
    [
      '第三者への譲渡日',
      '機器を第三者に譲渡されましたか。いつですか。',
      'Day it was transferred to somebody else',
      'Was the device transferred to somebody else, and when?',
    ],
    both('譲渡なし', 'not transferred'),
  ),
  alteredFromStandard: flag(
    [
      '標準品からの仕様変更',
      '標準品の出荷状態から仕様や形状などが変更されていますか。',
      'Altered from the standard product',
      'Was it altered from the standard product?',
    ],
    THERE,
  ),
  specialHousing: flag([
    '特殊なハウジングへの格納',
    '特殊なハウジング設備に格納されていますか。',
    'In special housing',
    'Is it kept in special housing?',
  ]),
  failedPart: choice(
    ['故障した部品', '故障したのはSDカードですか。', 'Failed part', 'Is it the SD card that failed?'],
    {
      'sd-card': ['SDカード', 'SD card'],
      other: ['SDカード以外', 'other than the SD card'],
    },
  ),
  model: name(['品番', '品番を教えてください。', 'Model', 'Which model is it?']),
  maker: choice(['製造元', '機器はどの製造元の製品ですか。', 'Maker', 'Whose product is the device?'], {
    vendor: ['当社の製品', 'the vendor’s product'],
    other: ['他社製品', 'another maker’s product'],
    'not-known': ['当社の製品か不明', 'not known to be the vendor’s product'],
  }),
  sdCard: name([
    '使用しているSDカード',
    'どのSDカードをお使いですか。',
    'SD card in use',
    'Which SD card is in use?',
  ]),
  settingsBackup: flag(
    [
      '設定のバックアップ',
      '設定のバックアップはありますか。',
      'Backup of the settings',
      'Is there a backup of the settings?',
    ],
    THERE,
  ),
  resetToFactory: flag([
    '工場出荷状態への初期化',
    '障害により工場出荷状態に戻りますか。',
    'Reset to the factory state',
    'Does the fault bring the device back to its factory state?',
  ]),
};
