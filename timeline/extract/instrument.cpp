#include "timeline/extract/instrument.hpp"

#include "timeline/extract/names.hpp"
#include "timeline/extract/phrase.hpp"
#include "timeline/extract/words.hpp"

namespace dateline {
namespace {

/// What kind of event has such a means.
enum class Field : std::uint8_t { none, violence, word, travel };

constexpr WordList kWeapons =
    "drone missile rocket rifle gun pistol revolver shotgun handgun firearm weapon knife dagger sword "
    "machete "
    "axe hammer club stick baton truncheon stone rock brick bottle bomb grenade mine mortar shell bullet "
    "artillery cannon howitzer explosive dynamite torpedo arrow spear crowbar bat chain rope torch petrol "
    "acid "
    "poison gas laser whip belt tank warplane jet aircraft helicopter gunship bulldozer car truck lorry van";

/// The verbs of force that stand in no group of violence.
constexpr WordList kForce =
    "strike hit destroy damage threaten rob raid disperse retaliate respond defend burn cut break force open "
    "seize storm fire target pound pelt beat injure wound hurt fight";

/// Channels named without an article behind "by", and with or without one behind "over", "via" and "through".
constexpr WordList kChannels =
    "telephone phone telegram telegraph cable fax radio letter post mail email e-mail text sms message "
    "courier "
    "videoconference teleconference conference link videolink call hotline megaphone loudspeaker "
    "proclamation "
    "decree messenger video satellite intercom tweet note";

/// What tells something, behind "in" and "with".
constexpr WordList kWritings =
    "letter email e-mail message telegram note video tweet post memo memorandum fax leaflet recording clip "
    "broadcast statement communique communiqu\u00e9 release cable text postcard podcast livestream call";

/// Media, behind "on".
constexpr WordList kMedia =
    "television tv radio phone telephone telegram twitter facebook youtube whatsapp instagram tiktok weibo "
    "vk "
    "bluesky mastodon linkedin signal loudspeaker hotline livestream x";

constexpr WordList kVehicles =
    "bus coach train tram car taxi cab van truck lorry plane aeroplane airplane aircraft jet flight "
    "helicopter "
    "boat ship ferry yacht barge canoe bicycle bike motorcycle motorbike scooter horse camel sled ambulance "
    "limousine rail road air sea water land foot horseback motorcade";

/// Who carries a message, behind "through".
constexpr WordList kGoBetweens =
    "intermediary mediator go-between lawyer embassy channel interpreter translator spokesman spokeswoman "
    "spokesperson envoy emissary";

struct Finder {
    const Extraction& x;
    const Names& names;
    const Draft& d;
    const Tree& tree;

    [[nodiscard]] Field field() const {
        const bool force = d.verb != kNone && is_one_of(tree.lemma(d.verb), kForce);
        switch (d.group) {
            case EventGroup::violence:
            case EventGroup::conflict:
            case EventGroup::death:
            case EventGroup::disaster:
                return Field::violence;
            case EventGroup::travel:
                return Field::travel;
            case EventGroup::encounter:
            case EventGroup::agreement:
            case EventGroup::personnel:
            case EventGroup::release:
            case EventGroup::plan:
            case EventGroup::decision:
            case EventGroup::give:
            case EventGroup::statement:
            case EventGroup::speech:
            case EventGroup::reporting:
            case EventGroup::cancel:
            case EventGroup::mental:
            case EventGroup::inquiry:
                return force ? Field::violence : Field::word;
            default:
                return force ? Field::violence : Field::none;
        }
    }

    [[nodiscard]] bool has_determiner(std::uint32_t t) const {
        return tree.child(t, Deprel::det) != kNone || tree.child(t, Deprel::nmod_poss) != kNone;
    }

    /// A name of somebody, a place or a time is no tool.
    [[nodiscard]] bool may_be_means(std::uint32_t t) const {
        return is_nominal(tree.upos(t)) && tree.upos(t) != Upos::PRON && !names.is_person(t) &&
               !names.is_place(t) && !in_timex(x, t);
    }

    [[nodiscard]] bool is_means(std::uint32_t t, Field field) const {
        if (!may_be_means(t)) return false;
        const auto preposition = tree.preposition(t);
        const auto noun = tree.lemma(t);
        if (preposition == "via") return true;
        if (preposition == "by") {
            const bool bare = !has_determiner(t) && tree.lower(t) == noun;
            return bare && (is_one_of(noun, kChannels) || is_one_of(noun, kVehicles));
        }
        if (preposition == "with") {
            if (field == Field::violence) return is_one_of(noun, kWeapons);
            return field == Field::word && is_one_of(noun, kWritings);
        }
        if (field == Field::word || is_one_of(preposition, "through over")) {
            if (preposition == "over") return is_one_of(noun, kChannels) && noun != "note";
            if (preposition == "through")
                return field == Field::word && (is_one_of(noun, kChannels) || is_one_of(noun, kGoBetweens));
            if (preposition == "in") return is_one_of(noun, kWritings);
            return preposition == "on" && is_one_of(tree.lower(t), kMedia) &&
                   (noun != "x" || tree.text(t) == "X");
        }
        return field == Field::travel && is_one_of(preposition, "in on aboard") &&
               is_one_of(noun, kVehicles) && !is_one_of(noun, "road air sea water land rail");
    }

    /// Is the token the object of the verb, or an oblique of it, or explains one of these? What hangs at the
    /// subject, in another clause or at another verb is not the event's.
    [[nodiscard]] bool is_in_predicate(std::uint32_t t, std::uint32_t verb) const {
        constexpr int kDeepest = 4;
        for (int i = 0; i < kDeepest; ++i, t = tree.head(t)) {
            if (t == verb) return true;
            if (t == kNone) return false;
            switch (tree.deprel(t)) {
                case Deprel::obj:
                case Deprel::iobj:
                case Deprel::obl:
                case Deprel::obl_agent:
                case Deprel::nmod:
                    break;
                default:
                    return false;
            }
        }
        return t == verb;
    }

    /// "by means of a tunnel": the tunnel.
    [[nodiscard]] std::uint32_t behind_means(std::uint32_t t) const {
        if (tree.preposition(t) != "by" || !is_one_of(tree.lower(t), "means")) return kNone;
        for (const auto c : tree.children(t))
            if (tree.deprel(c) == Deprel::nmod && tree.preposition(c) == "of") return c;
        return kNone;
    }

    /// "using water cannon": the cannon. Of what explains the object ("a man using a passport") only what is
    /// a tool of such events.
    [[nodiscard]] std::uint32_t behind_using(std::uint32_t t, std::uint32_t verb, Field field) const {
        if (tree.lower(t) != "using" || tree.head(t) == kNone) return kNone;
        const auto object = tree.child(t, Deprel::obj);
        if (object == kNone || !may_be_means(object)) return kNone;
        const auto relation = tree.deprel(t);
        if (tree.head(t) == verb && (relation == Deprel::advcl || relation == Deprel::xcomp)) return object;
        const bool of_object = relation == Deprel::acl && is_in_predicate(tree.head(t), verb);
        const auto noun = tree.lemma(object);
        const bool tool = (field == Field::violence && is_one_of(noun, kWeapons)) ||
                          (field == Field::word && is_one_of(noun, kChannels)) ||
                          (field == Field::travel && is_one_of(noun, kVehicles));
        return of_object && tool ? object : kNone;
    }

    [[nodiscard]] std::vector<std::uint32_t> run() const {
        std::vector<std::uint32_t> found;
        const auto anchor = d.anchor();
        const auto kind = field();
        for (auto t = anchor + 1; t <= tree.last(anchor); ++t) {
            const auto head = tree.head(t);
            if (head == kNone || t == d.head) continue;
            auto means = behind_using(t, anchor, kind);
            if (means == kNone && is_in_predicate(t, anchor)) {
                means = behind_means(t);
                if (means == kNone && (tree.deprel(t) == Deprel::obl || tree.deprel(t) == Deprel::obl_agent ||
                                       tree.deprel(t) == Deprel::nmod))
                    means = is_means(t, kind) ? t : kNone;
            }
            if (means != kNone) found.push_back(means);
        }
        return found;
    }
};

}  // namespace

std::vector<std::uint32_t> instruments_of(const Extraction& x, const Names& names, const Draft& d) {
    return Finder{x, names, d, x.tree}.run();
}

}  // namespace dateline
