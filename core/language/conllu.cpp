#include "core/language/conllu.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <ostream>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/language/characters.hpp"
#include "core/language/tagset.hpp"

namespace dateline {
namespace {

// ---- writing ----

/// Text with every run of white space as one space: a comment is one line.
void write_line(std::ostream& out, std::string_view text) {
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (c.kind != CharKind::space) {
            if (space) out << ' ';
            out << text.substr(at, c.size);
        }
        space = c.kind == CharKind::space;
        at += c.size;
    }
    out << '\n';
}

void write_sentence(std::ostream& out, std::string_view text, const Analysis& analysis,
                    const Sentence& sentence) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        const Token& token = analysis.tokens[i];
        const auto number = [&](std::uint32_t t) { return t == kNone ? 0 : t - sentence.begin + 1; };
        std::uint32_t last = i;
        while (!token.joined && last + 1 < sentence.end && analysis.tokens[last + 1].joined) ++last;
        if (last > i) {
            const Span whole{token.span.begin, analysis.tokens[last].span.end};
            out << number(i) << '-' << number(last) << '\t' << whole.of(text) << "\t_\t_\t_\t_\t_\t_\t_\t"
                << (analysis.tokens[last].space_after ? "_" : "SpaceAfter=No") << '\n';
        }
        const std::string_view lemma = analysis.lemma(i);
        const bool inside = token.joined || last > i;
        out << number(i) << '\t' << token.span.of(text) << '\t' << (lemma.empty() ? "_" : lemma) << '\t'
            << to_string(token.upos) << '\t' << xpos_name(token.xpos) << '\t' << to_string(token.features)
            << '\t' << number(token.head) << '\t' << to_string(token.deprel) << "\t_\t"
            << (token.space_after || inside ? "_" : "SpaceAfter=No") << '\n';
    }
}

// ---- reading ----

constexpr std::size_t kColumns = 10;
using Columns = std::array<std::string_view, kColumns>;

Columns split_columns(std::string_view line) {
    Columns columns;
    columns.fill("_");
    const bool tabs = line.find('\t') != std::string_view::npos;
    const char separator = tabs ? '\t' : ' ';
    for (std::size_t i = 0; i < kColumns && !line.empty(); ++i) {
        while (!tabs && !line.empty() && line.front() == ' ') line.remove_prefix(1);
        if (line.empty()) break;
        columns[i] = line.substr(0, line.find(separator));
        line.remove_prefix(std::min(columns[i].size() + 1, line.size()));
    }
    return columns;
}

std::optional<std::uint32_t> to_number(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

class Reader {
  public:
    Result<std::vector<TreebankDocument>> read(std::string_view text) {
        while (!text.empty() && !error_) {
            std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(line.size() + 1, text.size()));
            ++line_;
            if (line.ends_with('\r')) line.remove_suffix(1);
            if (line.find_first_not_of(" \t") == std::string_view::npos) {
                end_sentence();
            } else if (line.front() == '#') {
                read_comment(line);
            } else {
                read_word(split_columns(line));
            }
        }
        end_sentence();
        end_document();
        if (error_) return tl::unexpected(*error_);
        return std::move(documents_);
    }

  private:
    void complain(std::string message) {
        if (!error_)
            error_ = Error{
                ErrorCode::bad_text, "line " + std::to_string(line_) + ": " + std::move(message), {}, {}, {}};
    }

    void read_comment(std::string_view line) {
        if (line.starts_with("# newdoc")) {
            end_document();
            if (const std::size_t equals = line.find('='); equals != std::string_view::npos) {
                id_ = line.substr(std::min(line.find_first_not_of(' ', equals + 1), line.size()));
            }
            new_paragraph_ = true;
        } else if (line.starts_with("# newpar")) {
            new_paragraph_ = true;
        }
    }

    void read_word(const Columns& columns) {
        if (columns[0].find('.') != std::string_view::npos) return;  // an empty node of the enhanced graph
        if (const std::size_t dash = columns[0].find('-'); dash != std::string_view::npos) {
            const auto first = to_number(columns[0].substr(0, dash));
            const auto last = to_number(columns[0].substr(dash + 1));
            if (!first || !last || *first > *last) return complain("bad range of a multiword token");
            range_ = {*first, *last};
            surface_ = columns[1];
            range_space_ = columns[9].find("SpaceAfter=No") == std::string_view::npos;
            return;
        }
        const auto number = to_number(columns[0]);
        const auto head = to_number(columns[6]);
        if (!number || *number != heads_.size() + 1) return complain("words must be numbered 1, 2, 3");
        if (!head) return complain("the head is no number");
        const auto upos = parse_upos(columns[3]);
        const auto deprel = parse_deprel(columns[7]);
        if (!upos) return complain("no such UPOS: " + std::string(columns[3]));
        if (!deprel) return complain("no such relation: " + std::string(columns[7]));
        if (heads_.empty()) begin_sentence();
        Token token;
        const bool in_range = *number >= range_.first && *number <= range_.second;
        token.joined = in_range && *number > range_.first;
        append_form(columns[1], in_range, *number, token);
        token.upos = *upos;
        token.deprel = *deprel;
        token.xpos = parse_xpos(columns[4]);
        token.features = parse_features(columns[5]);
        token.lemma = lemma_index(columns[2]);
        token.space_after = in_range ? *number == range_.second && range_space_
                                     : columns[9].find("SpaceAfter=No") == std::string_view::npos;
        space_before_ = token.space_after;
        heads_.push_back(*head);
        current_.analysis.tokens.push_back(token);
    }

    /// The words of a multiword token share its letters; where the forms are not its parts, the first words
    /// take theirs and the last word takes the rest.
    void append_form(std::string_view form, bool in_range, std::uint32_t number, Token& token) {
        std::string& text = current_.document.text;
        std::string_view piece = form;
        if (in_range)
            piece = number == range_.second ? surface_
                                            : surface_.substr(0, std::min(form.size(), surface_.size()));
        if (in_range) surface_.remove_prefix(piece.size());
        if (!token.joined && space_before_) text += ' ';
        token.span.begin = static_cast<std::uint32_t>(text.size());
        text += piece;
        token.span.end = static_cast<std::uint32_t>(text.size());
    }

    std::uint32_t lemma_index(std::string_view lemma) {
        const auto [at, added] = lemma_numbers_.try_emplace(
            std::string(lemma), static_cast<std::uint32_t>(current_.analysis.lemmas.size()));
        if (added) current_.analysis.lemmas.emplace_back(lemma);
        return at->second;
    }

    void begin_sentence() {
        std::string& text = current_.document.text;
        auto& blocks = current_.document.blocks;
        if (!text.empty()) text += new_paragraph_ ? "\n\n" : " ";
        if (new_paragraph_ || blocks.empty())
            blocks.push_back({{static_cast<std::uint32_t>(text.size()), 0}, BlockKind::body});
        new_paragraph_ = false;
        sentence_begin_ = static_cast<std::uint32_t>(current_.analysis.tokens.size());
        space_before_ = false;
    }

    void end_sentence() {
        range_ = {1, 0};
        if (heads_.empty()) return;
        auto& tokens = current_.analysis.tokens;
        Sentence sentence;
        sentence.begin = sentence_begin_;
        sentence.end = static_cast<std::uint32_t>(tokens.size());
        sentence.block = static_cast<std::uint32_t>(current_.document.blocks.size()) - 1;
        sentence.span = {tokens[sentence.begin].span.begin, tokens.back().span.end};
        for (std::uint32_t i = 0; i < heads_.size(); ++i) {
            if (heads_[i] > heads_.size())
                complain("head " + std::to_string(heads_[i]) + " in a sentence of " +
                         std::to_string(heads_.size()) + " words");
            tokens[sentence_begin_ + i].head = heads_[i] == 0 ? kNone : sentence_begin_ + heads_[i] - 1;
            if (heads_[i] == 0) sentence.root = sentence_begin_ + i;
        }
        if (sentence.root == kNone) complain("a sentence without a root");
        current_.document.blocks.back().span.end = sentence.span.end;
        current_.analysis.sentences.push_back(sentence);
        heads_.clear();
    }

    void end_document() {
        end_sentence();
        if (!current_.analysis.tokens.empty()) {
            current_.document.id = id_;
            documents_.push_back(std::move(current_));
        }
        current_ = {};
        lemma_numbers_.clear();
        id_.clear();
    }

    std::vector<TreebankDocument> documents_;
    TreebankDocument current_;
    std::unordered_map<std::string, std::uint32_t> lemma_numbers_;
    std::vector<std::uint32_t> heads_;
    std::string id_;
    std::optional<Error> error_;
    std::size_t line_ = 0;
    std::uint32_t sentence_begin_ = 0;
    std::pair<std::uint32_t, std::uint32_t> range_{1, 0};
    std::string_view surface_;
    bool range_space_ = true;
    bool new_paragraph_ = true;
    bool space_before_ = false;
};

}  // namespace

void write_conllu(std::ostream& out, const Document& document, const Analysis& analysis) {
    out << "# newdoc id = ";
    write_line(out, document.id);
    std::uint32_t block = kNone;
    std::uint32_t number = 0;
    for (const Sentence& sentence : analysis.sentences) {
        if (sentence.block != block) out << "# newpar\n";
        block = sentence.block;
        out << "# sent_id = " << ++number << "\n# text = ";
        write_line(out, sentence.span.of(document.text));
        write_sentence(out, document.text, analysis, sentence);
        out << '\n';
    }
}

Result<std::vector<TreebankDocument>> read_conllu(std::string_view text) {
    return Reader().read(text);
}

}  // namespace dateline
