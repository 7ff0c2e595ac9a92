import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam } from '@nestjs/swagger';
import type {
  ContractBeginningName,
  ContractCommandName,
  PartnerCommandName,
  UnitCommandName,
} from '#registration';
import { CommandRoute, type CommandRouteOptions } from '../exchange/command-route.js';
import { RegistrationAnswerDto } from './dto/registration-answer.dto.js';
import { RegistrationAnswerInterceptor } from './registration-answer.interceptor.js';

/** `POST /v1/units/{unitId}/{command}` */
export function UnitCommandRoute(command: UnitCommandName, summary: string): MethodDecorator {
  return applyDecorators(
    RegistrationRoute({ command, summary, path: `:unitId/${command}`, status: 200 }),
    UnitIdParam(),
  );
}

/** `POST /v1/contracts/{command}`: begins a contract. */
export function ContractBeginningRoute(command: ContractBeginningName, summary: string): MethodDecorator {
  return RegistrationRoute({ command, summary, path: command, status: 201 });
}

/** `POST /v1/contracts/{contractId}/{command}` */
export function ContractCommandRoute(command: ContractCommandName, summary: string): MethodDecorator {
  return applyDecorators(
    RegistrationRoute({ command, summary, path: `:contractId/${command}`, status: 200 }),
    ContractIdParam(),
  );
}

/** `POST /v1/partners/{partnerId}/{command}` */
export function PartnerCommandRoute(command: PartnerCommandName, summary: string): MethodDecorator {
  return applyDecorators(
    RegistrationRoute({ command, summary, path: `:partnerId/${command}`, status: 200 }),
    PartnerIdParam(),
  );
}

/** `POST /v1/units` or `/v1/partners`: makes something known. */
export function RegisterRoute(
  command: 'register-unit' | 'register-partner',
  summary: string,
): MethodDecorator {
  return RegistrationRoute({ command, summary, path: '', status: 201 });
}

export function UnitIdParam(): MethodDecorator {
  return ApiParam({
    name: 'unitId',
    description: 'The id that registering the unit, or a search, answered.',
    schema: { type: 'string', pattern: '^[0-9a-f]{32}$' },
  });
}

export function ContractIdParam(): MethodDecorator {
  return ApiParam({
    name: 'contractId',
    description: 'The id that beginning the contract answered.',
    schema: { type: 'string', format: 'uuid' },
  });
}

export function PartnerIdParam(): MethodDecorator {
  return ApiParam({ name: 'partnerId', description: 'The partner’s code.', schema: { type: 'string' } });
}

function RegistrationRoute(options: CommandRouteOptions): MethodDecorator {
  const answer = { type: RegistrationAnswerDto };
  return applyDecorators(
    CommandRoute(options),
    UseInterceptors(RegistrationAnswerInterceptor),
    options.status === 201 ? ApiCreatedResponse(answer) : ApiOkResponse(answer),
  );
}
