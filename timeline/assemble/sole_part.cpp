#include "timeline/assemble/sole_part.hpp"

#include <algorithm>
#include <array>

#include "core/language/names_person.hpp"
#include "timeline/merge/topics.hpp"

namespace dateline {
namespace {

struct PartRow {
    std::string_view verb;
    Role role;
};
constexpr PartRow kParts[] = {
    {"appoint", Role::patient},  {"crown", Role::patient}, {"elect", Role::patient}, {"name", Role::patient},
    {"nominate", Role::patient}, {"succeed", Role::agent}, {"win", Role::agent},
};

/// What these say of a post does not make it another one.
constexpr std::array<std::string_view, 8> kSamePost = {"current",  "first", "former", "future",
                                                       "incoming", "new",   "newest", "next"};

bool names_somebody(const Participant& participant, const Analysis& analysis) {
    return participant.entity < analysis.entities.size() &&
           analysis.entities[participant.entity].kind == NameKind::person;
}

/// The post, prize or race: the noun beside the verb that is no person and no time.
class About {
  public:
    About(const EventMention& mention, const Source& source, SolePart& part)
        : mention_(mention), source_(source), analysis_(source.analysis), part_(part) {}

    void read() {
        if (mention_.head == kNone || mention_.sentence >= analysis_.sentences.size()) return;
        const Sentence& sentence = analysis_.sentences[mention_.sentence];
        for (std::uint32_t t = sentence.begin; t < sentence.end && part_.what.empty(); ++t)
            if (is_about(t, sentence)) part_.what = lower_case(analysis_.lemma(t)), noun_ = t;
        if (part_.what.empty()) return;
        for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
            const Token& token = analysis_.tokens[t];
            if (token.head != noun_ || in_time(token.span)) continue;
            const std::string lemma = lower_case(analysis_.lemma(t));
            if (token.upos == Upos::PROPN)
                part_.names.insert(lemma);
            else if (tells_apart(token) &&
                     std::find(kSamePost.begin(), kSamePost.end(), lemma) == kSamePost.end())
                part_.kind.insert(lemma);
        }
    }

  private:
    [[nodiscard]] bool is_about(std::uint32_t t, const Sentence& sentence) const {
        const Token& token = analysis_.tokens[t];
        if (token.head != mention_.head || token.upos != Upos::NOUN || in_time(token.span)) return false;
        if (token.deprel == Deprel::obj || token.deprel == Deprel::xcomp) return true;
        if (token.deprel != Deprel::obl) return false;
        for (std::uint32_t c = sentence.begin; c < t; ++c)
            if (analysis_.tokens[c].head == t && lower_case(analysis_.lemma(c)) == "as") return true;
        return false;
    }

    static bool tells_apart(const Token& token) {
        return (token.deprel == Deprel::amod || token.deprel == Deprel::compound ||
                token.deprel == Deprel::nmod_poss) &&
               (token.upos == Upos::NOUN || token.upos == Upos::ADJ);
    }

    [[nodiscard]] bool in_time(Span span) const {
        return std::any_of(source_.timexes.begin(), source_.timexes.end(),
                           [&](const Timex& timex) { return timex.span.overlaps(span); });
    }

    const EventMention& mention_;
    const Source& source_;
    const Analysis& analysis_;
    SolePart& part_;
    std::uint32_t noun_ = kNone;
};

std::set<std::string> keys_of(const std::string& name) {
    std::set<std::string> keys;
    const std::string folded = fold_name(name);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) keys.insert(transliteration_key(folded.substr(at, end - at)));
        at = end + 1;
    }
    return keys;
}

bool one_person(const std::string& a, const std::string& b) {
    const std::set<std::string> in_a = keys_of(a);
    const std::set<std::string> in_b = keys_of(b);
    return std::any_of(in_a.begin(), in_a.end(), [&](const std::string& key) { return in_b.contains(key); });
}

}  // namespace

std::optional<SolePart> sole_part_of(const EventMention& mention, const Source& source) {
    const auto row = std::find_if(std::begin(kParts), std::end(kParts),
                                  [&](const PartRow& part) { return part.verb == mention.lemma; });
    if (row == std::end(kParts)) return std::nullopt;
    SolePart part;
    part.verb = row->verb;
    for (const Participant& participant : mention.participants)
        if (participant.role == row->role && names_somebody(participant, source.analysis))
            part.people.push_back(participant.name);
    if (part.people.empty()) return std::nullopt;
    About(mention, source, part).read();
    return part;
}

bool exclude(const SolePart& a, const SolePart& b) {
    if (a.verb != b.verb || a.people.size() != 1 || b.people.size() != 1) return false;
    if (one_person(a.people.front(), b.people.front())) return false;
    if (a.what.empty() || b.what.empty()) return true;
    const bool one_place = std::includes(a.names.begin(), a.names.end(), b.names.begin(), b.names.end()) ||
                           std::includes(b.names.begin(), b.names.end(), a.names.begin(), a.names.end());
    return a.what == b.what && a.kind == b.kind && one_place;
}

}  // namespace dateline
