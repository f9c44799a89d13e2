#include "timeline/merge/told_apart.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "timeline/merge/pair_features.hpp"

namespace dateline {
namespace {

/// "Held|talks and offered help": the head of the mention, or the verb of a trigger that is a verb with its
/// noun.
std::uint32_t verb_of(const Source& source, const MentionView& view) {
    const auto& tokens = source.analysis.tokens;
    const EventMention& mention = source.mentions[view.ref.mention];
    if (mention.head >= tokens.size() || tokens[mention.head].upos == Upos::VERB) return mention.head;
    const std::uint32_t verb = tokens[mention.head].head;
    const bool inside = verb < tokens.size() && tokens[verb].upos == Upos::VERB &&
                        mention.trigger.contains(tokens[verb].span);
    return inside ? verb : mention.head;
}

}  // namespace

void keep_asides_apart(const Source& source, std::span<MentionView> views, std::size_t first) {
    const auto& tokens = source.analysis.tokens;
    const auto head_of = [&](const MentionView& view) { return verb_of(source, view); };
    const auto is_verb = [&](std::uint32_t t) { return t < tokens.size() && tokens[t].upos == Upos::VERB; };
    constexpr int kDeep = 12;
    // "who opposed a judge|confirmed in May": the top of the clause about a noun that the verb is in
    const auto clause_of = [&](std::uint32_t t) {
        for (int i = 0; t < tokens.size() && i < kDeep; ++i, t = tokens[t].head)
            if (tokens[t].deprel == Deprel::acl_relcl) return t;
        return kNone;
    };
    const auto inside = [&](std::uint32_t t, std::uint32_t clause) {
        for (int i = 0; t < tokens.size() && i < kDeep; ++i, t = tokens[t].head)
            if (t == clause) return true;
        return false;
    };
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (!is_verb(head_of(views[i]))) continue;
        const std::uint32_t clause = clause_of(head_of(views[i]));
        if (clause == kNone) continue;
        const auto apart = [&](std::size_t k) {
            if (!is_verb(head_of(views[k])) || inside(head_of(views[k]), clause) ||
                source.analysis.lemma(head_of(views[k])) == source.analysis.lemma(head_of(views[i])))
                return;
            views[i].apart.push_back(static_cast<std::uint32_t>(first + k));
            views[k].apart.push_back(static_cast<std::uint32_t>(first + i));
        };
        const std::uint32_t sentence = views[i].sentence_rank;
        for (std::size_t k = i; k-- > 0 && views[k].sentence_rank == sentence;) apart(k);
        for (std::size_t k = i + 1; k < views.size() && views[k].sentence_rank == sentence; ++k) apart(k);
    }
}

void keep_coordinated_apart(const Source& source, std::span<MentionView> views, std::size_t first) {
    const auto& tokens = source.analysis.tokens;
    const auto head_of = [&](const MentionView& view) { return verb_of(source, view); };
    const auto has_object = [&](std::uint32_t verb) {
        const auto end = std::min<std::size_t>(tokens.size(), verb + 12U);
        for (auto t = verb + 1; t < end; ++t)
            if (tokens[t].head == verb && tokens[t].deprel == Deprel::obj) return true;
        return false;
    };
    for (std::size_t i = 0; i < views.size(); ++i) {
        const std::uint32_t verb = head_of(views[i]);
        if (verb >= tokens.size() || tokens[verb].deprel != Deprel::conj || !has_object(verb)) continue;
        for (std::size_t k = i; k-- > 0 && views[k].sentence_rank == views[i].sentence_rank;) {
            if (head_of(views[k]) != tokens[verb].head || tokens[tokens[verb].head].upos != Upos::VERB)
                continue;
            if (!has_object(tokens[verb].head) || count_shared(views[i].stems, views[k].stems) > 0 ||
                share_class(views[i], views[k]))
                continue;
            views[i].apart.push_back(static_cast<std::uint32_t>(first + k));
            views[k].apart.push_back(static_cast<std::uint32_t>(first + i));
        }
    }
}

void keep_answers_apart(const Source& source, std::span<MentionView> views, std::size_t first) {
    static constexpr std::array<std::string_view, 16> kAnswers = {
        "avoid",  "await", "challenge", "condemn", "contest", "criticise", "criticize", "deny",
        "escape", "face",  "ignore",    "pay",     "reject",  "serve",     "survive",   "welcome"};
    const auto& tokens = source.analysis.tokens;
    const auto head_of = [&](const MentionView& view) { return source.mentions[view.ref.mention].head; };
    for (std::size_t i = 0; i < views.size(); ++i) {
        const std::uint32_t noun = head_of(views[i]);
        if (noun >= tokens.size() || tokens[noun].upos != Upos::NOUN || tokens[noun].deprel != Deprel::obj)
            continue;
        const std::uint32_t verb = tokens[noun].head;
        if (!std::binary_search(kAnswers.begin(), kAnswers.end(), source.analysis.lemma(verb))) continue;
        for (std::size_t k = i; k-- > 0 && views[k].sentence_rank == views[i].sentence_rank;) {
            if (head_of(views[k]) != verb) continue;
            views[i].apart.push_back(static_cast<std::uint32_t>(first + k));
            views[k].apart.push_back(static_cast<std::uint32_t>(first + i));
        }
    }
}

}  // namespace dateline
