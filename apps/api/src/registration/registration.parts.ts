import { ContractsController } from './commands/contracts.controller.js';
import { PartnersController } from './commands/partners.controller.js';
import { RecordDateEvidenceHandler } from './commands/record-date-evidence.command.js';
import { RunRegistrationHandler } from './commands/run-registration.command.js';
import { TakeOverFromUnitHandler } from './commands/take-over-from-unit.command.js';
import { UnitExchangeController } from './commands/unit-exchange.controller.js';
import { UnitsController } from './commands/units.controller.js';
import { ContractQueriesController } from './queries/contract-queries.controller.js';
import { GetContractHandler, ListContractsHandler } from './queries/contract-queries.js';
import { PartnerQueriesController } from './queries/partner-queries.controller.js';
import { GetPartnerHandler } from './queries/partner-queries.js';
import { GetRegistrationHistoryHandler } from './queries/registration-history.query.js';
import { SearchUnitsHandler } from './queries/search-units.query.js';
import { UnitQueriesController } from './queries/unit-queries.controller.js';
import { GetEntitlementsHandler, GetUnitHandler } from './queries/unit-queries.js';

/** The controllers of units, contracts and partners. */
export const REGISTRATION_CONTROLLERS = [
  UnitQueriesController,
  UnitsController,
  UnitExchangeController,
  ContractsController,
  ContractQueriesController,
  PartnersController,
  PartnerQueriesController,
];

/** The handlers of their commands and queries. */
export const REGISTRATION_HANDLERS = [
  RunRegistrationHandler,
  RecordDateEvidenceHandler,
  TakeOverFromUnitHandler,
  GetUnitHandler,
  GetEntitlementsHandler,
  SearchUnitsHandler,
  GetRegistrationHistoryHandler,
  GetContractHandler,
  ListContractsHandler,
  GetPartnerHandler,
];
