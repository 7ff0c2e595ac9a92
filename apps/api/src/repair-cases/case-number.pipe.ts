import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ShuriError } from '#kernel';
import { parseCaseNumber } from '#repair-case';

/** Takes a case number as somebody typed it and goes on with its stored form. */
@Injectable()
export class CaseNumberPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    const number = parseCaseNumber(text);
    if (number !== undefined) return number;
    throw new ShuriError('REPAIR_CASE.UNKNOWN', 'this is no case number: its check character is wrong', {
      field: 'number',
      problems: [{ field: 'number', rule: 'is no case number' }],
    });
  }
}

/** The case number in the path. */
export const CaseNumber = () => Param('number', CaseNumberPipe);
