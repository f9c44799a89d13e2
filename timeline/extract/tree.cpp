#include "timeline/extract/tree.hpp"

#include <algorithm>

#include "timeline/extract/lexicon.hpp"

namespace dateline {
namespace {
std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

/// A guessed lemma that is off by a final e ("blam", "hite") gives way to the verb the lexicon knows.
std::string known_lemma(std::string lemma) {
    if (lemma.size() < 3 || find_verb(lemma).listed || find_noun(lemma).strength != NounStrength::none)
        return lemma;
    if (find_verb(lemma + 'e').listed) return lemma + 'e';
    if (lemma.back() == 'e' && find_verb(std::string_view(lemma).substr(0, lemma.size() - 1)).listed)
        lemma.pop_back();
    return lemma;
}
}  // namespace

Tree::Tree(const Document& document, const Analysis& analysis) : document_(&document), analysis_(&analysis) {
    const auto n = analysis.tokens.size();
    lemmas_.reserve(analysis.lemmas.size());
    for (const auto& lemma : analysis.lemmas) lemmas_.push_back(known_lemma(lower_ascii(lemma)));
    forms_.reserve(n);
    for (const auto& token : analysis.tokens) forms_.push_back(lower_ascii(token.span.of(document.text)));

    links_ = repaired_links(document, analysis, forms_);

    sentence_of_.assign(n, 0);
    for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s)
        for (std::uint32_t t = analysis.sentences[s].begin; t < analysis.sentences[s].end; ++t)
            sentence_of_[t] = s;

    child_begin_.assign(n + 1, 0);
    for (const auto up : links_.head)
        if (up != kNone) ++child_begin_[up + 1];
    for (std::size_t t = 0; t < n; ++t) child_begin_[t + 1] += child_begin_[t];
    child_list_.resize(child_begin_.empty() ? 0 : child_begin_[n]);
    auto next = child_begin_;
    for (std::uint32_t t = 0; t < n; ++t)
        if (head(t) != kNone) child_list_[next[head(t)]++] = t;

    find_extents();
    find_quotations();
}

void Tree::find_extents() {
    const auto n = size();
    first_.resize(n);
    last_.resize(n);
    for (std::uint32_t t = 0; t < n; ++t) first_[t] = last_[t] = t;
    // Leaves first: the order in which a walk from the roots leaves the tokens.
    std::vector<std::uint32_t> order;
    order.reserve(n);
    for (std::uint32_t t = 0; t < n; ++t)
        if (head(t) == kNone) order.push_back(t);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const auto c : children(order[i])) order.push_back(c);
    for (auto it = order.rbegin(); it != order.rend(); ++it)
        if (const auto up = head(*it); up != kNone) {
            first_[up] = std::min(first_[up], first_[*it]);
            last_[up] = std::max(last_[up], last_[*it]);
        }
}

/// A quotation opens at “ or an opening " and ends at the next closing mark of its paragraph.
void Tree::find_quotations() {
    quoted_.assign(size(), false);
    bool open = false;
    std::uint32_t block = kNone;
    for (std::uint32_t t = 0; t < size(); ++t) {
        if (const auto b = sentence(t).block; b != block) {
            block = b;
            open = false;
        }
        const auto word = text(t);
        if (word == "\u201c" || word == "``")
            open = true;
        else if (word == "\u201d" || word == "''")
            open = false;
        else if (word == "\"")
            open = !open;
        else
            quoted_[t] = open;
    }
}

std::string_view Tree::text(std::uint32_t t) const {
    return analysis_->tokens[t].span.of(document_->text);
}

std::span<const std::uint32_t> Tree::children(std::uint32_t t) const {
    return std::span(child_list_).subspan(child_begin_[t], child_begin_[t + 1] - child_begin_[t]);
}

std::uint32_t Tree::child(std::uint32_t t, Deprel relation) const {
    for (const auto c : children(t))
        if (deprel(c) == relation) return c;
    return kNone;
}

std::uint32_t Tree::child_with_lemma(std::uint32_t t, const WordList& list) const {
    for (const auto c : children(t))
        if (is_one_of(lemma(c), list)) return c;
    return kNone;
}

std::string_view Tree::preposition(std::uint32_t t) const {
    const auto c = child(t, Deprel::case_);
    return c == kNone ? std::string_view() : lower(c);
}

BlockKind Tree::block_kind(std::uint32_t t) const {
    const auto block = sentence(t).block;
    return block < document_->blocks.size() ? document_->blocks[block].kind : BlockKind::body;
}

bool Tree::in_chronicle(std::uint32_t t) const {
    const auto index = sentence_of_[t];
    const auto& sentences = analysis_->sentences;
    if (is_chronicle_line(*analysis_, sentences[index], forms_)) return true;
    if (index == 0 || sentences[index - 1].block != sentences[index].block) return false;
    const auto& head = sentences[index - 1];
    return head.end > head.begin && forms_[head.end - 1] == ":" &&
           is_chronicle_line(*analysis_, head, forms_);
}

bool Tree::dominates(std::uint32_t above, std::uint32_t below) const {
    while (below != kNone && below != above) below = head(below);
    return below == above && below != kNone;
}

std::uint32_t Tree::token_at(std::uint32_t byte) const {
    const auto& tokens = analysis_->tokens;
    auto it = std::upper_bound(tokens.begin(), tokens.end(), byte,
                               [](std::uint32_t b, const Token& t) { return b < t.span.begin; });
    if (it == tokens.begin()) return kNone;
    --it;
    return byte < it->span.end ? static_cast<std::uint32_t>(it - tokens.begin()) : kNone;
}

bool is_subject(Deprel relation) {
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::nsubj_outer;
}

bool is_clausal(Deprel relation) {
    switch (relation) {
        case Deprel::root:
        case Deprel::ccomp:
        case Deprel::xcomp:
        case Deprel::advcl:
        case Deprel::advcl_relcl:
        case Deprel::acl:
        case Deprel::acl_relcl:
        case Deprel::parataxis:
        case Deprel::csubj:
        case Deprel::csubj_pass:
        case Deprel::csubj_outer:
            return true;
        default:
            return false;
    }
}

bool is_nominal(Upos pos) {
    return pos == Upos::NOUN || pos == Upos::PROPN || pos == Upos::PRON || pos == Upos::NUM;
}

}  // namespace dateline
