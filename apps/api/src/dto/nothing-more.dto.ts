import { ApiSchema } from '@nestjs/swagger';

/** A command that says everything by its name. */
@ApiSchema({ description: 'Nothing more: the command says everything.' })
export class NothingMoreDto {}
