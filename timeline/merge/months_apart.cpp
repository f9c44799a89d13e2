#include "timeline/merge/months_apart.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "timeline/merge/pair_features.hpp"
#include "timeline/merge/telling.hpp"

namespace dateline {
namespace {

constexpr std::int64_t kSeason = 75;     // days between articles whose news is not the same
constexpr std::int64_t kHalfYear = 150;  // days in which most stories have gone on to other events
constexpr std::int64_t kAround = 45;     // days around publication that are news
constexpr float kMuchInCommon = 0.8F;    // what the words beside both events tell

bool is_published(const MentionView& view) {
    return view.as_of != std::numeric_limits<std::int32_t>::min();
}

/// Do the days that words give one event reach those around the publication of the other's article?
bool is_news_to(const MentionView& dated, const MentionView& other) {
    return dated.dated && std::int64_t{dated.last_day} >= std::int64_t{other.as_of} - kAround &&
           std::int64_t{dated.first_day} <= std::int64_t{other.as_of} + kAround;
}

const MentionView& latest(const MentionView& a, const MentionView& b) {
    return a.as_of <= b.as_of ? b : a;
}

/// Days between the publication of the two.
std::int64_t gap(const MentionView& a, const MentionView& b) {
    return std::abs(std::int64_t{a.as_of} - b.as_of);
}

/// Do the days that words give one or both decide, whatever else the two have in common?
bool days_tell(const MentionView& a, const MentionView& b) {
    return (a.dated && b.dated) || is_news_to(a, b) || is_news_to(b, a);
}

/// Is one of them new with its article, and the other of a day long before that?
bool is_long_before(const MentionView& dated, const MentionView& news) {
    return dated.dated && !news.dated && news.how_told == Telling::news &&
           std::int64_t{news.as_of} - dated.last_day > kSeason;
}

/// "Had sued", "after it sank", "since it opened"
bool has_word_of_before(const Analysis& analysis, const Sentence& sentence, std::uint32_t verb) {
    static constexpr std::array<std::string_view, 3> kBefore = {"after", "since", "when"};
    for (std::uint32_t t = sentence.begin; t < verb; ++t) {
        const Token& token = analysis.tokens[t];
        if (token.head != verb) continue;
        const std::string_view lemma = analysis.lemma(t);
        if (token.deprel == Deprel::aux && lemma == "have" && token.features.tense == Tense::past)
            return true;
        if (analysis.tokens[verb].deprel == Deprel::advcl &&
            (token.deprel == Deprel::mark || token.deprel == Deprel::advmod) &&
            std::find(kBefore.begin(), kBefore.end(), lemma) != kBefore.end())
            return true;
    }
    return false;
}

}  // namespace

Telling telling_of(const Source& source, const EventMention& mention, const MentionView& view) {
    const Analysis& analysis = source.analysis;
    if (mention.head >= analysis.tokens.size() || mention.sentence >= analysis.sentences.size())
        return Telling::plain;
    const Token& head = analysis.tokens[mention.head];
    const bool main = head.deprel == Deprel::root;
    if (main && view.in_title) return Telling::news;
    if (head.upos == Upos::NOUN || head.deprel == Deprel::acl_relcl) return Telling::back;
    if (head.upos != Upos::VERB) return Telling::plain;
    if (has_word_of_before(analysis, analysis.sentences[mention.sentence], mention.head))
        return Telling::back;
    // "Is charged with fraud" may be so since long ago.
    return main && view.opens && view.status != Status::ongoing ? Telling::news : Telling::plain;
}

std::string_view why_months_apart(const MentionView& a, const MentionView& b) {
    if (a.ref.source == b.ref.source || !is_published(a) || !is_published(b)) return {};
    if (is_long_before(a, b) || is_long_before(b, a)) return "one is news, the other was months before";
    const bool news = latest(a, b).how_told == Telling::news && !latest(a, b).dated;
    return news && gap(a, b) > kSeason && !days_tell(a, b) ? "told as news, months after the other" : "";
}

bool is_chance_across_months(const MentionView& a, const MentionView& b) {
    if (a.ref.source == b.ref.source || !is_published(a) || !is_published(b)) return false;
    // Whoever selects mentions selects what is told again and again.
    if (gap(a, b) <= kHalfYear || days_tell(a, b) || (a.given && b.given)) return false;
    const float beside = shared_terms({a.close, a.in_short.close}, {b.close, b.in_short.close}).sum;
    const bool looks_back = latest(a, b).how_told == Telling::back && count_shared(a.people, b.people) > 0;
    const bool like = count_shared(a.stems, b.stems) > 0 || share_class(a, b);
    return !like || (beside < kMuchInCommon && !(looks_back && beside > 0));
}

}  // namespace dateline
