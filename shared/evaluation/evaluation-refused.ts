type EvaluationRefusal = 'scale' | 'score' | 'weight' | 'judgement' | 'setting';

/** A number the evaluation cannot work with. It is thrown before anything is computed, so no result is half right. */
export class EvaluationRefused extends Error {
  override readonly name = 'EvaluationRefused';
  readonly code: EvaluationRefusal;

  constructor(code: EvaluationRefusal, message: string) {
    super(message);
    this.code = code;
  }
}
