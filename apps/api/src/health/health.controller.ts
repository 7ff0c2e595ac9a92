import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/access.js';
import { COMPOSITION, type Composition } from '../composition.js';

export class LiveDto {
  @ApiProperty({ enum: ['up'] })
  readonly status: 'up';

  @ApiProperty()
  readonly build: string;
}

export class ReadyDto {
  @ApiProperty()
  readonly ready: boolean;

  @ApiProperty({ type: [String], description: 'What is missing, one sentence each.' })
  readonly missing: readonly string[];

  @ApiProperty({
    type: [String],
    description: 'What somebody should look at although work can be done, one sentence each.',
  })
  readonly attention: readonly string[];
}

/** Whether the process lives, and whether it can work. */
@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  @Get('live')
  @Public()
  @ApiOperation({ operationId: 'live', summary: 'The process answers', security: [] })
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { status: 'up', build: this.composition.build };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ operationId: 'ready', summary: 'Work can be done; if not, what is missing', security: [] })
  @ApiOkResponse({ type: ReadyDto })
  @ApiResponse({ status: 503, type: ReadyDto, description: 'Not yet, or not now.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyDto> {
    const [missing, attention] = await Promise.all([
      this.composition.missing(),
      this.composition.attention(),
    ]);
    void reply.status(missing.length === 0 ? 200 : 503);
    return { ready: missing.length === 0, missing, attention };
  }
}
