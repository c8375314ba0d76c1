import { EvaluationRefused } from './evaluation-refused.ts';

const relativeError = 1e-15;

/** Far more terms than either expansion needs on its own side of the mean, so that no input can hang. */
const maximumTerms = 100_000;

/**
 * The probability that a chi-square variable is at least x: Q(a, z), the regularised upper incomplete gamma function,
 * with a = degrees of freedom / 2 and z = x / 2 (Abramowitz and Stegun 26.4.19). Relative error below 1e-10.
 * @param x zero or more. @param degreesOfFreedom a whole number of one or more.
 * @throws {EvaluationRefused} `setting` where one of them is out of range.
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  if (!(x >= 0)) throw new EvaluationRefused('setting', `A chi-square of ${x}: it must be zero or more.`);
  if (!Number.isSafeInteger(degreesOfFreedom) || degreesOfFreedom < 1)
    throw new EvaluationRefused(
      'setting',
      `${degreesOfFreedom} degrees of freedom: it must be a whole number above 0.`,
    );
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const a = degreesOfFreedom / 2;
  const z = x / 2;
  const factor = Math.exp(a * Math.log(z) - z - logGammaOfHalves(degreesOfFreedom));
  // Below its mean most of the mass lies above, so that 1 - P loses no digits; beyond it Q is found directly.
  return z < a + 1 ? 1 - factor * lowerSeries(a, z) : factor * upperFraction(a, z);
}

/** P(a, z) a Gamma(a) z^-a e^z as the series sum_k z^k / ((a + 1) ... (a + k)), over a (Abramowitz and Stegun 6.5.29). */
function lowerSeries(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k <= maximumTerms && term > sum * relativeError; k += 1) {
    term *= z / (a + k);
    sum += term;
  }
  return sum;
}

/**
 * Q(a, z) Gamma(a) z^-a e^z as the contracted continued fraction 1/(z+1-a- 1(1-a)/(z+3-a- 2(2-a)/(z+5-a- ...
 * (even part of Abramowitz and Stegun 6.5.31), evaluated forwards as the ratio of its convergents (Lentz 1976).
 */
function upperFraction(a: number, z: number): number {
  let denominator = z + 1 - a;
  let numeratorRatio = Number.POSITIVE_INFINITY;
  let denominatorRatio = 1 / denominator;
  let fraction = denominatorRatio;
  for (let k = 1; k <= maximumTerms; k += 1) {
    const partial = -k * (k - a);
    denominator += 2;
    // Beyond the mean every ratio stays away from zero.
    denominatorRatio = 1 / (denominator + partial * denominatorRatio);
    numeratorRatio = denominator + partial / numeratorRatio;
    const change = numeratorRatio * denominatorRatio;
    fraction *= change;
    if (Math.abs(change - 1) <= relativeError) break;
  }
  return fraction;
}

/** ln Gamma(n / 2) for a whole n above 0, from Gamma(1/2) = sqrt(pi) or Gamma(1) = 1 upwards. */
function logGammaOfHalves(n: number): number {
  let sum = n % 2 === 1 ? Math.log(Math.PI) / 2 : 0;
  for (let factor = n / 2 - 1; factor > 0; factor -= 1) sum += Math.log(factor);
  return sum;
}
