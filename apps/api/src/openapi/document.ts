import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The description of every route, OpenAPI 3.1. Made when somebody first asks for it. */
export function describeRoutes(app: INestApplication, build: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Shuri')
    .setDescription(
      'Repair cases of a repair centre, the products, contracts and partners they stand on, and the rules that decide ' +
        'them. Errors are problem details (RFC 9457) with a stable `code`, in Japanese or English by `Accept-Language`.',
    )
    .setVersion(build)
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .addSecurityRequirements('token')
    .build();
  return SwaggerModule.createDocument(app, config);
}
