export type FileRefusalCode = 'not-json' | 'not-a-decision' | 'too-new' | 'too-large' | 'invalid';

/** A decision file that cannot be used. */
export class DecisionFileRefused extends Error {
  override readonly name = 'DecisionFileRefused';
  readonly code: FileRefusalCode;
  readonly file: string;
  /** Where in the file, as `rounds[0].options[2].name`; empty where it concerns the whole. */
  readonly field: string;

  constructor(code: FileRefusalCode, file: string, field: string, problem: string) {
    super(
      field === '' || code !== 'invalid'
        ? `${file} ${problem}. Nothing was changed.`
        : `${file}, ${field}: ${problem.replace(/\.$/, '')}. Nothing was changed.`,
    );
    this.code = code;
    this.file = file;
    this.field = field;
  }
}
