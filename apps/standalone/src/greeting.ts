import { ROLES } from '#kernel';

/** What a person should know who has just started the server. */
export interface Started {
  readonly url: string;
  readonly dataFolder: string;
  readonly isFirstStart: boolean;
  readonly isExample: boolean;
}

/** The text for the terminal; the log itself is for machines. */
export function greeting({ url, dataFolder, isFirstStart, isExample }: Started): string {
  const lines = [
    '',
    `  Shuri answers at ${url}`,
    `  Documentation    ${url}/docs`,
    `  Data folder      ${dataFolder}${isFirstStart ? ' (new)' : ''}`,
    '',
    ...(isFirstStart
      ? [
          '  Every request needs a token. In another terminal:',
          '    npx shuri token --role front-desk',
          `    (roles: ${ROLES.join(', ')})`,
          '',
        ]
      : []),
    ...(isExample ? ['  EXAMPLE fees, calendar and models are in use: set SHURI_CONFIGURATION.', ''] : []),
  ];
  return `${lines.join('\n')}\n`;
}
