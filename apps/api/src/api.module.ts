import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AUTOMATION_HANDLERS, AutomationsController } from './automations/automations.parts.js';
import { COMPOSITION, type Composition } from './composition.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { GetDeadlinesHandler } from './deadlines/deadlines.query.js';
import { EvidenceFilesController } from './evidence-files/evidence-files.controller.js';
import { HealthController } from './health/health.controller.js';
import { LiveController } from './live/live.controller.js';
import { LiveStreams } from './live/live-streams.js';
import { PoliciesController } from './policies/policies.controller.js';
import { AssessHandler, ListClausesHandler, ListPoliciesHandler } from './policies/policies.queries.js';
import { MASTER_DATA_HANDLERS, MasterDataController } from './master-data/master-data.parts.js';
import { NoQueryInterceptor } from './exchange/no-query.interceptor.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { REGISTRATION_CONTROLLERS, REGISTRATION_HANDLERS } from './registration/registration.parts.js';
import { AttachEvidenceHandler } from './repair-cases/commands/attach-evidence.command.js';
import { HandBackController } from './repair-cases/commands/hand-back.controller.js';
import { IntakeController } from './repair-cases/commands/intake.controller.js';
import { OpenCaseHandler } from './repair-cases/commands/open-case.command.js';
import { QuoteController } from './repair-cases/commands/quote.controller.js';
import { RunCaseHandler } from './repair-cases/commands/run-case.command.js';
import { StorageController } from './repair-cases/commands/storage.controller.js';
import { VisitsController } from './repair-cases/commands/visits.controller.js';
import { CaseQueriesController } from './repair-cases/queries/case-queries.controller.js';
import {
  GetCaseHandler,
  GetCaseHistoryHandler,
  GetCaseNextHandler,
  GetQueueHandler,
} from './repair-cases/queries/case-queries.js';

const COMMAND_HANDLERS = [OpenCaseHandler, RunCaseHandler, AttachEvidenceHandler];
const QUERY_HANDLERS = [
  GetCaseHandler,
  GetCaseHistoryHandler,
  GetCaseNextHandler,
  GetQueueHandler,
  GetDeadlinesHandler,
  AssessHandler,
  ListPoliciesHandler,
  ListClausesHandler,
];

/** The HTTP interface: controllers ask the buses, handlers ask the composition. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [
    LiveController,
    CaseQueriesController,
    IntakeController,
    VisitsController,
    QuoteController,
    HandBackController,
    StorageController,
    ...REGISTRATION_CONTROLLERS,
    DeadlinesController,
    AutomationsController,
    PoliciesController,
    MasterDataController,
    EvidenceFilesController,
    HealthController,
  ],
  providers: [
    ...COMMAND_HANDLERS,
    ...QUERY_HANDLERS,
    ...MASTER_DATA_HANDLERS,
    ...AUTOMATION_HANDLERS,
    ...REGISTRATION_HANDLERS,
    LiveStreams,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: NoQueryInterceptor },
  ],
})
export class ApiModule {
  static over(composition: Composition): DynamicModule {
    return { module: ApiModule, providers: [{ provide: COMPOSITION, useValue: composition }] };
  }
}
