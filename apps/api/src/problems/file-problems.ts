import { type Pattern, type Said, saidBy } from './rule-codes.js';
import { saidOfRule } from './rules.js';

/** What is wrong in a file of master data, with what it names, each with its code and what it reads in Japanese. */
const PATTERNS: readonly Pattern[] = [
  // A member that is not what it must be. What stands there follows as `, not …`.
  ['missing', /^is missing$/, () => '値がありません'],
  ['unknown-member', /^unknown key$/, () => 'この項目はありません'],
  ['not-a-day', /^must be a date YYYY-MM-DD$/, () => '実在する日付（YYYY-MM-DD）で指定してください'],
  [
    'malformed',
    /^must be a name, or a name with/,
    () => '名称、または名称と期間（from、until）で指定してください',
  ],
  [
    'not-one-of',
    /^must be (.+), or \1 with the days from and until$/,
    (words = '') => `次のいずれか、またはそれと期間（from、until）で指定してください：${words}`,
  ],
  ['not-whole-number', /^must be a whole number$/, () => '整数で指定してください'],
  [
    'out-of-range',
    /^must be a whole number of at least (\d+) and at most (\d+)$/,
    (least = '', most = '') => `${least}から${most}までの整数で指定してください`,
  ],
  [
    'out-of-range',
    /^must be a whole number of at least (\d+)$/,
    (least = '') => `${least}以上の整数で指定してください`,
  ],
  ['list-length', /^must be a list that is not empty$/, () => '1件以上のリストで指定してください'],
  ['not-list', /^must be a list$/, () => 'リストで指定してください'],
  ['not-object', /^must have members$/, () => '項目と値の組で指定してください'],
  ['text-length', /^must not be empty$/, () => '空にはできません'],
  [
    'contradicts',
    /^the retroactive month must cost more than the ordinary one$/,
    () => '遡及分の月額は通常の月額より高く設定してください',
  ],
  // Days and rows that contradict each other.
  [
    'wrong-order',
    /^ends on (\S+), before it begins on (\S+)$/,
    (until = '', from = '') => `終わり（${until}）が始まり（${from}）より前です`,
  ],
  [
    'overlap',
    /^overlaps another entry, which is valid from (.+) to (.+)$/,
    (from = '', until = '') => `別の行の期間（${boundOf(from)}から${boundOf(until)}まで）と重なっています`,
  ],
  [
    'gap',
    /^begins on (\S+), but the row before it ends on (\S+): the days between would be unset$/,
    (from = '', until = '') =>
      `前の行は${until}に終わり、この行は${from}に始まるため、間の日に値がありません`,
  ],
  [
    'named-twice',
    /^(.+) is the revision of another entry, too$/,
    (revision = '') => `改訂名「${revision}」は別の行でも使われています`,
  ],
  ['named-twice', /^"(.*)" stands here twice$/, (key = '') => `「${key}」が2回あります`],
  [
    'contradicts',
    /^the rows of one revision must have the same days$/,
    () => '同じ改訂名の行は期間を同じにしてください',
  ],
  [
    'overlap',
    /^there can be one row only, or each with days of its own$/,
    () => '行は1つだけ、または行ごとに別の期間を指定してください',
  ],
  ['list-length', /^there can be one row only$/, () => '行は1つだけにしてください'],
  [
    'out-of-range',
    /^closes (\d+) days; at most (\d+) stand in a row$/,
    (days = '', most = '') => `休業が${days}日続いています。1行では${most}日までです`,
  ],
  // A calendar.
  [
    'unknown-year',
    /^no national holidays are known for the year (\S+)$/,
    (year = '') => `${year}年の祝日が登録されていません`,
  ],
  [
    'out-of-range',
    /^a weekly day off is 1 \(Monday\) to 7 \(Sunday\), not (\S+)$/,
    (day = '') => `休業の曜日は1（月曜）から7（日曜）で指定してください（現在の値：${day}）`,
  ],
  [
    'unknown-year',
    /^the closure (\S+) stands in a year that is not loaded$/,
    (day = '') => `休業日${day}の年は、この暦の年（years）にありません`,
  ],
  [
    'malformed',
    /^a closure is YYYY-MM-DD or MM-DD\.\.MM-DD, not (.+)$/s,
    (text = '') => `休業日はYYYY-MM-DDまたはMM-DD..MM-DDで指定してください（現在の値：${text}）`,
  ],
  // A spreadsheet as such.
  [
    'empty-file',
    /^is empty: its first line names the columns (.+)$/,
    (names = '') => `空です。1行目に列名を書いてください：${names}`,
  ],
  [
    'unknown-member',
    /^unknown column; the columns are (.+)$/,
    (names = '') => `この列はありません。列は次のとおりです：${names}`,
  ],
  ['named-twice', /^the column stands here twice$/, () => '同じ列が2回あります'],
  ['missing', /^the column is missing$/, () => '列がありません'],
  [
    'cell-count',
    /^has (\d+) cells?, but there are (\d+) columns: a cell with a comma /,
    (cells = '', columns = '') =>
      `列は${columns}個ですが、セルが${cells}個あります。カンマを含むセルは引用符で囲んでください`,
  ],
  [
    'cell-count',
    /^has (\d+) cells?, but there are (\d+) columns: an empty cell /,
    (cells = '', columns = '') =>
      `列は${columns}個ですが、セルが${cells}個しかありません。空のセルにもカンマを付けてください`,
  ],
  [
    'quotation',
    /^a cell that begins with a quotation mark has no closing one$/,
    () => '引用符で始まるセルが閉じられていません',
  ],
  [
    'quotation',
    /^a quotation mark stands inside a cell: /,
    () => 'セルの中に引用符があります。セル全体を引用符で囲み、中の引用符は2つ重ねてください',
  ],
  [
    'quotation',
    /^something follows the closing quotation mark of a cell$/,
    () => 'セルを閉じる引用符の後に文字があります',
  ],
  // The files together.
  [
    'malformed',
    /^csv names a file in the same folder, not (.+)$/,
    (name = '') => `csvには同じフォルダーのファイル名を指定してください（${name}は使えません）`,
  ],
  [
    'missing-file',
    /^there is no file (.+) beside this one$/,
    (name = '') => `ファイル${name}が一緒にありません`,
  ],
  ['stray-file', /^(.+) refers to no such file$/, (main = '') => `${main}はこのファイルを参照していません`],
  [
    'missing-file',
    /^one of the files is the main one: /,
    () => '主ファイルがありません。名前が.yamlで終わり、改訂名（revision）と表を示すファイルが必要です',
  ],
  [
    'stray-file',
    /^is a second main file beside (.+)$/,
    (main = '') => `主ファイルが${main}のほかにもあります`,
  ],
  ['named-twice', /^was sent twice$/, () => '同じ名前のファイルが2回送信されています'],
  [
    'encoding',
    /^is not UTF-8 /,
    () =>
      'UTF-8ではありません（Shift_JISの可能性があります）。Excelでは「CSV UTF-8（コンマ区切り）」で保存してください',
  ],
  ['not-yaml', /^is no YAML: (.+)$/s, (why = '') => `YAMLとして読めません。${whyNoYaml(why)}`],
  ['named-twice', /^Map keys must be unique$/, () => '同じ項目が2回あります'],
  [
    'not-master-data',
    /^holds no master data: its members are (.+)$/,
    (members = '') => `マスターデータではありません。項目は次のとおりです：${members}`,
  ],
];

/** What stands in the place of what must be there, at the end of a sentence. */
const INSTEAD = /^(.+), not ((?:"|\d|-|\{|\[|true|false|null|nothing).*)$/s;

/** A problem of a calendar, by its id and revision. */
const OF_CALENDAR = /^calendar (.+), revision (.+?): (.+)$/s;

/** What is wrong in a file comes to this; undefined where nobody has said it. */
export function saidOfFile(problem: string): Said | undefined {
  const [, id = '', revision = '', what] = OF_CALENDAR.exec(problem) ?? [];
  if (what !== undefined) {
    const inner = saidOfFile(what);
    return inner && { ...inner, ja: `暦「${id}」（${revision}）：${inner.ja}` };
  }
  const whole = saidBy(PATTERNS, problem);
  if (whole !== undefined) return whole;
  const [, must = problem, instead] = INSTEAD.exec(problem) ?? [];
  const said = saidBy(PATTERNS, must) ?? saidOfRule(must);
  if (said === undefined || instead === undefined) return said;
  return { ...said, ja: `${said.ja}（現在の値：${instead}）` };
}

/** What makes a file no YAML, in Japanese; the words of YAML's own reader are for programmers. */
function whyNoYaml(why: string): string {
  const [, alias] = /^nothing before the alias (.+) has that name$/s.exec(why) ?? [];
  if (alias !== undefined) return `エイリアス「${alias}」より前に、同じ名前のアンカーがありません`;
  return NO_YAML[why] ?? 'この行の付近の書き方を確認してください';
}

const NO_YAML: Readonly<Record<string, string>> = {
  'a line is indented otherwise than those it belongs to': '字下げがそろっていません',
  'a name must be a text': '項目名は文字列で指定してください',
  'a tab stands where a line is indented: use blanks': '字下げにはタブではなく半角スペースを使ってください',
  'an alias stands within what it names': 'エイリアスが自分自身を含んでいます',
  'it holds more than one document': '文書は1つだけにしてください',
  'it is nested too deeply': '入れ子が深すぎます',
  'its aliases stand for more than a file may hold': 'エイリアスの展開が大きすぎます',
};

function boundOf(day: string): string {
  return { 'the beginning': '最初', 'an open end': '無期限' }[day] ?? day;
}
