import { ApiProperty } from '@nestjs/swagger';
import { RecordedAnswerDto } from '../../dto/recorded-answer.dto.js';

/** What a command to a case did (D26). */
export class CommandAnswerDto extends RecordedAnswerDto {
  @ApiProperty({ example: 'K7QF2M9XC', description: 'The case number in its stored form.' })
  readonly number: string;

  @ApiProperty({
    required: false,
    enum: ['refused', 'proposed', 'held'],
    description:
      'refused: the repair was refused. proposed: a person has to decide. held: something has to be shown first.',
  })
  readonly outcome?: 'refused' | 'proposed' | 'held';
}
