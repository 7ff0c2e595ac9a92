import type { CellKind, Column, Layout } from './layout.js';

const column = (name: string, as: CellKind): Column => ({ name, as });
const text = (name: string): Column => column(name, 'text');
const integer = (name: string): Column => column(name, 'integer');
const date = (name: string): Column => column(name, 'date');

const DATED = [text('revision'), date('from'), date('until')];
const NAMES: Layout = { kind: 'names', column: 'name' };
const valueByDay = (one: Column): Layout => ({ kind: 'value-by-day', column: one });
const MODELS_OF_LIST: Layout = { kind: 'items', columns: DATED, item: 'model', list: 'models' };

/** How each table stands in a spreadsheet. Of a calendar it is the closures that do. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  taxRates: { kind: 'entries', columns: [...DATED, integer('ratePercent')] },
  'frontier.publications': { kind: 'map', keys: ['document', 'revision'], column: date('publishedOn') },
  'frontier.calendar.closures': { kind: 'closures' },
  'frontier.feeTables': {
    kind: 'entries',
    columns: [...DATED, integer('inspectionFee'), integer('returnFreight')],
  },
  'frontier.designatedShops': NAMES,
  'frontier.designatedCarriers': NAMES,
  'frontier.models': {
    kind: 'keyed',
    key: 'model',
    columns: [
      integer('warrantyMonths'),
      text('device'),
      date('supportEnd.lastDay'),
      date('supportEnd.announcedOn'),
      column('upgrades', 'texts'),
      text('designatedOs'),
    ],
  },
  'frontier.paymentPoint': valueByDay(text('paymentPoint')),
  'frontier.contactAttempts': valueByDay(integer('contactAttempts')),
  'frontier.premiumOvershoot': valueByDay(text('premiumOvershoot')),
  'frontier.highPrice': valueByDay(integer('highPrice')),
  'frontier.partMonths': { kind: 'keyed-value', key: 'part', column: integer('months') },
  'frontier.plans': { kind: 'keyed-value', key: 'plan', column: text('kind') },
  'frontier.excludedSoftware': NAMES,
  'ipro.models': { kind: 'keyed', key: 'model', columns: [text('deviceClass'), text('form')] },
  'ipro.fiveYearLists': MODELS_OF_LIST,
  'ipro.exemptLists': MODELS_OF_LIST,
  'ipro.unrepairableLists': MODELS_OF_LIST,
  'ipro.certifications': { kind: 'keyed-entries', key: 'partner', columns: DATED },
  'ipro.remoteAreas': { kind: 'items', columns: DATED, item: 'area', list: 'areas' },
  'ipro.charges': { kind: 'entries', columns: [...DATED, integer('visit'), integer('extraTravel')] },
  'ipro.exchangeOrder': valueByDay(text('exchangeOrder')),
  'panasonic-pack.calendar.closures': { kind: 'closures' },
  'panasonic-pack.packHardware': NAMES,
  'panasonic-pack.remoteIslands': NAMES,
  'panasonic-pack.recommendedSdCards': NAMES,
  'panasonic-pack.recordersWithoutSdCard': NAMES,
  'panasonic-pack.consumableWindow': {
    kind: 'members',
    columns: [integer('contactMonthsBefore'), integer('doneMonthsAfter')],
  },
  'support-renewal.inForceFrom': { kind: 'value', column: date('inForceFrom') },
  'support-renewal.prices': {
    kind: 'entries',
    columns: [...DATED, integer('month'), integer('retroactiveMonth')],
  },
  'support-renewal.renewedTermServices': { kind: 'names', column: 'service' },
  'support-renewal.sendBackFreight': { kind: 'members', columns: [text('in'), text('back')] },
};
