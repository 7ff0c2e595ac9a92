import { both, type Label } from '../../../explain/language.js';
import type { Admission } from '../contract/application-facts.js';
import type { CostLine, PackAnswer } from '../coverage/coverage-facts.js';
import type { EntitlementAnswer } from '../consumables/entitlement-facts.js';
import type { TargetVerdict } from '../target/judge-target.js';
import type { VisitReadiness } from '../visit/visit-readiness.js';

type Says<W extends string> = { readonly [K in W]: Label };

export const ADMISSION_SAYS: Says<Admission> = {
  accepted: both('お申し込みをお受けします', 'The application is accepted'),
  blocked: both('お申し込みはお受けできません', 'The application cannot be accepted'),
};

export const COVERAGE_SAYS: Says<PackAnswer['kind']> = {
  included: both('パックに含まれるため、無償で対応します', 'The work is included in the pack'),
  excluded: both('パックのサービス内容に含まれません', 'The work is excluded from the pack'),
  'not-offered': both('このサービスは提供していません', 'The work is not offered'),
  quoted: both('有償での対応となり、別途お見積りします', 'The work is done for a price that is quoted'),
  'no-fault': both(
    '故障ではないため、修理の対象になりません',
    'It is no fault, so that there is nothing to repair',
  ),
};

export const LINE_NAMES: Says<CostLine> = {
  parts: both('交換部品代', 'parts'),
  labour: both('技術料', 'labour'),
  travel: both('出張費用', 'travel'),
  'return-freight': both('返却送料', 'freight back'),
  'sd-card': both('SDカード代', 'the SD card'),
};

export const ENTITLEMENT_SAYS: Says<EntitlementAnswer['kind']> = {
  entitled: both(
    '契約に含まれる消耗部品の交換を実施できます',
    'The replacement of consumables that the pack includes can be had',
  ),
  none: both('このパックに消耗部品の交換は含まれません', 'The pack includes no replacement of consumables'),
  used: both(
    '消耗部品の交換は実施済みのため、次回からは有償です',
    'The replacement of consumables was had already; a further one is charged',
  ),
};

export const VERDICT_SAYS: Says<TargetVerdict> = {
  met: both('目安の期限内に対応しました', 'The target was met'),
  missed: both('目安の期限を過ぎて対応しました', 'The target was missed'),
  reported: both(
    '目安の期限を過ぎましたが、修理完了を約束するものではないため、報告にとどめます',
    'The target was missed; as completion is not promised, that is reported and no more',
  ),
};

export const VISIT_SAYS: Says<VisitReadiness> = {
  ready: both('訪問して作業できます', 'The work on site can be done'),
  held: both(
    '必要なご提示やご了承をいただくまで、作業を保留します',
    'The work is held until the customer has provided what is needed',
  ),
  'not-possible': both(
    'お立会いがないため作業できません。日程を改めます',
    'The work cannot be done with nobody there, and needs a new date',
  ),
  'not-done': both('作業は行いません', 'The work is not done'),
};

export const WORK_NAMES: Says<'visit' | 'repair-and-dispatch'> = {
  visit: both('訪問', 'The visit is'),
  'repair-and-dispatch': both('修理完了とご指定先への送付', 'Repair and dispatch are'),
};

export const AWAITED_NAMES: Says<'item' | 'sheet'> = {
  item: both('修理品', 'the item'),
  sheet: both('確認シート', 'the confirmation sheet'),
};
