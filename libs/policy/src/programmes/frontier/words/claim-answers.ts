import { both, type Label } from '../../../explain/language.js';
import type { AnswerInWords, QuestionWords } from '../../../explain/question-words.js';
import type { Alternative, AlternativeFacts } from '../alternative/decide-alternative.js';
import type { DemandAnswer, DemandFacts } from '../demands/demand-facts.js';
import type { InitialFailureFacts, InitialFailurePath } from '../initial-failure/initial-failure-facts.js';
import type { LossAnswer, LossFacts } from '../losses/loss-facts.js';
import type { MissingItem, MissingItemFacts } from '../missing-item/decide-missing-item.js';
import type { DiskAnswer, DiskFacts } from '../operating-system/decide-os.js';
import type { Shortage, ShortageFacts } from '../shortage/decide-shortage.js';
import type { Upgrade, UpgradeFacts } from '../upgrade/decide-upgrade.js';
import {
  DEMAND_SAYS,
  INITIAL_FAILURE_SAYS,
  LOSS_SAYS,
  MISSING_ITEM_SAYS,
  SHORTAGE_SAYS,
  UPGRADE_SAYS,
} from './claim-answers.data.js';
import {
  ALTERNATIVE_WORDS,
  DEMAND_WORDS,
  DISK_WORDS,
  INITIAL_FAILURE_WORDS,
  LOSS_WORDS,
  MISSING_ITEM_WORDS,
  SHORTAGE_WORDS,
  UPGRADE_WORDS,
} from './claim-facts.data.js';

export const INITIAL_FAILURE: QuestionWords<InitialFailureFacts, InitialFailurePath> = {
  about: both('初期不良の判断', 'Initial failure'),
  facts: INITIAL_FAILURE_WORDS,
  answer: (answer) => ({ says: INITIAL_FAILURE_SAYS[answer] }),
};

export const SHORTAGE: QuestionWords<ShortageFacts, Shortage> = {
  about: both('新品の欠品への対応', 'Something missing from a new product'),
  facts: SHORTAGE_WORDS,
  answer: (answer) => ({ says: SHORTAGE_SAYS[answer] }),
};

export const MISSING_ITEM: QuestionWords<MissingItemFacts, MissingItem> = {
  about: both('返却品の欠品への対応', 'Something missing from a returned item'),
  facts: MISSING_ITEM_WORDS,
  answer: (answer) => ({ says: MISSING_ITEM_SAYS[answer] }),
};

export const LOSS: QuestionWords<LossFacts, LossAnswer> = {
  about: both('損害の補償', 'Whether a loss is made good'),
  subject: 'loss',
  facts: LOSS_WORDS,
  answer: (answer) => ({ says: LOSS_SAYS[answer] }),
};

export const DEMAND: QuestionWords<DemandFacts, DemandAnswer> = {
  about: both('お客様のご要望への対応', 'What a customer asks for'),
  subject: 'demand',
  facts: DEMAND_WORDS,
  answer: (answer) => ({ says: DEMAND_SAYS[answer] }),
};

export const UPGRADE: QuestionWords<UpgradeFacts, Upgrade> = {
  about: both('アップグレードの可否', 'Upgrade of a part'),
  subject: 'part',
  facts: UPGRADE_WORDS,
  answer: (answer) => ({ says: UPGRADE_SAYS[answer] }),
};

export const DISK: QuestionWords<DiskFacts, DiskAnswer> = {
  about: both('ディスクとOSの扱い', 'The disk and its operating system'),
  subject: 'model',
  facts: DISK_WORDS,
  answer: (answer) => ({ says: diskSays(answer), more: testedOn(answer) }),
};

export const ALTERNATIVE: QuestionWords<AlternativeFacts, Alternative> = {
  about: both('後継品との交換の提案', 'Another product in place of the repair'),
  facts: ALTERNATIVE_WORDS,
  answer: alternativeSays,
};

function diskSays(answer: DiskAnswer): Label {
  switch (answer.treatment) {
    case 'left-alone':
      return both('ディスクには手を加えません', 'The disk is left as it is');
    case 'designated-os':
      return both(
        `当社の指定OS「${answer.os}」をインストールします`,
        `The system that the company designates, ${answer.os}, is installed`,
      );
    case 'partitions-released':
      return both(
        'ディスクの領域を解放して返却します',
        'The disk goes back with its partitions released, without a system',
      );
  }
}

function testedOn({ testedOn: system }: DiskAnswer): readonly Label[] {
  switch (system) {
    case 'company-system':
      return [
        both(
          '動作は当社のOSと検査ツールで確認します。',
          'It is checked with the company’s own system and tools.',
        ),
      ];
    case 'not-laid-down':
      return [];
  }
}

function alternativeSays({ payer }: Alternative): AnswerInWords {
  const says = both(
    '同等の後継品との交換を提案します',
    'A swap to an equivalent successor is proposed to the customer',
  );
  switch (payer) {
    case 'customer':
      return { says, more: [both('費用はお客様のご負担です。', 'The customer pays for it.')] };
    case 'person-decides':
      return { says, more: [both('費用の負担は責任者が決めます。', 'The lead decides who pays for it.')] };
    case null:
      return {
        says: both(
          '後継品との交換を提案する理由は、規定にはありません',
          'Nothing in the rules calls for another product',
        ),
      };
  }
}
