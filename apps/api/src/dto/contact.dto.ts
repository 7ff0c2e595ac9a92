import { OptionalText } from './fields.js';

/** How to reach somebody; kept outside the events. An empty text counts as not given. */
export class ContactDto {
  @OptionalText({ max: 200 })
  readonly name?: string;

  @OptionalText({ max: 50 })
  readonly phone?: string;

  @OptionalText({ max: 500 })
  readonly address?: string;

  @OptionalText({ max: 254 })
  readonly email?: string;
}
