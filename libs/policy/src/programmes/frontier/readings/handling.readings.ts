import type { Reading } from '../../../kernel/reading.js';
import { read } from './reading.js';

/** Readings on how a case is handled. */
export const HANDLING_READINGS: readonly Reading[] = [
  read(
    'A-FR-01',
    '認められた初期不良品の送料は、14日目を過ぎて送られても当社が負担する。',
    'The company pays the way in of an accepted initial failure even when it is sent after day 14.',
  ),
  read(
    'A-FR-03',
    '取り外した部品は、故障によるものは当社、お客様が付けたものとアップグレードで外したものはお客様に属する。',
    'A part removed for a fault belongs to the company; one the customer added, or an upgrade took out, to the customer.',
  ),
  read(
    'A-FR-04',
    '免責事項への抵触だけで自動的に断らず、責任者が判断する。',
    'A disclaimer that is touched does not refuse by itself; a person decides.',
  ),
  read(
    'A-FR-13',
    '高額かどうかの基準は設定値とし、代替品の提案のきっかけにとどめる。',
    'What price is high is a configured value, and it only prompts a proposal.',
  ),
  read(
    'A-FR-15',
    '停止中も、品の返却、支払い、保管期間は続け、解除は記録された判断による。',
    'While service is suspended, property still goes back, payment and storage go on; lifting it is a recorded decision.',
  ),
  read(
    'A-FR-23',
    '期限内に連絡があり指定業者で送られたなら、遅れて届いても送料は当社が負担する。',
    'A late arrival loses the exchange only: with contact in time and the designated carrier the company still pays.',
  ),
  read(
    'A-FR-26',
    'アウトレット品の送料は、14日目までに送られたときだけ当社が負担する。',
    'The company pays the way in of an outlet item only if it was sent by day 14.',
  ),
  read(
    'A-FR-30',
    '後から保証期間内と分かったときは判断を改めて記録し、返金は責任者の例外処理に回す。',
    'A repair later shown to be in warranty corrects the decision; the refund stays barred and goes to a person.',
  ),
  read(
    'A-FR-31',
    'オンサイトの条件は手元になく、その窓口に回す。',
    'The terms of the on-site option are not held; such a request is routed out.',
  ),
  read(
    'A-FR-36',
    'アップグレードの見積りに回答がなくても自動の取消しや請求はせず、責任者が決める。',
    'An unanswered upgrade quote is neither cancelled nor charged by itself; a person decides.',
  ),
  read(
    'A-FR-38',
    'OS無しモデルの領域は、再インストールが必要となった場合に限り解放する。',
    'Partitions of a model without OS are released only where a reinstall would have been needed.',
  ),
  read(
    'A-FR-39',
    '不要な増設カードは返却して記録するが、紛失や破損の責任は負わない。',
    'An add-in card that was not needed is returned and listed, but nothing is owed for it if lost or damaged.',
  ),
  read(
    'A-FW-10',
    '修理、一部交換、全部交換のいずれにするかは当社が選ぶ。',
    'The company chooses among repair, exchange of a part and exchange of the whole.',
  ),
  read(
    'A-FR-24',
    '全体を交換した製品には、新たな保証期間と新たな14日間がある。',
    'The exchanged unit has a full new term and 14 new days.',
  ),
];
