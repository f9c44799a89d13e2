// Word lists: English verbs by what must stand beside them before a line with them says anything. Written by
// hand from general knowledge of English (the complement patterns are those of Quirk et al. 1985, ch. 16).
#include <array>

#include "timeline/extract/lexicon.hpp"

namespace dateline {
namespace {
using V = Valency;

constexpr std::array kValencies = {
    // nothing is told without an object or a clause: "publishes", "announces"
    ValencyRow{
        V::object,
        "announce confirm unveil proclaim notify publish issue reveal disclose declare describe deny "
        "reject dismiss refute rebut contradict repudiate welcome criticize criticise condemn denounce "
        "salute "
        "name appoint nominate oust hire approve authorize authorise adopt ratify endorse raise "
        "acquire purchase take give bring put get make do find keep let submit award grant provide "
        "produce deliver transfer separate host resist outlive throw mention claim allege assert "
        "say note add state predict conclude reckon suggest indicate "
        "impose seize capture occupy kidnap abduct arrest detain indict convict acquit sentence "
        "imprison jail hospitalize hospitalise injure wound destroy damage bury stone "
        "invade besiege inspect examine detect identify uncover discover "
        "scrap shelve postpone call_off put_off cancel suspend "
        "ward_off fend_off turn_down hand_over take_over carry_out set_up lay_off throw_out bring_in "
        "obtain send establish create introduce propose oppose boycott impeach veto "
        "extradite deport expel ban block allow enable permit cause force compel "
        "acknowledge concede admit show intend want seek expect consider mean need extend renew"},
    // an object, and what is said of it or what it is to do: "calls the price an insult", "asks them to stop"
    ValencyRow{V::object_and_more,
               "label brand dub deem tell render urge convince persuade "
               "instruct remind assure inform"},
    // the object may do, but more is the point of it: "accuses them of lying", "asks them to leave"
    ValencyRow{V::object_told_more,
               "ask call accuse charge invite encourage advise order warn "
               "prevent prohibit bar forbid deter discourage dissuade"},
    // may stand alone, but what follows is the point of it: "votes to leave"
    ValencyRow{V::told_more,
               "meet blame vote decide plead agree refuse threaten decline promise "
               "pledge vow "
               "offer demand appeal beg opt fail help praise thank fine swear "
               "apologize apologise prepare hint insist argue report plan become continue"},
};
}  // namespace

std::span<const ValencyRow> valency_rows() {
    return kValencies;
}

}  // namespace dateline
