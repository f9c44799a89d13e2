#include "tests/accuracy/names/gum.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace dateline::accuracy {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string_view misc_value(std::string_view misc, std::string_view key) {
    for (const std::string_view pair : split(misc, '|')) {
        if (pair.starts_with(key) && pair.size() > key.size() && pair[key.size()] == '=')
            return pair.substr(key.size() + 1);
    }
    return {};
}

struct GoldToken {
    Span span;
    bool proper = false;
};

struct OpenEntity {
    std::string_view type;
    std::size_t first = 0;
    std::string_view minimal;  // "2,3": 1-based, within the entity
};

class Reader {
  public:
    std::vector<GoldDocument> read(std::string_view conllu) {
        for (const std::string_view line : split(conllu, '\n')) take(line);
        return std::move(documents_);
    }

  private:
    void take(std::string_view line) {
        if (line.starts_with("# newdoc id = ")) {
            documents_.emplace_back();
            documents_.back().id = line.substr(14);
            open_.clear();
            tokens_.clear();
            fused_until_ = {};
        }
        if (line.starts_with("# newpar") && !line.starts_with("# newpar_block") && !text().empty())
            text() += "\n\n";
        if (line.empty() || line[0] == '#') return;
        const std::vector<std::string_view> columns = split(line, '\t');
        if (columns.size() == 10) take_word(columns);
    }

    void take_word(const std::vector<std::string_view>& columns) {
        const std::size_t dash = columns[0].find('-');
        if (dash != std::string_view::npos) {
            fused_until_ = columns[0].substr(dash + 1);
            fused_space_ = misc_value(columns[9], "SpaceAfter") != "No";
            return;
        }
        const auto begin = static_cast<std::uint32_t>(text().size());
        text() += columns[1];
        const Span span{begin, static_cast<std::uint32_t>(text().size())};
        tokens_.push_back({span, columns[3] == "PROPN"});
        if (columns[3] == "ADJ") documents_.back().adjectives.push_back(span);
        bool space = misc_value(columns[9], "SpaceAfter") != "No";
        if (!fused_until_.empty()) space = fused_until_ == columns[0] && fused_space_;
        if (fused_until_ == columns[0]) fused_until_ = {};
        if (space) text() += ' ';
        take_entities(misc_value(columns[9], "Entity"));
    }

    /// "(4-organization-new-nnnnn-cf5-1,2-sgl(5-place-…)" opens 4 and 5 and closes 5; "4)" closes 4.
    void take_entities(std::string_view marks) {
        while (!marks.empty()) {
            if (marks[0] == '(') {
                const std::size_t end = std::min(marks.find_first_of("()", 1), marks.size());
                const std::vector<std::string_view> fields = split(marks.substr(1, end - 1), '-');
                OpenEntity entity{fields.size() > 1 ? fields[1] : "", tokens_.size() - 1, "1"};
                if (fields.size() > 5) entity.minimal = fields[5];
                open_[fields[0]].push_back(entity);
                if (end < marks.size() && marks[end] == ')') close(fields[0]);
                marks.remove_prefix(end < marks.size() && marks[end] == ')' ? end + 1 : end);
            } else {
                const std::size_t end = std::min(marks.find(')'), marks.size());
                close(marks.substr(0, end));
                marks.remove_prefix(std::min(end + 1, marks.size()));
            }
        }
    }

    void close(std::string_view id) {
        const auto at = open_.find(id);
        if (at == open_.end() || at->second.empty()) return;
        const OpenEntity entity = at->second.back();
        at->second.pop_back();
        NameKind kind = NameKind::other;
        if (entity.type == "person")
            kind = NameKind::person;
        else if (entity.type == "organization")
            kind = NameKind::organisation;
        else if (entity.type == "place")
            kind = NameKind::place;
        else
            return;
        GoldName name{kind, Span::join(tokens_[entity.first].span, tokens_.back().span), {}};
        for (const std::string_view number : split(entity.minimal, ',')) {
            std::size_t token = 0;
            std::from_chars(number.data(), number.data() + number.size(), token);
            token += entity.first - 1;
            if (token < tokens_.size() && tokens_[token].proper) name.heads.push_back(tokens_[token].span);
        }
        if (!name.heads.empty()) documents_.back().names.push_back(std::move(name));
    }

    std::string& text() { return documents_.back().document.text; }

    std::vector<GoldDocument> documents_;
    std::vector<GoldToken> tokens_;
    std::map<std::string_view, std::vector<OpenEntity>> open_;
    std::string_view fused_until_;
    bool fused_space_ = true;
};

}  // namespace

std::vector<GoldDocument> read_gum(std::string_view conllu) {
    return Reader().read(conllu);
}

void score_names(const GoldDocument& gold, const Analysis& analysis, NameScores& scores,
                 std::vector<std::string>* report) {
    constexpr std::string_view kKinds[] = {"person", "organisation", "place"};
    std::vector<bool> found(gold.names.size());
    std::vector<bool> located(gold.names.size());
    for (const GoldName& name : gold.names) {
        ++scores.by_kind[static_cast<std::size_t>(name.kind)].gold;
        ++scores.all.gold;
        ++scores.spans.gold;
    }
    for (const EntityMention& mention : analysis.mentions) {
        if (mention.form != EntityMention::Form::name || mention.entity == kNone) continue;
        const NameKind kind = analysis.entities[mention.entity].kind;
        if (kind == NameKind::other) continue;
        const bool adjective = std::any_of(gold.adjectives.begin(), gold.adjectives.end(),
                                           [&](Span adj) { return adj == mention.span; });
        if (adjective) continue;
        Score& score = scores.by_kind[static_cast<std::size_t>(kind)];
        ++score.ours;
        ++scores.all.ours;
        ++scores.spans.ours;
        bool right = false;
        bool spot = false;
        for (std::size_t i = 0; i < gold.names.size(); ++i) {
            const GoldName& name = gold.names[i];
            const bool same = name.phrase.contains(mention.span) &&
                              std::any_of(name.heads.begin(), name.heads.end(),
                                          [&](Span head) { return mention.span.contains(head); });
            if (!same) continue;
            if (!located[i] && !spot) {
                located[i] = spot = true;
                ++scores.spans.right;
            }
            if (name.kind == kind && !found[i] && !right) {
                found[i] = right = true;
                ++score.right;
                ++scores.all.right;
            }
        }
        if (!right && report != nullptr) {
            report->push_back(gold.id + ": " + (spot ? "kind " : "extra ") +
                              std::string(kKinds[static_cast<std::size_t>(kind)]) + " " +
                              std::string(mention.span.of(gold.document.text)));
        }
    }
    for (std::size_t i = 0; i < gold.names.size() && report != nullptr; ++i) {
        if (found[i]) continue;
        report->push_back(gold.id + ": " + (located[i] ? "kind-gold " : "missed ") +
                          std::string(kKinds[static_cast<std::size_t>(gold.names[i].kind)]) + " " +
                          std::string(gold.names[i].phrase.of(gold.document.text).substr(0, 90)));
    }
}

}  // namespace dateline::accuracy
