export type MergeRefusalCode = 'other-decision' | 'ballot' | 'no-base' | 'closed-round' | 'unsound';

/** Copies that cannot be merged, or a choice that cannot be made. Everything stays as it was. */
export class MergeRefused extends Error {
  override readonly name = 'MergeRefused';
  readonly code: MergeRefusalCode;

  constructor(code: MergeRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
