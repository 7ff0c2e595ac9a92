import { ApiProperty } from '@nestjs/swagger';
import { RecordedAnswerDto } from '../../dto/recorded-answer.dto.js';

/** What a command to a unit, a contract or a partner did (D26). */
export class RegistrationAnswerDto extends RecordedAnswerDto {
  @ApiProperty({
    description: 'Whose it is: the unit, the contract or the partner.',
    example: '0f3a7c1e9b2d4f60a1b2c3d4e5f60718',
  })
  readonly id: string;
}
