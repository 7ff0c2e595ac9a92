import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { ShuriError } from '#kernel';
import { saidOfFile } from './file-problems.js';
import { problemOf } from './problem.js';
import { RULE_CODES } from './rule-codes.js';
import { ruleInJapanese, saidOfRule } from './rules.js';
import { isJapanese } from './sentences.js';

const ROOT = join(import.meta.dirname, '../../../..');
const TEXT = "(`[^`]*`|'[^']*')";

/** Every rule about a field that the code of a folder writes out, with its gaps filled; those of stored events are nobody's. */
function rulesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('event-store/'))
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, folder, file), 'utf8');
      return [
        ...[...source.matchAll(new RegExp(`\\bsays: ${TEXT}`, 'g'))].map(
          ([, says]) => `must be ${said(says)}`,
        ),
        ...[
          ...source.matchAll(new RegExp(`\\brule(?:: | = )(?:[^;{}]*\\? )?${TEXT}(?: : ${TEXT})?`, 'g')),
          ...source.matchAll(new RegExp(`defaultMessage: \\(\\) =>\\s*${TEXT}`, 'g')),
          ...source.matchAll(
            new RegExp(
              `wrongField\\(\\s*(?:\`[^\`]*\`|'[^']*'|\\w+),\\s*(?:\`[^\`]*\`|'[^']*'|\\w+),\\s*${TEXT}`,
              'g',
            ),
          ),
          ...source.matchAll(
            new RegExp(`\\b(?:const )?problem(?:: | =\\s+)(?:[^;{}]*\\? )?${TEXT}(?: : ${TEXT})?`, 'g'),
          ),
          ...source.matchAll(new RegExp(`\\.says\\([\\w ,']+, ${TEXT}`, 'g')),
          ...source.matchAll(new RegExp(`contradict(?:ion|ory)\\(\\s*[\\w'.]+,\\s*${TEXT}`, 'g')),
        ].flatMap(([, ...texts]) => texts.filter((text) => text?.includes(' ')).map(said)),
      ];
    });
}

/** A text of the code as it reads once its gaps are filled. */
function said(text = ''): string {
  return text
    .slice(1, -1)
    .replaceAll('${says}', 'true or false')
    .replaceAll('${deadline.firesAt}', '2025-01-10T15:00:00.000Z')
    .replaceAll('${has}', 'has 3 cells, but there are 4 columns')
    .replaceAll('${names}', 'the columns are a, b')
    .replaceAll('${JSON.stringify(name)}', '"a"')
    .replaceAll('U+${code}', 'U+0000')
    .replaceAll('${ONE_ROW_ONLY}', 'there can be one row only')
    .replaceAll(/(valid from) \$\{[^}]*\}/g, '$1 the beginning to an open end')
    .replaceAll(/\$\{[A-Z_]+\}/g, '3')
    .replaceAll(/\$\{[^}]*\}/g, '4');
}

class Everything {
  @ArrayMinSize(1) @ArrayMaxSize(0) @IsArray() readonly list = 1;
  @IsBoolean() @IsIn(['a', 'b']) @IsInt() @IsObject() readonly word = '';
  @IsString() @Matches(/^a$/) @MaxLength(1) readonly text = 12;
  @MinLength(3) readonly short = 'x';
  @Max(1) readonly high = 2;
  @Min(1) readonly low = 0;
  @Matches(/^a$/, { each: true }) readonly each = ['b'];
}

describe('what is wrong with a field', () => {
  it.each([
    ['libs', 100],
    ['apps/api/src', 15],
  ])('has a code and its Japanese, whatever the code of %s says', (folder, least) => {
    const rules = rulesIn(folder);
    expect(rules.length).toBeGreaterThan(least);
    // What the tables of the rules say of a field is said of a line of their file.
    const told = rules.map((rule) => ({ rule, said: saidOfRule(rule) ?? saidOfFile(rule) }));
    expect(told.filter(({ said: one }) => one === undefined || !isJapanese(one.ja))).toEqual([]);
  });

  it('is said in Japanese, too, where the words are those of the library that checks the members', () => {
    const errors = validateSync(new Everything(), { forbidUnknownValues: false });
    const rules = errors.flatMap(({ constraints }) => Object.values(constraints ?? {}));
    expect(rules.length).toBe(14);
    expect(rules.filter((rule) => !isJapanese(ruleInJapanese(rule)))).toEqual([]);
  });

  it.each([
    ['months must be an integer number', '整数で指定してください'],
    ['property modle should not exist', 'この項目はありません'],
    [
      'must be a whole number from 1 to 1200, or null where it is known to be lacking',
      '1から1200までの整数で指定してください（ないと分かっている場合はnull）',
    ],
    [
      'must be a list, each one of fan, disk',
      '配列で指定してください（各要素：次のいずれかで指定してください：fan, disk）',
    ],
    ['by its dates the order has 18 months', '日付から数えると18か月です'],
    ['2035-12-01 lies in the future', '2035-12-01は未来の日付です'],
    ['cannot be true together with arrivedOn', 'arrivedOnと両立しません'],
  ])('%s', (en, ja) => {
    expect(ruleInJapanese(en)).toBe(ja);
  });

  it('is found missing', () => {
    expect(isJapanese(ruleInJapanese('the moon is full'))).toBe(false);
  });

  it('goes into the answer in the language of who asked', () => {
    const problems = [{ field: 'months', rule: 'months must be an integer number' }];
    const error = new ShuriError('REQUEST.MALFORMED', 'the request is malformed: months', { problems });
    const asked = { requestId: '1', role: undefined } as const;
    const code = 'not-whole-number';
    expect(problemOf(error, { ...asked, language: 'en' })['problems']).toEqual([{ ...problems[0], code }]);
    expect(problemOf(error, { ...asked, language: 'ja' })['problems']).toEqual([
      { field: 'months', rule: '整数で指定してください', code },
    ]);
  });

  it.each([
    ['property modle should not exist', 'unknown-member'],
    ['property  should not exist', 'unknown-member'],
    ['lies before shippedOn 2026-04-15', 'too-early'],
    ['lies after acceptedOn 2026-04-06', 'too-late'],
    ['must be a whole number from 1 to 9, or null where it is known to be lacking', 'out-of-range'],
    ['the moon is full', undefined],
  ])('%s: its code is %s', (rule, code) => {
    expect(saidOfRule(rule)?.code).toBe(code);
  });

  it('has a code that is among those described', () => {
    const used = readdirSync(import.meta.dirname)
      .filter((file) => ['rules.ts', 'contradictions.ts', 'file-problems.ts'].includes(file))
      .flatMap((file) => [
        ...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/^ +\[?'([a-z-]+)',/gm),
      ])
      .map(([, code]) => code);
    expect(new Set([...used, 'other'])).toEqual(new Set(RULE_CODES));
  });
});
