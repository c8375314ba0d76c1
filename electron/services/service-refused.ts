/** A request that a service refuses. Everything stays as it was. */
export class ServiceRefused extends Error {
  override readonly name = 'ServiceRefused';
  /** In kebab-case, for the renderer to tell cases apart, such as `not-found`. */
  readonly code: string;
  /** What the message speaks of: file, field and the like. */
  readonly details: Readonly<Record<string, string>>;

  constructor(code: string, message: string, details: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.details = details;
  }

  static unknownDecision(id: string): ServiceRefused {
    return new ServiceRefused('not-found', 'This decision is not in the library any more.', { decision: id });
  }
}
