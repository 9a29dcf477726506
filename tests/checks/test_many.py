"""Checks take time in proportion to the map, where a naive way would take its square."""

from time import process_time

import pytest

from debate.checks.file import check_text

CLAIMS = "".join(f'claim c{number} "Claim number {number} holds."\n' for number in range(6_000))
MAPS = {
    "alternatives of thousands": f"map m\n  thesis c0\n{CLAIMS}alternatives {', '.join(f'c{n}' for n in range(6_000))}\n",
    "thousands of letters that stand once": "".join(
        f'claim c{number} "Claim number {number} holds."\n  formula "left{number} -> right{number}"\n'
        for number in range(1_500)
    ),
}


@pytest.mark.parametrize("text", MAPS.values(), ids=MAPS)
def test_many_of_a_kind_are_checked_in_proportion(text):
    before = process_time()
    assert check_text(text, "a.argmap", None, lambda code: code in ("S002", "F029")).findings == []
    assert process_time() - before < 8  # 1 s here; over 20 s if all were compared with all
