import type { Programme } from '../kernel/programme.js';
import { both, type Label } from './language.js';

/** What each programme is called, and the day that picks its revisions (D25). */
export const PROGRAMME_NAMES: { readonly [P in Programme]: Label } = {
  frontier: both('FRONTIER', 'FRONTIER'),
  ipro: both('i-PRO', 'i-PRO'),
  'panasonic-pack': both('パナソニック保守パック', 'Panasonic maintenance pack'),
  'support-renewal': both('ネットワーク機器サポート', 'network device support'),
};

export const ANCHOR_NAMES: { readonly [P in Programme]: Label } = {
  frontier: both('品物の到着日', 'the day the item arrived'),
  ipro: both('修理の依頼日', 'the day of the request'),
  'panasonic-pack': both('お申し込みの日', 'the day of the application'),
  'support-renewal': both('お申し出の日', 'the day of the request'),
};

/** Headings, each followed by items. */
export const HEADINGS = {
  ask: both('確認すること', 'To be found out'),
  collide: both('食い違う条項', 'Clauses that collide'),
  because: both('判断の理由', 'Why'),
  suggested: both('この案の理由', 'Why this is suggested'),
  suggestedAndLeft: both(
    'この案の理由と責任者の判断とする理由',
    'Why this is suggested, and left to the lead',
  ),
  leftBy: both('責任者の判断とする理由', 'Why the lead decides'),
  rest: both('前提と取り扱いを定めた条項', 'Premises and handling'),
  supporting: both('あわせて適用した条項', 'Also applied'),
  overridden: both('ほかの条項が優先した条項', 'Clauses that gave way'),
  silent: both('検討したが当てはまらなかった条項', 'Clauses that were looked at and do not apply'),
  readings: both('規定の文言の読み方', 'How the wording was read'),
  facts: both('確認した事実', 'Facts'),
  texts: both('適用した規定', 'Texts applied'),
  changes: both('判断が変わる場合', 'What would change this'),
  settles: both('判断が決まる場合', 'What would settle this'),
};

export const SENTENCES = {
  needsFacts: both(
    'まだ判断できません。次のことを確認してください。',
    'This cannot be decided yet. Please find out what is listed below.',
  ),
  conflict: both(
    '条項どうしが食い違うため、規定だけでは決まりません。責任者が判断してください。',
    'Clauses contradict each other, so that the rules alone do not settle this. It is for the lead to decide.',
  ),
  gap: both(
    'この場合を定めた条項がありません。責任者が判断してください。',
    'No clause speaks of this case. It is for the lead to decide.',
  ),
  noProposal: both(
    '責任者が判断してください。規定から導かれる案はありません。',
    'It is for the lead to decide. The rules suggest no answer.',
  ),
  notHeld: both(
    '基準となる日の規定を保管していないため、規定からは判断できません。責任者が判断してください。',
    'The text that governs is not held, so that the rules decide nothing. It is for the lead to decide.',
  ),
  proposed: both('責任者が判断してください。', 'It is for the lead to decide.'),
  open: both('判断できなくなります', 'the question is open'),
  moreMayBe: both(
    'すべての場合を試したわけではないため、ほかにもありえます。',
    'Not everything was tried, so that there may be more.',
  ),
};
