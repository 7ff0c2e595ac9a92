import { both, type Label } from './language.js';

/**
 * What earlier steps conclude and clauses read like facts, as it is named where it rules a clause out. None of it is
 * stated, so that no question has words for it.
 */
export const CONCLUDED_WORDS: { readonly [concluded: string]: Label } = {
  reachedOn: both('リペアセンターに届いた日', 'Day it reached the Repair Centre'),
  deviceClass: both('機器の種類', 'Kind of device'),
  exempt: both('製品保証のない機種かどうか', 'Whether the model is without product warranty'),
  fiveYearListed: both('5年保証の対象機種の一覧にあるかどうか', 'Whether the model is on the 5-year list'),
  form: both('修理の形態', 'Form of the repair'),
  grant: both('5年保証の有無', 'Grant of the 5-year warranty'),
  remote: both('離島または遠隔地かどうか', 'Whether the place is remote'),
  unrepairable: both('修理できない機種かどうか', 'Whether the model cannot be repaired'),
  warranty: both('故障した日の保証', 'Warranty on the day of failure'),
  inTime: both('目標の日に間に合ったか', 'Whether the target was kept'),
  hadGap: both('サポートのない期間があったかどうか', 'Whether there was a time without support'),
  endsOn: both('契約の最終日', 'Last day of the contract'),
  occasion: both('契約の機会', 'Occasion of the order'),
  orderedOn: both('発注日', 'Day of the order'),
  proratedMonths: both('1年を超える月数', 'Months beyond the year'),
  standing: both('その日のサポートの状態', 'Support on that day'),
  start: both('開始日', 'First day of the term'),
};
