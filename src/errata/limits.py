"""The numbers and patterns of the matcher. The index carries them, so that the matchers in both languages read the same.

Weights and scores are in bits: how surprising a word is in the error messages of many libraries.
"""

from __future__ import annotations

LIMITS = {
    # what a result needs
    "match": 18,  # from here on a page is the answer
    "similar": 12,  # and from here on it is offered
    "results": 40,  # pages that are put in order; those with less evidence are dropped
    # reading a text
    "characters": 4_000_000,  # of a longer text the first and the last half of this are read
    "word": 100,  # characters of a word; a longer one is none that a template has
    "wrap": 40,  # narrowest terminal whose cut lines are joined
    "path": 40,  # words of a path that are looked at for its package
    # opening trails
    "users": 64,  # entries that a pair of words may open; a more common pair opens none
    "trails": 24,  # trails that one entry may open in one text
    "apart": 54,  # words between two pairs that still open a trail together
    "short": 3,  # words of a message that is also looked for behind its type
    "reach": 15,  # words between a type and its message
    # following trails
    "tail": 4,  # words behind a raise statement that ends a traceback which was cut
    "value": 80,  # words that a placeholder may take
    "skip": 4,  # words looked at for the next word where no placeholder is
    "margin": 14,  # the same where a line ends: log prefixes
    "failures": 3,  # pieces behind a placeholder that may be missing before the trail is given up
    "missed": 5,  # bits that a missing word costs at least: another word in its place is another message
    # weighing
    "little": 24,  # bits of found words below which a message says little
    "long": 60,  # bits of a message that is one library's, whoever calls it
    "whole": 3,  # for a message from its beginning to its end with nothing else beside it
    "code": 6,  # for an official code or a heading that is there and has a word that no other library says
    "rare": 9,  # bits of a type that belongs to one library
    "unheard": 14,  # bits of a word that no other library says
    "above": 36,  # frames above an error that are looked at
    "frame": 18,  # the last library frame is the recorded one
    "near": 12,  # the recorded frame is among the last four
    "named": 8,  # its package and function are named anywhere
    "package": 6,  # the last library frame is of the recorded package
}

PATTERNS = {
    # what is taken away or replaced before escapes are read: line ends, links and colours of terminals
    "first": [
        ["\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n"],
        ["\x1b\\][^\x1b\x07\n]{0,999}(?:\x07|\x1b\\\\)", ""],
        [r"(?:\x1b|\\u001[bB]|\\x1[bB]|\\033)\[[0-9;?]{0,16}[A-Za-z]|\[[0-9]{1,3}(?:;[0-9]{1,3}){0,8}m", ""],
    ],
    # a text in which line breaks are written as \n; read twice, since a log record may stand in another
    "escaped": r"\\n(?:  |\\n|\\t|Traceback|During|The above)|:\\n",
    "escape": r"\\(?:u([0-9a-fA-F]{4})|([\s\S]))",
    # then: HTML, and characters that nobody sees
    "last": [
        ["&amp;", "&"],
        ["&(?:lt|gt|quot|apos|nbsp|#39|#34|#x27|#x22);", '"'],
        ["[\x00-\x08\x0e-\x1a\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", ""],
        # a function inside another, as IPython names it in a frame
        [r"\.<locals>\.(?=[\w.]{1,99}\()", "."],
        # the source that a notebook prints around each frame; its numbers end in the seventh column
        [r"\n(?=[ >0-9-]{7}[ \n])(?: {1,6}|-{1,4}> )[0-9]{1,6}(?=[ \n])[^\n]*", ""],
    ],
    "word": r"[A-Za-z0-9_]+(?:\.(?=[A-Za-z0-9_]))?",
    # characters before and behind which a message may begin and end; with spaces between; and ends of lines that are no cut ones
    "opening": "\"'`‘“([{<",
    "closing": "\"'`’”)]}>|:;.…",
    "stops": ":-]|>)….!?",
    "borders": "│┃|╮╯┐┘+-─━=_~^#* ",
    # words that end the names of types; words before a type in source code; what stands before an error inside another
    "ending": [":", "(", "\n", "]", '"', "'", "`", "<"],  # what may stand behind a type where an error names it
    "types": ["error", "exception", "warning", "interrupt"],
    "source": ["raise", "except", "import", "class", "return", "isinstance"],
    "inside": ["[cause]", "---------------- ", "with the reason:"],
    "scripts": ["js", "cjs", "mjs", "ts", "cts", "mts", "tsx"],
}
