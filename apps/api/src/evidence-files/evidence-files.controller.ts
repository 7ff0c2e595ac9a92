import { Body, Controller, Get, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PERMISSIONS, QUERIES } from '#access';
import { isShuriError, ShuriError } from '#kernel';
import { EVIDENCE_MEDIA_TYPES, type EvidenceFile } from '#privacy';
import { Asks, Sends } from '../access/access.js';
import { COMPOSITION, type Composition } from '../composition.js';
import { malformed } from '../exchange/malformed.js';
import { AnswerProblems } from '../openapi/problem.dto.js';

export class EvidenceFileDto {
  @ApiProperty({ description: 'SHA-256 of the content, hex: its name for ever.' })
  readonly sha256: string;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  readonly size: number;

  @ApiProperty({ enum: EVIDENCE_MEDIA_TYPES })
  readonly mediaType: string;
}

const BYTES = { type: 'string', format: 'binary' } as const;

/** Photos, proofs of purchase and forms, by their content. */
@ApiTags('Evidence files')
@Controller('v1/evidence-files')
export class EvidenceFilesController {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  @Post()
  @Sends('attach-evidence')
  @ApiOperation({
    operationId: 'upload-evidence-file',
    summary: 'Keep a file of up to 10 MiB; the body is the file',
    description: `Roles: ${PERMISSIONS['attach-evidence'].join(', ')}.`,
  })
  @ApiConsumes(...EVIDENCE_MEDIA_TYPES)
  @ApiBody({ required: true, schema: BYTES })
  @ApiCreatedResponse({ type: EvidenceFileDto })
  @AnswerProblems()
  upload(@Req() { headers }: FastifyRequest, @Body() bytes: unknown): Promise<EvidenceFile> {
    const mediaType = headers['content-type'] ?? '';
    if (!(bytes instanceof Uint8Array)) throw noContent();
    return this.composition.evidenceFiles.put(bytes, mediaType);
  }

  @Get(':sha256')
  @Asks('evidence-file')
  @ApiOperation({
    operationId: 'get-evidence-file',
    summary: 'A kept file',
    description: `Roles: ${QUERIES['evidence-file'].join(', ')}.`,
  })
  @ApiParam({ name: 'sha256', schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } })
  @ApiOkResponse({
    content: Object.fromEntries(EVIDENCE_MEDIA_TYPES.map((type) => [type, { schema: BYTES }])),
  })
  @AnswerProblems()
  async download(
    @Param('sha256') sha256: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { bytes, mediaType } = await this.#read(sha256);
    // Never shown as a page of ours, whatever it holds.
    void reply.header('Content-Security-Policy', "default-src 'none'; sandbox");
    return new StreamableFile(bytes, { type: mediaType, disposition: 'attachment', length: bytes.length });
  }

  /** As a command's reference an unknown file is 422; as an address it is simply not there. */
  async #read(sha256: string): Promise<EvidenceFile & { readonly bytes: Uint8Array }> {
    try {
      return await this.composition.evidenceFiles.read(sha256);
    } catch (error) {
      if (!isShuriError(error) || error.code !== 'EVIDENCE.UNKNOWN_FILE') throw error;
      throw new ShuriError('EVIDENCE.NOT_KEPT', 'there is no evidence file with this hash', {
        problems: [{ field: 'sha256', rule: 'names no file that is kept' }],
      });
    }
  }
}

function noContent(): ShuriError {
  return malformed([{ field: '', rule: 'must be the content of a file' }], 'the body is the file');
}
