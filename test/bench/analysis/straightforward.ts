/** What one would write first: loops over the table that compute everything afresh. They are what ours is compared with. */
type Table = readonly (readonly number[])[];
type List = readonly number[];

/** Totals of all options. */
export function plainTotals(values: Table, weights: List): List {
  return values.map((row) => {
    let total = 0;
    for (let j = 0; j < weights.length; j += 1) total += weights[j]! * row[j]!;
    return total;
  });
}

/** For every weight all weights at which two options tie, and who leads between them. */
export function plainSweeps(values: Table, weights: List): readonly { at: List; leaders: List }[] {
  return weights.map((weight, k) => {
    const at: number[] = [0, 1];
    for (let a = 0; a < values.length; a += 1) {
      for (let b = 0; b < a; b += 1) {
        let others = 0;
        for (let j = 0; j < weights.length; j += 1)
          if (j !== k) others += (weights[j]! * (values[a]![j]! - values[b]![j]!)) / (1 - weight);
        const tie = -others / (values[a]![k]! - values[b]![k]! - others);
        if (tie > 0 && tie < 1) at.push(tie);
      }
    }
    at.sort((left, right) => left - right);
    const leaders = at.slice(1).map((end, index) => {
      const middle = (end + at[index]!) / 2;
      return firstOf(plainTotals(values, reweighted(weights, k, middle)));
    });
    return { at, leaders };
  });
}

/** By how much every value would have to change for another option to lead; infinite where it could not. */
export function plainFlips(values: Table, weights: List): Table {
  const totals = plainTotals(values, weights);
  const first = firstOf(totals);
  const second = Math.max(...totals.filter((_, i) => i !== first));
  return values.map((row, i) =>
    row.map((value, j) => {
      const change = (i === first ? second - totals[i]! : totals[first]! - totals[i]!) / weights[j]!;
      return value + change >= 0 && value + change <= 1 ? change : Number.POSITIVE_INFINITY;
    }),
  );
}

/** The lead of the first over the second at half and at one and a half of every weight. */
export function plainTornado(values: Table, weights: List): Table {
  const totals = plainTotals(values, weights);
  const first = firstOf(totals);
  const second = firstOf(totals.map((total, i) => (i === first ? -1 : total)));
  return weights.map((weight, k) =>
    [0.5, 1.5].map((factor) => {
      const changed = plainTotals(values, reweighted(weights, k, Math.min(weight * factor, 1)));
      return changed[first]! - changed[second]!;
    }),
  );
}

function reweighted(weights: List, k: number, weight: number): List {
  return weights.map((other, j) => (j === k ? weight : (other * (1 - weight)) / (1 - weights[k]!)));
}

function firstOf(totals: List): number {
  return totals.indexOf(Math.max(...totals));
}
