/** Density of the standard normal distribution. */
const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Probability below z: ½ + φ(z)(z + z³/3 + z⁵/15 + …) (Marsaglia, Journal of Statistical Software 11(4), 2004). */
function probabilityBelow(z: number): number {
  let [term, sum] = [z, z];
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17 && term !== 0; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

/**
 * The z below which a standard normal value lies with a probability from 0.5 to under 1, by Newton's method from 0,
 * which approaches it from below because the probability is concave there.
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0.5 && probability < 1)) throw new RangeError(`${probability} is not from 0.5 to under 1.`);
  let z = 0;
  for (let step = 1; step > 1e-15 * Math.max(1, z); ) {
    step = (probability - probabilityBelow(z)) / density(z);
    z += step;
  }
  return z;
}

/**
 * The z of a two-sided interval: 1.95996 for a confidence of 0.95, 3.09023 for 0.998.
 * @throws RangeError where confidence is not between 0 and 1
 */
export function zOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`A confidence of ${confidence} is not between 0 and 1.`);
  return normalQuantile((1 + confidence) / 2);
}
