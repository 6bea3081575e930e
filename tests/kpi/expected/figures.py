"""Expected values for figures.test.ts and early-warning.test.ts, from exact fractions and 50-digit decimals.

Run: python3 tests/kpi/expected/figures.py > tests/kpi/expected/figures.json
Needs Python 3.11 or later and nothing else. The same seed gives the same file.
"""

import json
import random
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 50
random.seed(20261128)

cases = []


def exact(x):
    """A number as it is written: 0.1 is a tenth."""
    return Fraction(str(x))


def number(x):
    """The double nearest to an exact value, whole where it is whole."""
    return None if x is None else int(x) if Fraction(x).denominator == 1 and abs(x) < 2**53 else float(x)


def figure(numerator, denominator, times=1):
    if denominator == 0:
        return {"value": None, "numerator": number(numerator), "denominator": 0, "nullReason": "no-denominator"}
    return {
        "value": number(times * Fraction(numerator) / Fraction(denominator)),
        "numerator": number(numerator),
        "denominator": number(denominator),
    }


def single(value, denominator=None, reason="not-yet-known"):
    out = {"value": number(value), "numerator": None, "denominator": denominator}
    return out | ({"nullReason": reason} if value is None else {})


def case(name, args, expected, why=""):
    cases.append({"kpi": name, "why": why, "args": args, "expected": expected})


def money(largest=100_000, decimals=2):
    return random.randint(0, largest * 10**decimals) / 10**decimals


# CSAT and CES: shares and means of counts.
csat_counts = [[2, 3, 5, 20, 10], [0, 0, 0, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 0, 7], [0, 1, 1, 1, 0], [10**10] * 5]
csat_counts += [[random.choice([0, 1, 3, 17, 250]) for _ in range(5)] for _ in range(8)]
for counts in csat_counts:
    case("csat", [counts], figure(counts[3] + counts[4], sum(counts), 100))

ces_counts = [[1, 2, 3, 4, 10, 12, 8], [0] * 7, [1, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 3], [10**10] * 7]
ces_counts += [[random.choice([0, 1, 2, 9, 130]) for _ in range(7)] for _ in range(8)]
for counts in ces_counts:
    n = sum(counts)
    total = sum(c * (k + 1) for k, c in enumerate(counts))
    case("ces", [counts], {"mean": figure(total, n), "share": figure(sum(counts[4:]), n, 100)})

# Customers who stay and leave.
for start, end, new in [(200, 210, 30), (0, 0, 0), (0, 5, 5), (3, 1, 0), (3, 3, 0), (7, 4, 4), (10**10, 10**10, 1)] + [
    (s, random.randint(0, s) + n, n) for s, n in [(random.randint(1, 5000), random.randint(0, 900)) for _ in range(6)]
]:
    case("retention", [{"start": start, "end": end, "new": new}], figure(end - new, start, 100))
for start, lost in [(200, 20), (0, 0), (3, 1), (3, 2), (9, 9), (10**10, 1)] + [
    (s, random.randint(0, s)) for s in (random.randint(1, 9000) for _ in range(6))
]:
    case("churn", [{"start": start, "lost": lost}], figure(lost, start, 100))
for monthly in [2, 0, 100, 0.1, 1.5, 50, 1e-9, 3.3333333333333335, 99.99, 0.07]:
    case("annualChurn", [{"monthly": monthly}], single(100 * (1 - (1 - exact(monthly) / 100) ** 12)))

# Revenue that stays.
sums = [
    (1000, 250, 50, 80),
    (0, 0, 0, 0),
    (0.3, 0, 0.1, 0.2),
    (0.3, 0.1, 0.1, 0.1),
    (1000, 0, 0, 1000),
    (999999999.99, 0.01, 0, 0),
    (1e-6, 1e9, 0, 0),
]
for _ in range(6):
    start = money()
    sums.append((start, money(5000), round(start * 0.07, 2), round(start * 0.11, 2)))
for start, expansion, contraction, churned in sums:
    s, e, c, l = (exact(x) for x in (start, expansion, contraction, churned))
    row = {"start": start, "contraction": contraction, "churned": churned}
    case("netRevenueRetention", [row | {"expansion": expansion}], figure(s + e - c - l, s, 100))
    case("grossRevenueRetention", [row], figure(s - c - l, s, 100))
for size in [0, 1, 3, 12, 40]:
    customers = [
        {"start": random.choice([0, money(900), money(90, 1)]), "end": random.choice([0, money(900), money(90, 1)])}
        for _ in range(size)
    ]
    were = [(exact(c["start"]), exact(c["end"])) for c in customers if c["start"] > 0]
    start = sum(s for s, _ in were)
    case("netRevenueRetention", [{"customers": customers}], figure(sum(e for _, e in were), start, 100), "customers")
    case("grossRevenueRetention", [{"customers": customers}], figure(sum(min(r) for r in were), start, 100), "customers")

# What a customer is worth and costs.
for arpa, margin, lost in [(500, 0.8, 0.05), (500, 0.8, 0), (0, 0.5, 0.1), (99.9, 0.333, 0.007), (1, 1, 1), (1249.5, 0.62, 0.018)]:
    case(
        "customerLifetimeValue",
        [{"revenuePerAccount": arpa, "grossMargin": margin, "churn": lost}],
        figure(exact(arpa) * exact(margin), exact(lost)),
    )
for margin, stay, discount in [(100, 0.8, 0.1), (100, 1, 0), (100, 0, 0.1), (59.9, 0.93, 0.08), (1, 1, 0.01), (0, 0.5, 0.5)]:
    m, r, i = exact(margin), exact(stay), exact(discount)
    row = {"margin": margin, "retention": stay, "discount": discount}
    case("discountedLifetimeValue", [row], figure(m * r, 1 + i - r))
    case("discountedLifetimeValue", [row, {"initial": True}], figure(m * (1 + i), 1 + i - r))
for spend, new in [(30000, 10), (30000, 0), (0, 4), (0, 0), (12345.67, 7), (1e15, 3)]:
    case("acquisitionCost", [{"spend": spend, "newCustomers": new}], figure(exact(spend), new))
for ltv, cac in [(9000, 3000), (9000, 0), (0, 3000), (8000.5, 1234.56), (1, 3), (0.3, 0.1)]:
    case("ltvToCac", [{"ltv": ltv, "cac": cac}], figure(exact(ltv), exact(cac)))
for existing, total in [(640, 800), (0, 0), (0, 5), (0.1, 0.3), (33.33, 99.99), (1, 3)]:
    case("revenueShareOfExisting", [{"existing": existing, "total": total}], figure(exact(existing), exact(total), 100))
for started, completed in [(80, 60), (0, 0), (7, 0), (7, 7), (3, 2), (10**10, 1)]:
    case("completionRate", [{"started": started, "completed": completed}], figure(completed, started, 100))


# Order statistics.
def quantile(values, unknown, tenths):
    n = len(values) + unknown
    if n == 0:
        return single(None, 0, "no-denominator")
    line = sorted(exact(v) for v in values) + [None] * unknown
    place = Fraction((n - 1) * tenths, 10)
    low = place.numerator // place.denominator
    part = place - low
    a, b = line[low], line[low + 1] if part else line[low]
    return single(None if a is None or b is None else a + part * (b - a), n)


for days, unknown in [([3, 10, 14], 2), ([3, 10], 2), ([3, 10], 3), ([], 0), ([], 1), ([0.5], 0), ([10, 9, 2, 33], 0), ([1, 1, 1, 8], 3)]:
    case("timeToValue", [{"days": days, "notReached": unknown}], quantile(days, unknown, 5))
for times in [[1, 2, 2, 4, 40], [], [7], [0.1, 0.2], [5, 100, 11, 9, 12.5], [random.randint(1, 900) / 10 for _ in range(31)]]:
    for open_cases in [0, 1, 4]:
        case(
            "handlingTime",
            [times, {"notClosed": open_cases}],
            {"median": quantile(times, open_cases, 5), "p90": quantile(times, open_cases, 9)},
        )


# NKI.
def nki(questions, weights=None):
    n = sum(questions[0])
    weights = [exact(w) for w in weights or [1, 1, 1]]
    points = sum(w * sum(c * k for k, c in enumerate(q)) for w, q in zip(weights, questions))
    return figure(points, 9 * n * sum(weights), 100)


def answers(n):
    counts = [0] * 10
    for _ in range(n):
        counts[random.randint(0, 9)] += 1
    return counts


for n in [0, 1, 2, 7, 150, 999]:
    three = [answers(n) for _ in range(3)]
    row = dict(zip(["overall", "expectations", "ideal"], three))
    case("customerSatisfactionIndex", [row], nki(three))
    for weights in [[2, 1, 1], [0.5, 0.3, 0.2], [0, 0, 4]]:
        options = {"weights": dict(zip(["overall", "expectations", "ideal"], weights))}
        case("customerSatisfactionIndex", [row, options], nki(three, weights))


# Value segments.
def segments(values):
    out = {"A": [], "B": [], "C": [], "outside": []}
    total = sum(exact(v) for v in values.values() if v > 0)
    before = Fraction(0)
    for name, value in sorted(values.items(), key=lambda item: (-exact(item[1]), item[0])):
        if value <= 0:
            out["outside"].append(name)
            continue
        share = before / total
        out["A" if share < Fraction(8, 10) else "B" if share < Fraction(95, 100) else "C"].append(name)
        before += exact(value)
    return out


some = [
    {"c1": 500, "c2": 300, "c3": 100, "c4": 50, "c5": 50},
    {},
    {"a": 0, "b": -3},
    {"a": 0.1, "b": 0.2, "c": 0.7},
    {"b": 1, "a": 1, "d": 1, "c": 1, "e": 1},
    {"a": 0.8, "b": 0.15, "c": 0.05},
]
some += [{f"k{i}": random.choice([-5, 0, money(50), money(5), money(900)]) for i in range(size)} for size in [1, 6, 30]]
for values in some:
    case("valueSegments", [values], segments(values))


# Early warning: the last count that is explained by chance, and the first that is not.
def share_falls(x, n, y, m):
    p = Decimal(x + y + 2) / (n + m + 4)
    error = (p * (1 - p) * (Decimal(1) / (n + 2) + Decimal(1) / (m + 2))).sqrt()
    return Decimal(y) / m - Decimal(x) / n < Decimal("-1.96") * error


def nps_variance(d, p, n):
    p, d = (p + Decimal("0.75")) / (n + 3), (d + Decimal("0.75")) / (n + 3)
    return (p + d - (p - d) ** 2) / (n + 3)


def nps_falls(before, now):
    (d, a, p), (e, b, q) = before, now
    n, m = d + a + p, e + b + q
    error = (nps_variance(d, p, n) + nps_variance(e, q, m)).sqrt()
    return Decimal(q - e) / m - Decimal(p - d) / n < Decimal("-1.96") * error


warnings = []
for n, m, x in [(30, 30, 24), (30, 30, 15), (100, 100, 80), (100, 40, 75), (1000, 1000, 700), (1000, 250, 950), (40, 4000, 40)]:
    y = max(y for y in range(m + 1) if share_falls(x, n, y, m))
    assert not share_falls(x, n, y + 1, m)
    for last, status in [(y, "fallen"), (y + 1, "steady")]:
        # The same for churn, upside down: those who left are those who did not stay.
        warnings.append({"figure": "retention", "periods": [{"numerator": x, "denominator": n}, {"numerator": last, "denominator": m}], "status": status})
        upside = [{"numerator": n - x, "denominator": n}, {"numerator": m - last, "denominator": m}]
        warnings.append({"figure": "churn", "periods": upside, "status": "risen" if status == "fallen" else status})
for before in [(6, 9, 15), (20, 30, 50), (100, 200, 700), (0, 5, 35), (0, 18, 12), (1, 9, 20)]:
    n = sum(before)
    # Promoters turn into detractors, one at a time.
    k = next(k for k in range(n) if nps_falls(before, (before[0] + k, before[1], before[2] - k)))
    for moved, status in [(k, "fallen"), (k - 1, "steady")]:
        after = (before[0] + moved, before[1], before[2] - moved)
        periods = [dict(zip(["detractors", "passives", "promoters"], kinds)) for kinds in (before, after)]
        warnings.append({"figure": "nps", "periods": periods, "status": status})
for (v, n, e), (w, m, f), status in [
    ((5.2, 40, 0.2), (4.6, 40, 0.2), "fallen"),
    ((5.2, 40, 0.2), (4.7, 40, 0.2), "steady"),
    ((5.2, 29, 0.2), (4.6, 40, 0.2), "too-few"),
    ((5.2, 40, 0.2), (4.6, 29, 0.2), "too-few"),
    ((5.2, 40, None), (4.6, 40, 0.2), "not-tested"),
    ((5.2, None, 0.2), (4.6, 40, 0.2), "not-tested"),
]:
    if status in ("fallen", "steady"):
        assert (status == "fallen") == (Decimal(str(w)) - Decimal(str(v)) < Decimal("-1.96") * (Decimal(str(e)) ** 2 + Decimal(str(f)) ** 2).sqrt())
    periods = [{"value": a, "n": b, "standardError": c} for a, b, c in [(v, n, e), (w, m, f)]]
    warnings.append({"figure": "ces-mean", "periods": periods, "status": status})

print(json.dumps({"cases": cases, "warnings": warnings}, ensure_ascii=False, indent=1))
