import type { JsonValue } from '#kernel';
import { ruleInJapanese } from './rules.js';

/** What is wrong in a file of master data, with what it names, each with what it reads in Japanese. */
const PATTERNS: readonly (readonly [pattern: RegExp, ja: (...said: readonly string[]) => string])[] = [
  // A member that is not what it must be. What stands there follows as `, not …`.
  [/^is missing$/, () => '値がありません'],
  [/^unknown key$/, () => 'この項目はありません'],
  [/^must be a date YYYY-MM-DD$/, () => '実在する日付（YYYY-MM-DD）で指定してください'],
  [/^must be a name, or a name with/, () => '名称、または名称と期間（from、until）で指定してください'],
  [
    /^must be (.+), or \1 with the days from and until$/,
    (words = '') => `次のいずれか、またはそれと期間（from、until）で指定してください：${words}`,
  ],
  [/^must be a whole number$/, () => '整数で指定してください'],
  [
    /^must be a whole number of at least (\d+) and at most (\d+)$/,
    (least = '', most = '') => `${least}から${most}までの整数で指定してください`,
  ],
  [/^must be a whole number of at least (\d+)$/, (least = '') => `${least}以上の整数で指定してください`],
  [/^must be a list that is not empty$/, () => '1件以上のリストで指定してください'],
  [/^must be a list$/, () => 'リストで指定してください'],
  [/^must have members$/, () => '項目と値の組で指定してください'],
  [/^must not be empty$/, () => '空にはできません'],
  [
    /^the retroactive month must cost more than the ordinary one$/,
    () => '遡及分の月額は通常の月額より高く設定してください',
  ],
  // Days and rows that contradict each other.
  [
    /^ends on (\S+), before it begins on (\S+)$/,
    (until = '', from = '') => `終わり（${until}）が始まり（${from}）より前です`,
  ],
  [
    /^overlaps another entry, which is valid from (.+) to (.+)$/,
    (from = '', until = '') => `別の行の期間（${boundOf(from)}から${boundOf(until)}まで）と重なっています`,
  ],
  [
    /^begins on (\S+), but the row before it ends on (\S+): the days between would be unset$/,
    (from = '', until = '') =>
      `前の行は${until}に終わり、この行は${from}に始まるため、間の日に値がありません`,
  ],
  [
    /^(.+) is the revision of another entry, too$/,
    (revision = '') => `改訂名「${revision}」は別の行でも使われています`,
  ],
  [/^"(.*)" stands here twice$/, (key = '') => `「${key}」が2回あります`],
  [/^the rows of one revision must have the same days$/, () => '同じ改訂名の行は期間を同じにしてください'],
  [
    /^there can be one row only, or each with days of its own$/,
    () => '行は1つだけ、または行ごとに別の期間を指定してください',
  ],
  [/^there can be one row only$/, () => '行は1つだけにしてください'],
  [
    /^closes (\d+) days; at most (\d+) stand in a row$/,
    (days = '', most = '') => `休業が${days}日続いています。1行では${most}日までです`,
  ],
  // A calendar.
  [
    /^calendar (.+), revision (.+?): (.+)$/s,
    (id = '', revision = '', what = '') => `暦「${id}」（${revision}）：${fileProblemInJapanese(what)}`,
  ],
  [
    /^no national holidays are known for the year (\S+)$/,
    (year = '') => `${year}年の祝日が登録されていません`,
  ],
  [
    /^a weekly day off is 1 \(Monday\) to 7 \(Sunday\), not (\S+)$/,
    (day = '') => `休業の曜日は1（月曜）から7（日曜）で指定してください（現在の値：${day}）`,
  ],
  [
    /^the closure (\S+) stands in a year that is not loaded$/,
    (day = '') => `休業日${day}の年は、この暦の年（years）にありません`,
  ],
  [
    /^a closure is YYYY-MM-DD or MM-DD\.\.MM-DD, not (.+)$/s,
    (text = '') => `休業日はYYYY-MM-DDまたはMM-DD..MM-DDで指定してください（現在の値：${text}）`,
  ],
  // A spreadsheet as such.
  [
    /^is empty: its first line names the columns (.+)$/,
    (names = '') => `空です。1行目に列名を書いてください：${names}`,
  ],
  [
    /^unknown column; the columns are (.+)$/,
    (names = '') => `この列はありません。列は次のとおりです：${names}`,
  ],
  [/^the column stands here twice$/, () => '同じ列が2回あります'],
  [/^the column is missing$/, () => '列がありません'],
  [
    /^has (\d+) cells, but there are (\d+) columns: /,
    (cells = '', columns = '') =>
      `列は${columns}個ですが、セルが${cells}個あります。カンマを含むセルは引用符で囲んでください`,
  ],
  [
    /^a cell that begins with a quotation mark has no closing one$/,
    () => '引用符で始まるセルが閉じられていません',
  ],
  [
    /^a quotation mark stands inside a cell: /,
    () => 'セルの中に引用符があります。セル全体を引用符で囲み、中の引用符は2つ重ねてください',
  ],
  [
    /^something follows the closing quotation mark of a cell$/,
    () => 'セルを閉じる引用符の後に文字があります',
  ],
  // The files together.
  [
    /^csv names a file in the same folder, not (.+)$/,
    (name = '') => `csvには同じフォルダーのファイル名を指定してください（${name}は使えません）`,
  ],
  [/^there is no file (.+) beside this one$/, (name = '') => `ファイル${name}が一緒にありません`],
  [/^(.+) refers to no such file$/, (main = '') => `${main}はこのファイルを参照していません`],
  [
    /^one of the files is the main one: /,
    () => '主ファイルがありません。名前が.yamlで終わり、改訂名（revision）と表を示すファイルが必要です',
  ],
  [/^is a second main file beside (.+)$/, (main = '') => `主ファイルが${main}のほかにもあります`],
  [/^was sent twice$/, () => '同じ名前のファイルが2回送信されています'],
  [
    /^is not UTF-8 /,
    () =>
      'UTF-8ではありません（Shift_JISの可能性があります）。Excelでは「CSV UTF-8（コンマ区切り）」で保存してください',
  ],
  [/^Map keys must be unique$/, () => '同じ項目が2回あります'],
  [
    /^holds no master data: its members are (.+)$/,
    (members = '') => `マスターデータではありません。項目は次のとおりです：${members}`,
  ],
];

/** What stands in the place of what must be there, at the end of a sentence. */
const INSTEAD = /^(.+), not ((?:"|\d|-|\{|\[|true|false|null|nothing).*)$/s;

/** What is wrong in a file, in Japanese; what has no Japanese stays as it is. */
export function fileProblemInJapanese(problem: string): string {
  const whole = saidIn(problem);
  if (whole !== undefined) return whole;
  const [, must = problem, instead] = INSTEAD.exec(problem) ?? [];
  const said = saidIn(must) ?? ruleInJapanese(must);
  if (said === must) return problem;
  return instead === undefined ? said : `${said}（現在の値：${instead}）`;
}

/** The problems of files, each in Japanese. */
export function fileProblemsInJapanese(problems: JsonValue): JsonValue {
  if (!Array.isArray(problems)) return problems;
  return problems.map((one: JsonValue) =>
    typeof one === 'object' && one !== null && 'problem' in one && typeof one.problem === 'string'
      ? { ...one, problem: fileProblemInJapanese(one.problem) }
      : one,
  );
}

function saidIn(problem: string): string | undefined {
  for (const [pattern, ja] of PATTERNS) {
    const said = pattern.exec(problem);
    if (said !== null) return ja(...said.slice(1));
  }
  return undefined;
}

function boundOf(day: string): string {
  return { 'the beginning': '最初', 'an open end': '無期限' }[day] ?? day;
}
