import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ShuriError } from '#kernel';
import type { RegistrationSubject } from '#registration';

/** The form of a partner's code: what may stand in an address as it is. */
export const PARTNER_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** What cannot be an id of this kind is unknown like one that nobody gave out. */
abstract class KnownForm implements PipeTransform<string, string> {
  protected abstract readonly subject: RegistrationSubject;
  protected abstract readonly form: RegExp;

  transform(id: string): string {
    if (this.form.test(id)) return id;
    throw new ShuriError('REGISTRATION.UNKNOWN', `this is no id of a ${this.subject}`, {
      subject: this.subject,
      problems: [{ field: `${this.subject}Id`, rule: `is no id of a ${this.subject}` }],
    });
  }
}

@Injectable()
export class UnitIdPipe extends KnownForm {
  protected readonly subject = 'unit';
  protected readonly form = /^[0-9a-f]{32}$/;
}

@Injectable()
export class ContractIdPipe extends KnownForm {
  protected readonly subject = 'contract';
  protected readonly form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
}

@Injectable()
export class PartnerIdPipe extends KnownForm {
  protected readonly subject = 'partner';
  protected readonly form = PARTNER_ID;
}

/** The id of the unit in the path. */
export const UnitId = () => Param('unitId', UnitIdPipe);
/** The id of the contract in the path. */
export const ContractId = () => Param('contractId', ContractIdPipe);
/** The code of the partner in the path. */
export const PartnerId = () => Param('partnerId', PartnerIdPipe);
