"""The words of what happens at one place and moment: "went off", "capsized", "opened fire"."""

from __future__ import annotations

WORDS_OF_EVENTS = (
    *("went off", "exploded", "detonated", "blew", "broke out", "opened fire", "struck", "hit", "collapsed", "sank"),
    *(
        "capsized",
        "crashed",
        "derailed",
        "overturned",
        "plunged",
        "fell into",
        "fell off",
        "fell from",
        "collided",
        "attacked",
        "raided",
        "stormed",
    ),
    *("ambushed", "shelled", "bombed", "rammed", "happened", "occurred", "took place", "erupted", "swept", "flooded"),
    *("burst", "caught fire", "caught light", "burned", "burnt", "gutted", "ripped through", "tore through"),
    *("rocked", "shook", "battered", "lashed", "stabbed", "torched", "set fire", "landed", "veered"),
    *("slammed", "skidded"),
    *("ploughed", "plowed", "overran", "clashed", "was hit", "rolled", "came down", "gave way"),
)
