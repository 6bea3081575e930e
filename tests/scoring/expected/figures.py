"""Expected values for figures.test.ts, from exact fractions and 50-digit decimals.

Run: python3 tests/scoring/expected/figures.py > tests/scoring/expected/figures.json
Needs Python 3.11 or later and nothing else. The same seed gives the same file.
"""

import json
import random
import statistics
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 50
random.seed(20261122)


def decimal(x):
    return Decimal(x.numerator) / Decimal(x.denominator)


def number(x):
    """The double nearest to an exact value."""
    return None if x is None else float(x)


def half_up(x):
    """Half up to one decimal, as an exact fraction."""
    scaled = x * 10 + Fraction(1, 2)
    return Fraction(scaled.numerator // scaled.denominator, 10)


def ordered(counts, low, place):
    """The answer at this place, 0 first, when all stand in order."""
    for k, c in enumerate(counts):
        if place < c:
            return low + k
        place -= c
    raise IndexError


def quantile7(counts, low, n, p):
    h = (n - 1) * p
    floor = h.numerator // h.denominator
    a = ordered(counts, low, floor)
    b = ordered(counts, low, min(floor + 1, n - 1))
    return a + (h - floor) * (b - a)


def describe(counts, low, high):
    points = high - low + 1
    assert len(counts) == points
    values = [Fraction(low + k) for k in range(points)]
    n = sum(counts)
    out = {"n": n, "sum": int(sum(c * v for c, v in zip(counts, values)))}
    if n == 0:
        for key in ("mean", "rounded", "sd", "populationSd", "median", "quartiles", "min", "max", "agreement", "consensus", "spread"):
            out[key] = None
        return out | {"split": False}
    mean = sum(c * v for c, v in zip(counts, values)) / n
    squares = sum(c * (v - mean) ** 2 for c, v in zip(counts, values))
    variance = squares / (n - 1) if n > 1 else None
    expected = Fraction(points**2 - 1, 12)
    agreement = None if variance is None else max(Fraction(0), 1 - variance / expected)
    consensus = Decimal(1)
    for c, v in zip(counts, values):
        if c:
            inside = 1 - abs(v - mean) / (high - low)
            consensus += decimal(Fraction(c, n)) * (decimal(inside).ln() / Decimal(2).ln())
    middle = Fraction(low + high, 2)
    below = sum(c for c, v in zip(counts, values) if v < middle)
    above = sum(c for c, v in zip(counts, values) if v > middle)
    if n < 5:
        spread = None
    else:
        r = 1 - variance / expected
        spread = "low" if r >= Fraction(7, 10) else "moderate" if r >= Fraction(1, 2) else "high"
    if n <= 2000:  # a second opinion from the standard library, on the answers themselves
        answers = [v for c, v in zip(counts, values) for _ in range(c)]
        assert statistics.mean(answers) == mean
        assert statistics.median(answers) == quantile7(counts, low, n, Fraction(1, 2))
        if n > 1:
            q = statistics.quantiles(answers, n=4, method="inclusive")
            assert q[0] == quantile7(counts, low, n, Fraction(1, 4)) and q[2] == quantile7(counts, low, n, Fraction(3, 4))
            assert abs(statistics.stdev(answers) - float(decimal(variance).sqrt())) < 1e-12
    return out | {
        "mean": number(mean),
        "rounded": number(half_up(mean)),
        "sd": None if variance is None else float(decimal(variance).sqrt()),
        "populationSd": float(decimal(squares / n).sqrt()),
        "median": number(quantile7(counts, low, n, Fraction(1, 2))),
        "quartiles": [number(quantile7(counts, low, n, Fraction(q, 4))) for q in (1, 3)],
        "min": ordered(counts, low, 0),
        "max": ordered(counts, low, n - 1),
        "agreement": number(agreement),
        "consensus": float(max(Decimal(0), consensus)),
        "spread": spread,
        "split": below >= 2 and above >= 2 and 4 * below >= n and 4 * above >= n,
    }


def described():
    cases = []

    def add(name, counts, low, high):
        cases.append({"name": name, "counts": counts, "scale": {"min": low, "max": high}, "expected": describe(counts, low, high)})

    scales = [(1, 5), (1, 7), (0, 10), (1, 2), (-2, 2), (1, 4), (0, 100)]
    for low, high in scales:
        k = high - low + 1
        add("nobody", [0] * k, low, high)
        add("one person, the lowest answer", [1] + [0] * (k - 1), low, high)
        add("one person, the highest answer", [0] * (k - 1) + [1], low, high)
        add("two people, as far apart as can be", [1] + [0] * (k - 2) + [1], low, high)
        add("two people who agree", [0] * (k - 1) + [2], low, high)
        add("unanimous", [0] * (k // 2) + [9] + [0] * (k - k // 2 - 1), low, high)
        add("polarised", [6] + [0] * (k - 2) + [6], low, high)
        add("even", [3] * k, low, high)
        add("huge, one dissenter", [10**9] + [0] * (k - 2) + [1], low, high)
        add("huge and even", [10**9] * k, low, high)
        for _ in range(5):
            add("random", [random.choice([0, 0, 1, 2, 3, 5, 8, 40]) for _ in range(k)], low, high)
        add("random and huge", [random.randrange(10**9) for _ in range(k)], low, high)
    # Means of exactly x.x5, and one answer to either side of them.
    for total, n in [(69, 20), (49, 20), (68, 20), (70, 20), (48, 20), (3449, 1000), (3450, 1000), (2449, 1000), (38, 11), (24, 7), (25, 20), (93, 20)]:
        low_answer, rest = divmod(total, n)
        counts = [0] * 5
        counts[low_answer - 1] = n - rest
        if rest:
            counts[low_answer] = rest
        add(f"{total} of {n}", counts, 1, 5)
    for total, n in [(-5, 20), (-15, 20), (-1, 20), (-25, 20), (-7, 4)]:
        steps = total + 2 * n
        step, rest = divmod(steps, n)
        counts = [0] * 5
        counts[step] = n - rest
        if rest:
            counts[step + 1] = rest
        add(f"{total} of {n}", counts, -2, 2)
    # A tie among thousands of millions, missed by one answer.
    add("a tie at 3.45 of 2·10⁹", [0, 0, 11 * 10**8, 9 * 10**8, 0], 1, 5)
    add("one answer below a tie", [0, 0, 11 * 10**8 + 1, 9 * 10**8 - 1, 0], 1, 5)
    # The spread words and the split flag at their limits.
    for counts in ([0, 0, 3, 2, 0], [0, 2, 1, 2, 0], [1, 0, 3, 0, 1], [1, 1, 1, 1, 1], [0, 3, 0, 3, 0], [2, 0, 4, 0, 2], [2, 0, 5, 0, 2],
                   [2, 0, 0, 0, 2], [1, 0, 0, 0, 5], [0, 2, 4, 2, 0], [0, 2, 4, 1, 1], [5, 0, 0, 0, 5], [0, 5, 11, 5, 0], [0, 5, 10, 5, 0],
                   [0, 1, 2, 1, 0], [0, 1, 2, 2, 0], [1, 5, 4, 5, 1], [0, 3, 4, 3, 0], [0, 6, 8, 6, 1], [0, 3, 6, 6, 0]):
        add("at a limit", counts, 1, 5)
    return cases


def nps_of(counts):
    n = sum(counts)
    p, d = sum(counts[9:]), sum(counts[:7])
    out = {"n": n, "promoters": p, "passives": n - p - d, "detractors": d}
    if n == 0:
        return out | {k: None for k in ("score", "rounded", "variance", "standardError", "interval", "waldInterval")}
    z = Decimal("1.959963984540054235524594430520551527950")

    def wald(p, d, n):
        centre = 100 * (p - d) / n
        variance = (p + d) / n - ((p - d) / n) ** 2
        error = 100 * decimal(variance / n).sqrt()
        ends = [decimal(centre) - z * error, decimal(centre) + z * error]
        return centre, variance, error, [float(max(Decimal(-100), ends[0])), float(min(Decimal(100), ends[1]))]

    score, variance, error, plain = wald(Fraction(p), Fraction(d), Fraction(n))
    adjusted = wald(p + Fraction(3, 4), d + Fraction(3, 4), Fraction(n + 3))[3]
    size = abs(score) + Fraction(1, 2)
    rounded = size.numerator // size.denominator
    return out | {
        "score": number(score),
        "rounded": rounded if score > 0 else -rounded if rounded else 0,
        "variance": number(variance),
        "standardError": float(error),
        "interval": adjusted,
        "waldInterval": plain,
    }


def scored():
    vectors = [[0] * 11, [0] * 10 + [1], [1] + [0] * 10, [0] * 7 + [1] + [0] * 3, [0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1],
               [0] * 10 + [40], [40] + [0] * 10, [10**9] * 11, [10**9] + [0] * 9 + [10**9 + 1],
               # ±0.5 and ±12.5: rounded away from 0
               [0] * 8 + [199, 1, 0], [0] * 6 + [1, 0, 199, 0, 0], [0] * 6 + [0, 7, 0, 1, 0], [0] * 6 + [1, 7, 0, 0, 0],
               [0] * 6 + [2, 0, 0, 3, 3], [3, 0, 0, 0, 0, 3, 0, 1, 1, 0, 0], [0] * 6 + [1, 400, 0, 0, 0]]
    for _ in range(24):
        vectors.append([random.choice([0, 0, 1, 2, 5, 30, 10**6]) for _ in range(11)])
    return [{"counts": counts, "expected": nps_of(counts)} for counts in vectors]


def variance(values):
    values = [Fraction(v) for v in values]
    mean = sum(values) / len(values)
    return sum((v - mean) ** 2 for v in values) / (len(values) - 1)


def summarised():
    """From people's rows, never from counts: what the library works out from a tally must agree."""
    cases = []
    for people in (1, 2, 3, 5, 8, 20, 20, 50, 200):
        for kind in ("random", "together", "unanimous"):
            m, low, high = random.choice([(10, 1, 5), (3, 0, 10), (1, 1, 7), (2, -2, 2)])
            rows = []
            for _ in range(people):
                base = random.randint(low, high) if kind != "unanimous" else high
                rows.append([min(high, max(low, base + (random.choice([-1, 0, 0, 1]) if kind == "together" else 0))) if kind != "random"
                             else random.randint(low, high) for _ in range(m)])
            totals = [sum(row) for row in rows]
            mean = Fraction(sum(totals), people * m)
            parts = [variance(column) for column in zip(*rows)] if people > 1 else None
            whole = variance(totals) if people > 1 else None
            alpha = Fraction(m, m - 1) * (1 - sum(parts) / whole) if people > 1 and m > 1 and whole else None
            agreement = None
            if people > 1:
                a = max(Fraction(0), 1 - sum(parts) / m / Fraction((high - low + 1) ** 2 - 1, 12))
                agreement = m * a / (m * a + 1 - a)
            sums = [sum(column) for column in zip(*rows)]
            cases.append({
                "name": f"{people} people, {m} questions, {kind}", "scale": {"min": low, "max": high}, "rows": rows,
                "expected": {"n": people, "mean": number(mean), "rounded": number(half_up(mean)),
                             "sd": None if whole is None else float(decimal(whole).sqrt() / m),
                             "squaredTotals": sum(t * t for t in totals),
                             "weakest": [i for i, s in enumerate(sums) if s == min(sums)],
                             "alpha": number(alpha), "agreement": number(agreement)},
            })
    return cases


print(json.dumps({"describe": described(), "nps": scored(), "summarize": summarised()}, ensure_ascii=False))
