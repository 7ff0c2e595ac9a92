/** A message of an event stream, as its reader gets it (WHATWG HTML, 9.2.6). */
export interface StreamMessage {
  /** The last id that the stream has told, by this message or an earlier one; empty before the first. */
  readonly lastEventId: string;
  /** Its name; `message` where it has none. */
  readonly event: string;
  readonly data: string;
}

/** Takes an event stream apart as its pieces come, wherever they are cut. */
export class EventStreamParser {
  /** How long to wait before connecting again, as the stream last said. */
  retryMs: number | undefined;
  #rest = '';
  #isFirst = true;
  #lastEventId = '';
  #event = '';
  #data: string[] = [];

  /** What to send as `Last-Event-ID`; empty before the first id. */
  get lastEventId(): string {
    return this.#lastEventId;
  }

  /** Another connection begins: what was not whole is dropped, the last id stays. */
  begin(): void {
    this.#rest = '';
    this.#isFirst = true;
    this.#event = '';
    this.#data = [];
  }

  /** The last id counts no longer. */
  forget(): void {
    this.#lastEventId = '';
  }

  /** The messages that are whole with this piece. */
  add(piece: string): readonly StreamMessage[] {
    const text = this.#rest + (this.#isFirst ? piece.replace(/^\uFEFF/, '') : piece);
    this.#isFirst &&= piece === '';
    // A return at the end may be half of a line end.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): readonly StreamMessage[] {
    if (line === '') return this.#message();
    const colon = line.indexOf(':');
    const [name, said] =
      colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
    switch (name) {
      case 'data':
        this.#data.push(said);
        break;
      case 'event':
        this.#event = said;
        break;
      case 'id':
        if (!said.includes('\0')) this.#lastEventId = said;
        break;
      case 'retry':
        if (/^\d+$/.test(said)) this.retryMs = Number(said);
        break;
      default:
        break;
    }
    return [];
  }

  #message(): readonly StreamMessage[] {
    const [event, data] = [this.#event, this.#data];
    this.#event = '';
    this.#data = [];
    if (data.length === 0) return [];
    return [{ lastEventId: this.#lastEventId, event: event || 'message', data: data.join('\n') }];
  }
}
