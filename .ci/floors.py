#!/usr/bin/env python3
"""Hold measured figures against their floors.

usage: floors.py FLOORS.json SCORE.json SUITE.json

FLOORS.json  name -> least value; `NAME.f1` and `NAME.acc` are figures of SCORE.json, `suite` is
             the share of the cases in SUITE.json that passed
Exits with 1 when a figure is below its floor or is missing. Standard library only.
"""
import json
import sys

# How far a figure may rise above its floor before the floor should follow.
SLACK = 0.01


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def figures(score, suite):
    """All figures by name."""
    out = {
        f'{name}.{measure}': values[measure]
        for name, values in score.items()
        for measure in ('f1', 'acc')
        if measure in values
    }
    if suite.get('of'):
        out['suite'] = suite['passed'] / suite['of']
    return out


def judge(value, floor):
    """Whether a figure holds, and what there is to say about it."""
    if value is None:
        return False, 'MISSING'
    if value < floor:
        return False, 'BELOW'
    if value - floor > SLACK:
        return True, f'floor can be raised to {int((value - SLACK / 2) * 1000) / 1000:.3f}'
    return True, ''


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    floors, score, suite = map(read, sys.argv[1:])
    reached = figures(score, suite)
    failed = 0
    print(f"{'figure':<16}{'reached':>8}{'floor':>8}")
    for name, floor in floors.items():
        value = reached.get(name)
        holds, note = judge(value, floor)
        failed += not holds
        shown = '-' if value is None else f'{value:.4f}'
        print(f'{name:<16}{shown:>8}{floor:>8.3f}  {note}'.rstrip())
    print(f'{len(floors) - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
