/** The rules and readings that each table answers to. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  taxRates: [],
  'frontier.publications': ['A-FR-17'],
  'frontier.calendar': ['A-G-8'],
  'frontier.feeTables': ['FR-R2-7a', 'A-FR-10'],
  'frontier.designatedShops': ['FW-W6-6c'],
  'frontier.designatedCarriers': ['FR-R2-6a'],
  'frontier.models': ['FW-W7-1', 'FW-W8-3', 'FR-R7-1', 'FR-R5-11a'],
  'frontier.paymentPoint': ['A-FR-37'],
  'frontier.contactAttempts': ['A-FR-09'],
  'frontier.premiumOvershoot': ['A-FR-12'],
  'frontier.highPrice': ['A-FR-13'],
  'frontier.partMonths': ['FW-W7-3'],
  'frontier.plans': ['FW-W7-2', 'FW-W6-3'],
  'frontier.excludedSoftware': ['FW-W11-2'],
  'ipro.models': ['IP-T-4', 'IP-P-2'],
  'ipro.fiveYearLists': ['IP-P-3'],
  'ipro.exemptLists': ['IP-1-2'],
  'ipro.unrepairableLists': ['IP-Q-6'],
  'ipro.certifications': ['IP-Q-4a'],
  'ipro.remoteAreas': ['IP-Q-8b'],
  'ipro.charges': ['IP-Q-8b'],
  'ipro.exchangeOrder': ['A-IP-05'],
  'panasonic-pack.calendar': ['A-PN-03'],
  'panasonic-pack.packHardware': ['A-G-9'],
  'panasonic-pack.remoteIslands': ['PN-N-3b'],
  'panasonic-pack.recommendedSdCards': ['PN-N-1a'],
  'panasonic-pack.recordersWithoutSdCard': ['PN-F-3'],
  'panasonic-pack.consumableWindow': ['A-PN-06'],
  'support-renewal.inForceFrom': ['A-G-7'],
  'support-renewal.prices': ['SR-3-3', 'SR-5-3'],
  'support-renewal.renewedTermServices': ['A-SR-15'],
  'support-renewal.sendBackFreight': ['A-SR-12'],
};

/** The names of all tables that this says something of. */
export const RULED_TABLES = Object.keys(RULES);

/** The rules and readings that a table answers to; none for what the law itself sets. */
export function ruledBy(table: string): readonly string[] {
  return Object.hasOwn(RULES, table) ? (RULES[table] ?? []) : [];
}
