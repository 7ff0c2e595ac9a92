import type { FactDomains } from '../../../../kernel/fact-domain.js';
import { nameOf } from '../../../../terms/listed-name.js';
import type { Terms } from '../../../../terms/terms.js';
import { FREQUENCIES, HUMIDITY, TEMPERATURE, VOLTAGE } from '../../exclusions/environment.clauses.js';
import { NONSTOP_HOURS } from '../../exclusions/warranty-rules.clauses.js';
import type { FrontierFacts } from '../../frontier-facts.js';
import {
  around,
  evidence,
  fact,
  oneOf,
  STAFF_ADDS,
  STAFF_JUDGES,
  STAFF_REVIEWS,
  YES_OR_NO,
} from './domain-parts.js';

/** The facts on how the item was used, changed and bought. */
export function useDomains(terms: Terms): FactDomains<FrontierFacts> {
  const shops = terms.programmes.frontier?.designatedShops ?? [];
  return {
    properUse: fact('説明書どおりの使用', 'used as the manuals say', YES_OR_NO, STAFF_JUDGES),
    serialReadable: fact('シリアルシールの判読', 'serial seal readable', YES_OR_NO, STAFF_REVIEWS),
    recognisedAsOurs: fact('当社製品との確認', 'known as the company’s', YES_OR_NO, STAFF_ADDS),
    serialEvidence: evidence('シールの写真', 'photo of the seal'),
    soldBy: fact('購入先', 'seller', oneOf(...shops.map(nameOf), 'another shop'), STAFF_REVIEWS),
    partsChangedBy: fact(
      '部品を変更した者',
      'who changed parts',
      oneOf('customer', 'company'),
      STAFF_REVIEWS,
    ),
    partsChangedEvidence: evidence('変更部品の一覧', 'list of changed parts'),
    temperature: fact('気温', 'temperature', around(TEMPERATURE.lowest, TEMPERATURE.highest), STAFF_REVIEWS),
    humidity: fact('湿度', 'humidity', around(HUMIDITY.lowest, HUMIDITY.highest), STAFF_REVIEWS),
    condensation: fact('結露', 'condensation', YES_OR_NO, STAFF_REVIEWS),
    properPower: fact('適切な電力の供給', 'proper power', YES_OR_NO, STAFF_REVIEWS),
    foreignMatter: fact('異物の混入', 'foreign matter', YES_OR_NO, STAFF_REVIEWS),
    usedIn: fact('使用した国', 'country of use', oneOf('JP', 'TW'), STAFF_REVIEWS),
    mainsVoltage: fact('電源の電圧', 'mains voltage', around(VOLTAGE), STAFF_REVIEWS),
    mainsFrequency: fact('電源の周波数', 'mains frequency', around(...FREQUENCIES), STAFF_REVIEWS),
    environmentEvidence: evidence('使用環境の記録', 'record of the environment'),
    continuousHours: fact('連続使用の時間', 'hours without a break', around(NONSTOP_HOURS), STAFF_REVIEWS),
  };
}
