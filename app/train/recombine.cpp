#include "app/train/recombine.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string_view>

#include "core/language/tagset.hpp"

namespace dateline::train {
namespace {

constexpr std::uint32_t kSeed = 20261123;
constexpr std::size_t kShortestHost = 4, kLongestHost = 25;  // words
constexpr std::size_t kLongestPiece = 12;

/// What is put in: words that hang together below `top` and stand side by side.
struct Piece {
    const GoldSentence* sentence = nullptr;
    std::uint32_t begin = 0, end = 0, top = 0;
    bool commas = false;
};

/// Where it is put in: behind the last word of a subject.
struct Host {
    const GoldSentence* sentence = nullptr;
    std::uint32_t subject = 0, last = 0;
};

enum Kind : std::uint8_t { participle, relative, apart, apposition, kKinds };
struct Stock {
    std::vector<Host> hosts;
    std::array<std::vector<Piece>, kKinds> pieces;
};

bool is(const Token& token, std::initializer_list<std::string_view> tags) {
    return std::find(tags.begin(), tags.end(), xpos_name(token.xpos)) != tags.end();
}

bool is_finite(const Token& token) {
    return is(token, {"VBD", "VBZ", "VBP", "MD"});
}

/// A sentence as a tree of words counted from 0.
class Tree {
  public:
    explicit Tree(const GoldSentence& sentence)
        : s_(sentence), begin_(s_.size()), end_(s_.size()), below_(s_.size()) {
        for (std::uint32_t i = 0; i < size(); ++i) {
            begin_[i] = i;
            end_[i] = i + 1;
        }
        // Up from each word: cheap, for sentences are short.
        for (std::uint32_t i = 0; i < size(); ++i) {
            for (std::uint32_t up = head(i); up != kNone; up = head(up)) {
                begin_[up] = std::min(begin_[up], i);
                end_[up] = std::max(end_[up], i + 1);
                ++below_[up];
            }
        }
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(s_.size()); }
    [[nodiscard]] const Token& token(std::uint32_t i) const { return s_.token(i); }
    [[nodiscard]] std::uint32_t head(std::uint32_t i) const {
        return token(i).head == kNone ? kNone : token(i).head - s_.sentence->begin;
    }
    [[nodiscard]] std::uint32_t begin(std::uint32_t i) const { return begin_[i]; }
    [[nodiscard]] std::uint32_t end(std::uint32_t i) const { return end_[i]; }
    /// Do the words below `i` stand side by side?
    [[nodiscard]] bool is_whole(std::uint32_t i) const { return end_[i] - begin_[i] == below_[i] + 1; }

  private:
    const GoldSentence& s_;
    std::vector<std::uint32_t> begin_, end_, below_;  // of what hangs below each word; how many words do
};

/// The piece below `top` without the marks around it.
std::optional<Piece> piece_at(const GoldSentence& s, const Tree& tree, std::uint32_t top) {
    if (!tree.is_whole(top)) return std::nullopt;
    std::uint32_t begin = tree.begin(top);
    std::uint32_t end = tree.end(top);
    while (begin < top && tree.token(begin).upos == Upos::PUNCT) ++begin;
    while (end > top + 1 && tree.token(end - 1).upos == Upos::PUNCT) --end;
    if (end - begin < 2 || end - begin > kLongestPiece) return std::nullopt;
    for (std::uint32_t i = begin; i < end; ++i) {
        const Token& token = tree.token(i);
        const bool odd = token.deprel == Deprel::dep || token.deprel == Deprel::goeswith ||
                         token.deprel == Deprel::list || token.deprel == Deprel::parataxis ||
                         token.deprel == Deprel::reparandum;
        if (odd || token.upos == Upos::SYM || token.upos == Upos::X) return std::nullopt;
    }
    return Piece{&s, begin, end, top, begin > 0 && s.word(begin - 1) == ","};
}

void take_piece(const GoldSentence& s, const Tree& tree, std::uint32_t i, Stock& stock) {
    const Token& token = tree.token(i);
    if (token.deprel != Deprel::acl && token.deprel != Deprel::acl_relcl && token.deprel != Deprel::appos)
        return;
    auto piece = piece_at(s, tree, i);
    if (!piece || tree.head(i) == kNone || tree.head(i) >= piece->begin) return;
    const Token& first = tree.token(piece->begin);
    if (token.deprel == Deprel::acl) {
        bool finite = false;
        for (std::uint32_t k = piece->begin; k < piece->end; ++k) finite |= is_finite(tree.token(k));
        if (!finite && is(token, {"VBN", "VBG"}) && (piece->begin == i || first.upos == Upos::ADV))
            stock.pieces[participle].push_back(*piece);
    } else if (token.deprel == Deprel::acl_relcl) {
        if (is(first, {"WDT", "WP", "WP$"})) stock.pieces[piece->commas ? apart : relative].push_back(*piece);
    } else if (piece->commas && (token.upos == Upos::NOUN || token.upos == Upos::PROPN) &&
               first.upos != Upos::ADP) {
        stock.pieces[apposition].push_back(*piece);
    }
}

/// Is the word a subject with nothing behind it but its verb?
bool is_host(const Tree& tree, std::uint32_t i) {
    const Token& token = tree.token(i);
    if ((token.deprel != Deprel::nsubj && token.deprel != Deprel::nsubj_pass) ||
        (token.upos != Upos::NOUN && token.upos != Upos::PROPN))
        return false;
    const std::uint32_t verb = tree.head(i);
    const std::uint32_t next = tree.end(i);
    if (verb == kNone || verb < next || tree.token(verb).upos != Upos::VERB || !tree.is_whole(i) ||
        !is_finite(tree.token(next)))
        return false;
    for (std::uint32_t k = i + 1; k < next; ++k) {
        const Deprel deprel = tree.token(k).deprel;
        if (tree.head(k) == i && (deprel == Deprel::acl || deprel == Deprel::acl_relcl ||
                                  deprel == Deprel::appos || deprel == Deprel::conj))
            return false;
    }
    return true;
}

void take_stock(const GoldSentence& s, Stock& stock) {
    const Tree tree(s);
    const bool may_host =
        s.size() >= kShortestHost && s.size() <= kLongestHost && s.word(s.size() - 1) == ".";
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        take_piece(s, tree, i, stock);
        if (may_host && is_host(tree, i)) stock.hosts.push_back({&s, i, tree.end(i) - 1});
    }
}

/// A word of a new sentence: whose it was, and what it hangs on there.
struct NewWord {
    const GoldSentence* from = nullptr;
    std::uint32_t at = 0;
    std::uint32_t head = 0;  // place in the new sentence, kNone = root
    Deprel deprel = Deprel::dep;
};

std::vector<NewWord> join(const Host& host, const Piece& piece, bool commas, const Piece& comma) {
    const std::uint32_t marks = commas ? 1 : 0;
    const std::uint32_t inside = host.last + 1 + marks;  // where the piece begins
    const std::uint32_t added = piece.end - piece.begin + 2 * marks;
    const auto moved = [&](std::uint32_t i) { return i <= host.last ? i : i + added; };
    const auto add_host = [&](std::vector<NewWord>& words, std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
            const Token& token = host.sentence->token(i);
            const std::uint32_t head =
                token.head == kNone ? kNone : moved(token.head - host.sentence->sentence->begin);
            words.push_back({host.sentence, i, head, token.deprel});
        }
    };
    std::vector<NewWord> words;
    add_host(words, 0, host.last + 1);
    const std::uint32_t top = inside + piece.top - piece.begin;
    if (commas) words.push_back({comma.sentence, comma.top, top, Deprel::punct});
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
        const Token& token = piece.sentence->token(i);
        const std::uint32_t head =
            i == piece.top ? host.subject
                           : inside + (token.head - piece.sentence->sentence->begin) - piece.begin;
        words.push_back({piece.sentence, i, head, token.deprel});
    }
    if (commas) words.push_back({comma.sentence, comma.top, top, Deprel::punct});
    add_host(words, host.last + 1, static_cast<std::uint32_t>(host.sentence->size()));
    return words;
}

GoldSentence write(const std::vector<NewWord>& words, TreebankDocument& document) {
    std::string& text = document.document.text;
    std::vector<Token>& tokens = document.analysis.tokens;
    GoldSentence out{&document, nullptr, {}, words.front().from->fold, false};
    for (const NewWord& word : words) {
        Token token = word.from->token(word.at);
        const std::string_view form = word.from->word(word.at);
        token.span = {static_cast<std::uint32_t>(text.size()),
                      static_cast<std::uint32_t>(text.size() + form.size())};
        token.head = word.head;
        token.deprel = word.deprel;
        token.lemma = 0;
        text.append(form).push_back(' ');
        tokens.push_back(token);
        out.tags.push_back(word.from->tags[word.at]);
    }
    Sentence sentence;
    sentence.span = {0, static_cast<std::uint32_t>(text.size() - 1)};
    sentence.end = static_cast<std::uint32_t>(tokens.size());
    document.analysis.lemmas.emplace_back();
    document.analysis.sentences.push_back(sentence);
    out.sentence = &document.analysis.sentences.back();
    return out;
}

std::optional<Piece> find_comma(const Sentences& sentences) {
    for (const GoldSentence& s : sentences) {
        for (std::uint32_t i = 0; i < s.size(); ++i) {
            if (s.word(i) == "," && s.token(i).upos == Upos::PUNCT) return Piece{&s, i, i + 1, i, false};
        }
    }
    return std::nullopt;
}

}  // namespace

Sentences recombine(const Sentences& sentences, std::size_t count, std::deque<TreebankDocument>& documents) {
    std::array<Stock, kFolds> stocks;
    for (const GoldSentence& s : sentences) take_stock(s, stocks[s.fold]);
    const std::optional<Piece> comma = find_comma(sentences);
    // So many of twenty are of each kind; participles are what is hardest to read.
    constexpr std::array<std::size_t, kKinds> kShares{10, 4, 3, 3};
    constexpr std::uint32_t kSetApart = 4;  // one participle in so many stands between commas
    std::mt19937 random(kSeed);
    Sentences out;
    for (std::size_t i = 0; i < count && comma; ++i) {
        const Stock& stock = stocks[i % kFolds];
        std::size_t draw = random() % 20;
        std::size_t kind = 0;
        while (draw >= kShares[kind]) draw -= kShares[kind++];
        if (stock.hosts.empty() || stock.pieces[kind].empty()) continue;
        const Host& host = stock.hosts[random() % stock.hosts.size()];
        const Piece& piece = stock.pieces[kind][random() % stock.pieces[kind].size()];
        const bool commas =
            kind == apart || kind == apposition || (kind == participle && random() % kSetApart == 0);
        out.push_back(write(join(host, piece, commas, *comma), documents.emplace_back()));
    }
    return out;
}

}  // namespace dateline::train
