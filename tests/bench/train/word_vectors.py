#!/usr/bin/env python3
"""Writes core/language/model/word_vectors.bin from WordNet (docs/decisions/0401-word-vectors.md).

    apt-get install wordnet-base python3-sklearn
    tests/bench/train/word_vectors.py core/language/model/word_vectors.bin

A word lies where its synsets lie: those it names, the more often the more, those a few relations away, and the
words that explain them; 96 numbers keep most of that (truncated singular value decomposition). The same input
gives the same bytes.
"""
import collections
import math
import re
import struct
import sys

import numpy as np
import scipy.sparse as sp
from sklearn.preprocessing import normalize
from sklearn.utils.extmath import randomized_svd

WORDNET = "/usr/share/wordnet/"
FILES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
WIDTH = 96
STEPS, DECAY = 4, 0.7  # how far a word's synsets reach, and how much is left after each relation
GLOSS = 0.5  # what the explanations count beside the relations

# What a relation counts: kinds, derivations, verb groups, likeness, …; opposites nothing.
RELATIONS = {"@": 1.0, "~": 0.6, "+": 1.0, "$": 1.0, "&": 1.0, "\\": 0.7, "<": 0.7, "*": 0.5, ">": 0.5,
             "^": 0.5, "=": 0.5, "@i": 0.3, "#p": 0.2, "%p": 0.2, "~i": 0.1}
# The lexicographers' files of nouns for what happens, in the order of lexnames(5WN).
HAPPENINGS = {4, 10, 11, 14, 19, 21, 22, 26}  # act communication event group phenomenon possession process state
STOP_WORDS = set("""a an the of or and to in for with by on as that is be from at it its one something someone
    used which not are who having has into etc esp especially usually whose when where being made make act so
    their""".split())


def read_synsets():
    """-> (index by (part of speech, offset), relations, glosses, lexicographers' files)"""
    index, relations, glosses, files = {}, [], [], []
    for name, pos in FILES.items():
        for line in open(WORDNET + "data." + name, encoding="latin1"):
            if line.startswith(" "):
                continue
            fields, gloss = line.split("|", 1)
            fields = fields.split()
            at = 4 + 2 * int(fields[3], 16)
            pointers = [fields[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(fields[at]))]
            index[pos, fields[0]] = len(glosses)
            relations.append([(symbol, "a" if p == "s" else p, offset) for symbol, offset, p, _ in pointers])
            glosses.append(gloss)
            files.append(int(fields[1]))
    return index, relations, glosses, files


def read_words(index):
    """-> {(lemma, part of speech): its synsets, most frequent first}, for nouns and verbs"""
    words = {}
    for name in ("noun", "verb"):
        for line in open(WORDNET + "index." + name, encoding="latin1"):
            if line.startswith(" "):
                continue
            fields = line.split()
            senses = fields[-int(fields[2]):]
            words[fields[0], FILES[name]] = [index[FILES[name], offset] for offset in senses]
    return words


def read_counts():
    """-> how often WordNet's texts have each sense, and each word"""
    senses, words = collections.Counter(), collections.Counter()
    for line in open(WORDNET + "cntlist.rev"):
        key, number, count = line.split()
        lemma, rest = key.split("%")
        pos = {"1": "n", "2": "v"}.get(rest[0])
        senses[lemma, pos, int(number) - 1] += int(count)
        words[lemma, pos] += int(count)
    return senses, words


def matrix(entries, shape):
    rows, columns, values = zip(*entries)
    return sp.csr_matrix((values, (rows, columns)), shape=shape)


def steps_between(relations, index):
    """-> synset x synset: where one relation leads, each row summing to one"""
    entries = [(i, index[pos, offset], RELATIONS[symbol])
               for i, pointers in enumerate(relations) for symbol, pos, offset in pointers if symbol in RELATIONS]
    both_ways = matrix(entries, (len(relations), len(relations)))
    both_ways = both_ways.maximum(both_ways.T)
    return sp.diags(1 / np.maximum(np.asarray(both_ways.sum(1)).ravel(), 1e-9)) @ both_ways


def stem(word):
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[:-len(ending)]
    return word


def words_of_glosses(glosses):
    """-> synset x word: what each explanation says"""
    said = [[stem(w) for w in re.findall("[a-z]+", g.lower()) if w not in STOP_WORDS and len(w) > 2] for g in glosses]
    spread = collections.Counter(w for words in said for w in set(words))
    number = {}
    entries = [(i, number.setdefault(w, len(number)), math.log(len(glosses) / spread[w]) / math.sqrt(len(words) + 1))
               for i, words in enumerate(said) for w in sorted(set(words)) if 3 <= spread[w] <= 4000]
    return matrix(entries, (len(glosses), len(number)))


def level(m):
    """columns that many words have count less"""
    return normalize(m.tocsr() @ sp.diags(1 / np.sqrt(np.asarray(m.sum(0)).ravel() + 1e-3)))


def vectors_of(names, steps, glosses):
    """names: word x synset -> word x WIDTH, rows of length one"""
    reach = step = names
    for _ in range(STEPS):
        step = (step @ steps) * DECAY
        step.data[step.data < 1e-4] = 0
        step.eliminate_zeros()
        reach = reach + step
    explained = (names + (names @ steps) * 0.5) @ glosses
    both = sp.hstack([level(reach), GLOSS * level(explained)]).tocsr()
    both.data = np.sqrt(both.data)
    u, s, _ = randomized_svd(normalize(both), WIDTH, random_state=0, n_iter=4)
    vectors = normalize(u * np.sqrt(s))
    return normalize(vectors - vectors.mean(0))


def is_kept(word, synsets, relations, files, count):
    """verbs, and nouns that texts have, or that tell what happens and are short or come from a verb"""
    lemma, pos = word
    if not re.fullmatch("[a-z]+(_[a-z]+){0,2}", lemma) or len(lemma) < 3:
        return False
    if pos == "v":
        return True
    happens = sum(files[s] in HAPPENINGS for s in synsets) > len(synsets) / 2
    of_verb = any(symbol == "+" and p == "v" for s in synsets for symbol, p, _ in relations[s])
    return "_" not in lemma and (count > 0 or (happens and (of_verb or len(lemma) <= 8)))


def mixed(h):
    mask = (1 << 64) - 1
    h ^= h >> 27
    h = h * 0x3C79AC492BA7B653 & mask
    h ^= h >> 33
    h = h * 0x1C69B3F74AC4AE35 & mask
    return h ^ h >> 27


def hash_bytes(text):
    """core/language/hashing.hpp"""
    h = 0x9E3779B97F4A7C15 + len(text)
    for byte in text.encode():
        h = (h ^ byte) * 0x100000001B3 & (1 << 64) - 1
    return mixed(h) >> 32


def main():
    index, relations, glosses, files = read_synsets()
    words = read_words(index)
    sense_counts, word_counts = read_counts()
    lemmas = [w for w in words if w[1] == "v" or w[0].isalpha()]
    entries = []
    for row, word in enumerate(lemmas):
        weights = [math.sqrt(sense_counts[word + (rank,)] + (1.0 if rank < 3 else 0.5) / (rank + 1))
                   for rank in range(len(words[word]))]
        entries += [(row, synset, w / sum(weights)) for synset, w in zip(words[word], weights)]
    names = matrix(entries, (len(lemmas), len(glosses)))
    vectors = vectors_of(names, steps_between(relations, index), words_of_glosses(glosses))
    kept = sorted((hash_bytes(pos + ":" + lemma.replace("_", "-")), row) for row, (lemma, pos) in enumerate(lemmas)
                  if is_kept((lemma, pos), words[lemma, pos], relations, files, word_counts[lemma, pos]))
    hashes = np.array([h for h, _ in kept], "<u4")
    assert (np.diff(hashes.astype("i8")) > 0).all(), "two words of one hash"
    often = np.array([min(255, round(24 * math.log2(1 + word_counts[lemmas[row]]))) for _, row in kept], "u1")
    chosen = vectors[[row for _, row in kept]]
    numbers = np.round(chosen * 127 / np.abs(chosen).max(1, keepdims=True)).astype("i1")
    scales = (1 / np.linalg.norm(numbers.astype("f8"), axis=1)).astype("<f4")
    with open(sys.argv[1], "wb") as out:
        out.write(struct.pack("<4sII", b"DLWV", len(kept), WIDTH))
        out.write(hashes.tobytes() + scales.tobytes() + often.tobytes() + numbers.tobytes())
    print(len(kept), "words")


if __name__ == "__main__":
    main()
