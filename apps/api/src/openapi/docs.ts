import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeRoutes } from './document.js';

/** Where the description of the routes lies: public (D27). */
export const DOCUMENT_PATH = '/openapi.json';

/** Nothing from elsewhere; the page's own style sheet is written into it. */
export const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `/openapi.json` and `/docs`. */
export function serveDocs(app: NestFastifyApplication, build: string): void {
  let document: OpenAPIObject | undefined;
  const described = () => (document ??= describeRoutes(app, build));
  SwaggerModule.setup('docs', app, described, {
    raw: ['json'],
    jsonDocumentUrl: DOCUMENT_PATH,
    customSiteTitle: 'Shuri API',
  });
}
