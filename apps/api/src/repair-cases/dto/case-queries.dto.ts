import { OneOf, Text } from '../../dto/fields.js';
import { PagingDto } from '../../dto/paging.dto.js';
import { CASE_TASKS, type CaseTask, type Stage } from '#repair-case';

const STAGES = [
  'requested',
  'received',
  'diagnosed',
  'quoted',
  'approved',
  'repaired',
  'returned',
  'cancelled',
  'refused',
  'abandoned',
  'disposed',
] as const satisfies readonly Stage[];

/** Which cases are wanted; what is left out does not narrow. */
export class QueueQueryDto extends PagingDto {
  @OneOf(STAGES, { optional: true })
  readonly stage?: Stage;

  @OneOf(['frontier', 'ipro', 'panasonic-pack'], { optional: true })
  readonly programme?: 'frontier' | 'ipro' | 'panasonic-pack';

  @OneOf(CASE_TASKS, { optional: true, description: 'What waits for somebody.' })
  readonly task?: CaseTask;

  @Text({ optional: true, max: 64, description: 'Beginning of a case number, serial or reference.' })
  readonly q?: string;
}
