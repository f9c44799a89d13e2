#include "core/language/entities_memory.hpp"

#include <algorithm>

#include "core/language/gazetteer.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t kRemembered = 3;     // sentences
constexpr std::size_t kMostReferents = 256;  // of them at once: a list of names is no story

void add_once(Figures& figures, std::uint32_t figure) {
    if (std::find(figures.begin(), figures.end(), figure) == figures.end()) figures.push_back(figure);
}

/// What "both countries", "the two firms", "both men" may be; no value for
/// words that name no kind: "both sides".
std::optional<NameKind> kind_of_pair(std::string_view noun) {
    for (const std::string_view word : {"countries", "nations", "governments"}) {
        if (noun == word) return NameKind::place;
    }
    for (const std::string_view word : {"companies", "firms", "clubs", "teams", "banks", "parties"}) {
        if (noun == word) return NameKind::organisation;
    }
    if (noun == "sides") return std::nullopt;
    return NameKind::person;
}

}  // namespace

void Memory::enter(std::uint32_t sentence) {
    sentence_ = sentence;
    std::erase_if(recent_, [&](const Referent& r) { return r.sentence + kRemembered < sentence; });
    if (recent_.size() > kMostReferents) recent_.erase(recent_.begin(), recent_.end() - kMostReferents);
}

bool Memory::linked(std::uint32_t from, std::uint32_t to) const {
    if (to <= from || to - from > 2) return false;
    const std::string_view first = analysis_.tokens[from].span.of(text_);
    if (to - from == 1) return first == "and" || first == "&";
    return first == "," && analysis_.tokens[from + 1].span.of(text_) == "and";
}

/// "A mediator, the retired judge Miriam Marlowe, met both": the mediator is no stranger. Was he the subject?
bool Memory::forget_stranger_beside(std::uint32_t head) {
    bool subject = false;
    for (int steps = 0; steps < 3 && head != kNone && analysis_.tokens[head].deprel == Deprel::appos;
         ++steps) {
        head = analysis_.tokens[head].head;
        std::erase_if(recent_, [&](const Referent& r) {
            const bool same = r.figure == kNone && r.sentence == sentence_ && r.token == head;
            subject = subject || (same && r.subject);
            return same;
        });
    }
    return subject;
}

void Memory::add(std::uint32_t figure, std::uint32_t head, std::uint32_t begin, std::uint32_t end,
                 bool subject) {
    Referent referent{figure, head, end, ++groups_, sentence_, subject};
    referent.subject = forget_stranger_beside(head) || subject;
    if (!recent_.empty() && recent_.back().figure == kNone && recent_.back().end + 1 == begin &&
        recent_.back().sentence == sentence_ && analysis_.tokens[begin - 1].span.of(text_) == ",")
        recent_.pop_back();  // "The attorney general, Miriam Marlowe, said her office": no stranger
    if (!recent_.empty()) {
        const Referent& before = recent_.back();
        const bool together = before.figure != kNone && before.sentence == sentence_ &&
                              linked(before.end, begin) && before.figure != figure &&
                              cast_.figures[before.figure].kind == cast_.figures[figure].kind;
        if (together) {
            referent.group = before.group;
            referent.subject = before.subject;
        }
    }
    if (recent_.size() < 2 * kMostReferents) recent_.push_back(referent);
}

void Memory::add_together(const Figures& figures, std::uint32_t head, std::uint32_t end, bool subject) {
    ++groups_;
    for (const std::uint32_t figure : figures) {
        if (recent_.size() < 2 * kMostReferents)
            recent_.push_back({figure, head, end, groups_, sentence_, subject});
    }
}

void Memory::add_stranger(std::uint32_t head, std::uint32_t end, bool subject) {
    if (recent_.size() < 2 * kMostReferents)
        recent_.push_back({kNone, head, end, ++groups_, sentence_, subject});
}

bool Memory::agrees(std::uint32_t figure, char gender) const {
    const Figure& who = cast_.figures[figure];
    if (gender != 'n') return who.kind == NameKind::person && (who.gender == '?' || who.gender == gender);
    if (who.kind == NameKind::organisation) return true;
    const bool government = who.known != kNotKnown && gazetteer().entity(who.known).sort == 't';
    return who.kind == NameKind::place && (who.nation || government);
}

/// "A waitress came" is no "he", and nobody is "it".
bool Memory::may_be_stranger(const Referent& referent, char gender) const {
    const std::uint32_t facts = gazetteer().facts(analysis_.tokens[referent.token].span.of(text_));
    const bool other =
        (gender == 'm' && (facts & kTellsFemale) != 0) || (gender == 'f' && (facts & kTellsMale) != 0);
    return gender != 'n' && !other;
}

/// "Aldana is expected in the town. He is to …", "The Corvina left at dawn. It sank": a name that nothing is
/// known of, as a subject.
bool Memory::may_be_meant(const Referent& referent, char gender) const {
    const Figure& who = cast_.figures[referent.figure];
    const bool thing = who.kind == NameKind::other || (gender == 'n' && who.kind == NameKind::place);
    return referent.subject && thing && who.known == kNotKnown;
}

/// "The mayor's visit": who owns something is spoken of by the way, unless it is "his visit".
bool Memory::is_owner(const Referent& referent) const {
    const Token& token = analysis_.tokens[referent.token];
    return token.deprel == Deprel::nmod_poss && token.upos != Upos::PRON;
}

/// "… by Jo Hale, who was there": the story goes on about who was told of last.
bool Memory::is_told_of(const Referent& referent) const {
    for (std::uint32_t t = referent.end; t < analysis_.tokens.size(); ++t) {
        if (analysis_.tokens[t].deprel == Deprel::root) break;
        if (analysis_.tokens[t].deprel == Deprel::acl_relcl && analysis_.tokens[t].head == referent.token)
            return true;
    }
    return false;
}

/// "Anna Dorn fell ill. A doctor told her to rest.|She resigned": the one whom a pronoun of that sentence
/// stands for.
std::optional<std::uint32_t> Memory::spoken_of(std::uint32_t back, char gender) const {
    Figures fits;
    for (const Referent& r : recent_)
        if (r.sentence + back == sentence_ && r.figure != kNone && agrees(r.figure, gender) &&
            analysis_.tokens[r.token].upos == Upos::PRON)
            add_once(fits, r.figure);
    return fits.size() == 1 ? std::optional(fits[0]) : std::nullopt;
}

bool Memory::names_thing_here() const {
    return std::any_of(recent_.begin(), recent_.end(), [&](const Referent& r) {
        return r.sentence == sentence_ && r.figure != kNone &&
               (cast_.figures[r.figure].kind == NameKind::place ||
                cast_.figures[r.figure].kind == NameKind::other);
    });
}

std::optional<std::uint32_t> Memory::one(char gender, std::uint32_t barred, bool object) const {
    for (std::uint32_t back = 0; back <= 2 && back <= sentence_; ++back) {
        Figures fits, owners;
        std::optional<std::uint32_t> subject, told_of;
        bool sure = false;  // somebody is known to have this gender: who may have it
                            // no longer counts
        bool stranger = false;
        for (const Referent& r : recent_) {
            if (r.sentence + back != sentence_) continue;
            // "a doctor told her": she is no doctor
            const bool acts = object && back == 0;
            const bool nobody_known = r.figure == kNone && !acts && may_be_stranger(r, gender);
            if (nobody_known && r.subject && !subject) return spoken_of(back, gender);  // or the stranger
            stranger = stranger || (nobody_known && back > 0);
            if (r.figure == kNone || r.figure == barred) continue;
            if (!agrees(r.figure, gender) && !may_be_meant(r, gender)) continue;
            const bool knows = gender == 'n' || cast_.figures[r.figure].gender == gender;
            if (knows && gender != 'n' && !r.subject && is_owner(r)) {
                add_once(owners, r.figure);
                continue;
            }
            if (sure && !knows) continue;
            if (knows && !sure) {
                fits.clear();
                subject.reset();
                sure = true;
            }
            add_once(fits, r.figure);
            if (is_told_of(r)) told_of = r.figure;
            if (r.subject && !subject && members(r.group).size() == 1) subject = r.figure;
        }
        // beside an owner of that gender, who only may have it is somebody to go on about, or nobody is
        const bool beside = !sure && !subject && !owners.empty() && !fits.empty() && fits != owners;
        if (beside) return fits.size() == 1 ? told_of : std::nullopt;
        if (!sure && !subject && !owners.empty()) fits = owners;
        if (fits.empty() && stranger) return std::nullopt;
        if (fits.empty()) continue;
        if (subject) return subject;
        if (fits.size() == 1 && gender != 'n') return fits[0];
        return std::nullopt;
    }
    return std::nullopt;
}

Figures Memory::members(std::uint32_t group) const {
    Figures figures;
    for (const Referent& r : recent_) {
        if (r.group == group && r.figure != kNone) add_once(figures, r.figure);
    }
    return figures;
}

Figures Memory::several(bool subjects_only) const {
    for (const bool subjects : {true, false}) {
        if (!subjects && subjects_only) break;
        for (std::size_t i = recent_.size(); i-- > 0;) {
            const Referent& r = recent_[i];
            if (r.sentence + 1 < sentence_) break;
            if (subjects && !r.subject) continue;
            Figures group = members(r.group);
            if (group.size() < 2) continue;
            if (last_plural_ != kNone && last_plural_ > r.token) return {};
            return group;
        }
    }
    return {};
}

Figures Memory::pair(std::string_view noun) const {
    const std::optional<NameKind> kind = kind_of_pair(noun);
    if (!kind) return {};
    const auto fits = [&](std::uint32_t figure) {
        const Figure& who = cast_.figures[figure];
        // "According to Brant News, Arden has bought Osk. The two firms": who only reports is no party
        const bool reports = who.kind == NameKind::organisation && who.known != kNotKnown &&
                             gazetteer().entity(who.known).sort == 'm';
        return who.kind == *kind && !reports && (who.kind != NameKind::place || who.nation) &&
               !(noun == "men" && who.gender == 'f') && !(noun == "women" && who.gender == 'm');
    };
    for (std::size_t i = recent_.size(); i-- > 0;) {
        if (recent_[i].sentence + 2 < sentence_) break;
        Figures together = members(recent_[i].group);
        if (together.size() == 2 && fits(together[0]) && fits(together[1])) return together;
    }
    Figures near;
    for (const Referent& r : recent_) {
        if (r.figure != kNone && r.sentence + 1 >= sentence_ && fits(r.figure)) add_once(near, r.figure);
    }
    return near.size() == 2 ? near : Figures{};
}

bool Memory::in_this_sentence(std::uint32_t figure) const {
    return std::any_of(recent_.begin(), recent_.end(),
                       [&](const Referent& r) { return r.sentence == sentence_ && r.figure == figure; });
}

Figures Memory::subject_after(std::uint32_t token) const {
    for (const Referent& r : recent_) {
        if (r.sentence == sentence_ && r.subject && r.token > token) return members(r.group);
    }
    return {};
}

bool Memory::agree(const Figures& figures, char gender) const {
    if (gender == 'p') return figures.size() > 1;
    return figures.size() == 1 && agrees(figures[0], gender);
}

std::uint32_t Memory::last_subject() const {
    for (std::size_t i = recent_.size(); i-- > 0;) {
        if (recent_[i].sentence != sentence_) break;
        if (recent_[i].subject) return recent_[i].figure;
    }
    return kNone;
}

std::uint32_t Memory::who_acts_on(std::uint32_t object) const {
    std::uint32_t verb = analysis_.tokens[object].head;
    if (verb != kNone && analysis_.tokens[verb].deprel == Deprel::conj) verb = analysis_.tokens[verb].head;
    const Sentence& sentence = analysis_.sentences[sentence_];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        const Token& token = analysis_.tokens[t];
        if (token.head == verb && token.deprel == Deprel::nsubj && token.upos == Upos::NOUN &&
            token.features.number == Number::plur)
            return kNone;
    }
    return last_subject();
}

}  // namespace dateline
