import { parseInstant, tokyoDateOf } from '#civil-time';
import { dayInWords, momentInWords } from '../../../explain/days-in-words.js';
import { both, type Label, listed } from '../../../explain/language.js';
import type { AnswerInWords, QuestionWords } from '../../../explain/question-words.js';
import type { Call, Reception } from '../reception/call.js';
import type { DoneWork, TargetVerdict } from '../target/judge-target.js';
import type { Target, TargetFacts } from '../target/target-facts.js';
import { AWAITED_NAMES, VERDICT_SAYS, WORK_NAMES } from './answers.data.js';
import { CALL_WORDS, DONE_WORDS, TARGET_WORDS } from './facts.data.js';

export const RECEPTION: QuestionWords<Call, Reception> = {
  about: both('コールの受付', 'Reception of a call'),
  subject: 'wants',
  facts: CALL_WORDS,
  answer: ({ receivedAt, requestedOn, acceptedAt }) => {
    const [received, accepted] = [momentInWords(receivedAt), momentInWords(acceptedAt)];
    const requested = dayInWords(requestedOn);
    return {
      says: both(`${accepted.ja}に受け付けたものとします`, `The call counts as accepted on ${accepted.en}`),
      more: [
        ...(receivedAt === acceptedAt
          ? []
          : [both(`最初のご連絡は${received.ja}です。`, `The first contact was on ${received.en}.`)]),
        both(
          `パックの期間内かどうかは、${requested.ja}で判断します。`,
          `Whether the pack covers it goes by ${requested.en}.`,
        ),
      ],
    };
  },
};

export const TARGET: QuestionWords<TargetFacts, Target> = {
  about: both('修理日数の目安', 'Target days of a repair'),
  subject: 'service',
  facts: TARGET_WORDS,
  answer: dueBy,
};

export const TARGET_KEPT: QuestionWords<DoneWork, TargetVerdict> = {
  about: both('目安の期限を守れたか', 'Whether the target was met'),
  subject: 'service',
  facts: DONE_WORDS,
  answer: (answer) => ({ says: VERDICT_SAYS[answer] }),
};

function dueBy(answer: Target): AnswerInWords {
  switch (answer.kind) {
    case 'due': {
      const [work, last, from] = [
        WORK_NAMES[answer.work],
        dayInWords(answer.lastDay),
        dayInWords(answer.startsOn),
      ];
      const late = lateFrom(answer);
      const warns = answer.warnsAt === null ? undefined : momentInWords(answer.warnsAt);
      return {
        says: both(`${work.ja}の目安は${last.ja}までです`, `${work.en} due by ${last.en}`),
        more: [
          both(
            `${from.ja}を起点に数え、${late.ja}遅れとなります。`,
            `It is counted from ${from.en}, and late ${late.en}.`,
          ),
          ...(warns === undefined
            ? []
            : [both(`${warns.ja}に担当者へお知らせします。`, `The staff is reminded on ${warns.en}.`)]),
        ],
      };
    }
    case 'awaits': {
      const { ja, en } = listed(answer.awaits.map((one) => AWAITED_NAMES[one]));
      return {
        says: both(`${ja}が届いてから目安の日数を数えます`, `Counting starts on the arrival of ${en}`),
      };
    }
  }
}

/** A target that ends with its last day is late once that is over; another from a moment of that day on. */
function lateFrom({ lastDay, firesAt }: Extract<Target, { kind: 'due' }>): Label {
  const [moment, day] = [momentInWords(firesAt), dayInWords(lastDay)];
  return tokyoDateOf(parseInstant(firesAt)).toString() === lastDay
    ? both(`${moment.ja}以降は`, `from ${moment.en}`)
    : both(`${day.ja}を過ぎると`, `once ${day.en} is over`);
}
