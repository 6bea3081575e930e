// Infers everything that published output reveals about few people: finds the counts wherever they are, and adds and subtracts them in every
// possible way.

/** The people counted in a figure, by their mark: 1 or 0. Sums and differences of figures have other numbers. */
export type Vector = readonly number[];

/** People who can be told apart, by their marks. */
export type Found = readonly number[];

/** Reads who is counted from counts by question, of which the last is of this person's answer. */
const vectorOf = (counts: readonly (readonly number[])[]): Vector => counts.map((each) => each.at(-1) ?? 0);

/** Every figure in anything at all: tallies, summaries, documents in text, tables of CSV, and lists of numbers. */
export function figuresIn(...given: readonly unknown[]): Vector[] {
  const found = new Map<string, Vector>();
  const add = (vector: Vector): void => void found.set(vector.join(), vector);
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/^\s*[{[]/.test(value)) visit(JSON.parse(value));
      else for (const vector of figuresInTable(value)) add(vector);
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const questions = (value as { questions?: unknown }).questions;
    if (typeof questions === 'object' && questions !== null) {
      const counts = Object.values(questions).map((question: unknown) =>
        Array.isArray(question) ? question : (question as { counts?: unknown } | null)?.counts,
      );
      if (counts.length > 0 && counts.every((each) => Array.isArray(each)))
        add(vectorOf(counts as number[][]));
    }
    const parts = value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
    Object.values(parts).forEach(visit);
  };
  given.forEach(visit);
  return [...found.values()];
}

/** The figures of a table with a row for each question, the last two cells of which are its counts, and a row that ends each figure. */
function figuresInTable(text: string): Vector[] {
  const vectors: Vector[] = [];
  let marks: number[] = [];
  for (const line of text.split('\r\n')) {
    const counts = /(?:^|;)q\d+;.*;(\d+);(\d+)$/.exec(line);
    if (counts) marks.push(Number(counts[2]));
    else {
      if (marks.length > 0) vectors.push(marks);
      marks = [];
    }
  }
  return vectors;
}

/** A prime far above any coefficient here: what is singular modulo it is so in fractions, and the other way round but for once in 10⁸. */
const PRIME = 998_244_353;

function power(base: number, exponent: number): number {
  let [result, factor] = [1, base % PRIME];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(result, factor);
    factor = times(factor, factor);
  }
  return result;
}

function times(a: number, b: number): number {
  const low = b % 32768;
  return (((a * Math.floor(b / 32768)) % PRIME) * 32768 + a * low) % PRIME;
}

/** How many of these vectors are independent. */
function rank(vectors: readonly Vector[]): number {
  const rows = vectors.map((vector) => vector.map((value) => ((value % PRIME) + PRIME) % PRIME));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const pivotRow = rows[rank]!;
    const inverse = power(pivotRow[column]!, PRIME - 2);
    for (let index = rank + 1; index < rows.length; index++) {
      const row = rows[index]!;
      if (row[column] === 0) continue;
      const factor = times(row[column]!, inverse);
      for (let at = column; at < row.length; at++) {
        row[at] = (row[at]! - times(factor, pivotRow[at]!) + PRIME) % PRIME;
      }
    }
    rank++;
  }
  return rank;
}

/**
 * The sets of fewer than `limit` people about whom some sum of multiples of the figures says something, and about nobody else. There is one when
 * the figures, with those people left out of them, are no longer as independent as they were.
 *
 * People who are counted in the same figures are counted alike in every sum, so that only whole sets of those need be tried.
 *
 * @param isLooked Which sets to look at. Default: all.
 */
export function isolated(
  figures: readonly Vector[],
  limit: number,
  isLooked: (people: Found) => boolean = () => true,
): Found[] {
  const alike = new Map<string, number[]>();
  for (let mark = 0; mark < (figures[0]?.length ?? 0); mark++) {
    const key = figures.map((figure) => figure[mark]).join();
    // Who is in no figure is told of by none.
    if (!/[^0,]/.test(key)) continue;
    alike.set(key, [...(alike.get(key) ?? []), mark]);
  }
  const small = [...alike.values()].filter((marks) => marks.length < limit);
  if (small.length === 0) return [];
  const all = rank(figures);
  const found: Found[] = [];
  const visit = (from: number, people: number[]): void => {
    if (people.length > 0 && isLooked(people)) {
      const without = figures.map((figure) =>
        figure.map((value, mark) => (people.includes(mark) ? 0 : value)),
      );
      if (rank(without) < all) found.push(people);
    }
    for (let index = from; index < small.length; index++) {
      const more = [...people, ...small[index]!];
      if (more.length < limit) visit(index + 1, more);
    }
  };
  visit(0, []);
  return found;
}

/**
 * The same by brute force, for few figures: every sum with whole multiples up to `most`. Slow, and there to check the other.
 */
export function isolatedByTrying(figures: readonly Vector[], limit: number, most = 2): Found[] {
  const found = new Map<string, Found>();
  const visit = (index: number, sum: readonly number[]): void => {
    const figure = figures[index];
    if (figure) {
      for (let factor = -most; factor <= most; factor++) {
        visit(
          index + 1,
          sum.map((value, mark) => value + factor * figure[mark]!),
        );
      }
      return;
    }
    const people = sum.flatMap((value, mark) => (value === 0 ? [] : [mark]));
    if (people.length > 0 && people.length < limit) found.set(people.join(), people);
  };
  visit(0, new Array<number>(figures[0]?.length ?? 0).fill(0));
  return [...found.values()];
}

/**
 * Everything that somebody who subtracts their own row learns about others in hidden groups: sets of fewer than `limit` people, none of whom is
 * in their own group.
 *
 * @param own The person's mark, and everybody in each hidden group that the person is in.
 */
export function isolatedByOwnRow(
  figures: readonly Vector[],
  limit: number,
  own: { readonly mark: number; readonly hiddenGroups: readonly (readonly number[])[] },
): Found[] {
  const size = figures[0]?.length ?? 0;
  const row = Array.from({ length: size }, (_, mark) => (mark === own.mark ? 1 : 0));
  return isolated(
    [...figures, row],
    limit,
    (people) =>
      !people.includes(own.mark) &&
      own.hiddenGroups.some((group) => !people.some((mark) => group.includes(mark))),
  );
}

/**
 * In how many ways people can have answered, each row as a text, so that counts and the sum of squared totals come out: at most `most`. One
 * way means that everybody's row is known.
 */
export function arrangements(
  counts: readonly (readonly number[])[],
  squaredTotals: number | null,
  min: number,
  most = 2,
): number {
  const people = counts[0]!.reduce((sum, count) => sum + count, 0);
  const found = new Set<string>();
  const visit = (question: number, rows: readonly string[], totals: readonly number[]): void => {
    if (found.size >= most) return;
    if (question === counts.length) {
      const squares = totals.reduce((sum, total) => sum + total ** 2, 0);
      if (squaredTotals === null || squares === squaredTotals) found.add([...rows].sort().join());
      return;
    }
    const left = [...counts[question]!];
    const place = (person: number, answers: number[]): void => {
      if (person === people) {
        visit(
          question + 1,
          rows.map((row, index) => row + String(answers[index]! + min)),
          totals.map((total, index) => total + answers[index]! + min),
        );
        return;
      }
      for (const [answer, count] of left.entries()) {
        if (count === 0) continue;
        // Of people who are alike so far, the answers rise: the rest are the same ways again.
        if (person > 0 && rows[person] === rows[person - 1] && answer < answers[person - 1]!) continue;
        left[answer]!--;
        place(person + 1, [...answers, answer]);
        left[answer]!++;
      }
    };
    place(0, []);
  };
  visit(0, new Array<string>(people).fill(''), new Array<number>(people).fill(0));
  return found.size;
}
