"""Every figure of the sample data that may be shown, from exact fractions and 50-digit decimals.

Run: python3 tests/e2e/worked-case/figures.py > tests/e2e/worked-case/figures.json
Needs Python 3.11 or later and nothing else. It does not use the library: the rules below are written down once more
from the definitions, and start from each person's ten answers.
"""

import json
import statistics
from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction
from pathlib import Path

getcontext().prec = 50

AREAS = ["icp", "journeys", "voc", "closed-loop", "value-proposition", "sla", "onboarding", "retention", "pricing", "governance"]
ROLES = ["Ledning", "Sälj & marknad", "Produkt", "Kundteam"]
WORST_FIRST = ["red", "yellow", "green"]
NEXT_STEPS = {"customer-interviews": ["voc", "journeys"], "nps-with-closed-loop": ["closed-loop", "governance"], "onboarding-kpi": ["onboarding"]}


def decimal(x):
    return Decimal(x.numerator) / Decimal(x.denominator)


def half_up(x):
    """Half up to tenths, as a text."""
    tenths = (x * 10 + Fraction(1, 2)).__floor__()
    return f"{tenths // 10}.{tenths % 10}"


def shown(root):
    """A square root, which is never a tie, to tenths."""
    return str(root.quantize(Decimal("0.1"), ROUND_HALF_UP))


def light(rounded):
    return "green" if Fraction(rounded) >= Fraction(7, 2) else "yellow" if Fraction(rounded) >= Fraction(5, 2) else "red"


def variance(values):
    mean = Fraction(sum(values), len(values))
    return sum((v - mean) ** 2 for v in values) / (len(values) - 1)


def level(values):
    """What is said of any set of answers: the mean, and what follows from it."""
    mean = Fraction(sum(values), len(values))
    assert mean == statistics.mean(Fraction(v) for v in values)
    rounded = half_up(mean)
    return {"mean": float(mean), "rounded": rounded, "light": light(rounded)}


def area(answers):
    n = len(answers)
    spread = variance(answers)
    below, above = sum(a <= 2 for a in answers), sum(a >= 4 for a in answers)
    split = min(below, above) >= 2 and 4 * min(below, above) >= n
    word = None if n < 5 else "low" if spread <= Fraction(3, 5) else "moderate" if spread <= 1 else "high"
    return {
        "n": n,
        **level(answers),
        "sd": float(decimal(spread).sqrt()),
        "sdShown": shown(decimal(spread).sqrt()),
        "median": statistics.median(answers),
        "lowest": min(answers),
        "highest": max(answers),
        "counts": [answers.count(k) for k in range(1, 6)],
        "spread": word,
        "split": {"below": below, "above": above} if split else None,
    }


def group(rows):
    """A set of people: each a list of ten answers."""
    between = decimal(variance([sum(row) for row in rows])).sqrt() / 10
    return {
        "n": len(rows),
        **level([answer for row in rows for answer in row]),
        "sd": float(between),
        "sdShown": shown(between),
        "areas": {name: area([row[i] for row in rows]) for i, name in enumerate(AREAS)},
    }


def hide(sizes, minimum):
    """The roles that may be shown."""
    large = sorted((size, name) for name, size in sizes.items() if size >= minimum)
    hidden = sum(size for size in sizes.values() if size < minimum)
    if 0 < hidden < minimum:
        large = large[1:]
    return [name for name in ROLES if name in [role for _, role in large]]


def talk_first(whole, roles):
    areas = whole["areas"]
    places = sorted(
        AREAS,
        key=lambda name: (
            WORST_FIRST.index(areas[name]["light"]),
            areas[name]["split"] is None,
            areas[name]["spread"] != "high",
            Fraction(sum((k + 1) * c for k, c in enumerate(areas[name]["counts"])), areas[name]["n"]),
            AREAS.index(name),
        ),
    )
    order = []
    for name in places:
        seen = [{"role": role, "rounded": g["areas"][name]["rounded"], "light": g["areas"][name]["light"]} for role, g in roles.items()]
        differ = any(one["light"] != areas[name]["light"] for one in seen)
        order.append({"area": name, "roles": seen if differ else []})
    return order


def recommended(areas):
    total = {name: sum((k + 1) * c for k, c in enumerate(areas[name]["counts"])) for name in AREAS}
    weakest = [name for name in AREAS if total[name] == min(total.values())]
    rules = []
    if total["voc"] > total["closed-loop"] and areas["closed-loop"]["light"] != "green":
        rules.append({"rule": "insight-without-loop", "areas": ["closed-loop"]})
    if areas["onboarding"]["light"] != "green":
        rules.append({"rule": "onboarding-first", "areas": ["onboarding"], "red": areas["onboarding"]["light"] == "red"})
    if areas["sla"]["light"] != "green":
        rules.append({"rule": "friction-between-teams", "areas": ["sla"]})
    rules.append({"rule": "weakest-link", "areas": weakest})
    need = {step: sorted(total[name] for name in names) + [10**9] for step, names in NEXT_STEPS.items()}
    return {"weakest": weakest, "rules": rules, "nextSteps": sorted(NEXT_STEPS, key=lambda step: need[step])}


sample = json.loads((Path(__file__).parents[3] / "examples/intranet/sample.json").read_text("utf-8"))
rounds = []
for one in sample["rounds"]:
    people = {role: [[int(digit) for digit in row] for row in one["answers"][role]] for role in ROLES}
    whole = group([row for rows in people.values() for row in rows])
    visible = hide({role: len(rows) for role, rows in people.items()}, sample["minimum"])
    roles = {role: group(people[role]) for role in visible}
    rounds.append(
        {
            **whole,
            "invited": sample["invited"],
            "roles": roles,
            "hidden": [role for role in ROLES if role not in visible],
            "order": talk_first(whole, roles),
            **recommended(whole["areas"]),
        }
    )


def change(before, after):
    """Between the two figures that are shown."""
    tenths = (Fraction(after["rounded"]) - Fraction(before["rounded"])) * 10
    return float(tenths / 10)


first, second = rounds
print(
    json.dumps(
        {
            "minimum": sample["minimum"],
            "rounds": rounds,
            "changes": {
                "whole": change(first, second),
                "areas": {name: change(first["areas"][name], second["areas"][name]) for name in AREAS},
            },
        },
        ensure_ascii=False,
        indent=1,
    )
)
