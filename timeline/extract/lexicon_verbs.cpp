// Word lists: English verbs by the kind of happening they tell and by what they say of the clause they
// govern. Written by hand from general knowledge of English; a particle is joined by '_'.
#include <array>

#include "timeline/extract/lexicon.hpp"

namespace dateline {
namespace {
using G = EventGroup;
using E = Embedding;

constexpr std::array kVerbs = {
    // speech that only carries what is said
    VerbRow{G::reporting, E::report,
            "say tell note add report state explain remark comment observe recall mention write reckon "
            "insist stress emphasize "
            "emphasise quote cite argue suggest hint indicate point_out inform assure reply respond answer "
            "concede acknowledge "
            "admit claim assert maintain contend allege estimate calculate predict forecast conclude caution "
            "show reveal disclose "
            "hear read speak believe think feel understand know reiterate repeat relate recount testify "
            "opine joke muse quip roar hiss boast shrug "
            "imply signal"},
    // speech that is itself what happened
    VerbRow{
        G::statement, E::report,
        "announce declare confirm unveil proclaim notify brief tweet post publish warn advise blog vow_that "
        "describe call label brand dub praise hail welcome criticize criticise condemn denounce slam blast "
        "attack_as "
        "thank apologize apologise congratulate salute accuse blame charge_with complain protest_that rebuke "
        "lambast defend"},
    VerbRow{G::statement, E::denies,
            "deny dismiss refute rebut rule_out discount disclaim contradict reject repudiate scotch debunk "
            "disavow"},
    VerbRow{
        G::statement, E::possible,
        "call_for urge ask demand appeal request beg plead invite encourage implore exhort lobby press push "
        "recommend propose threaten "
        "offer suggest_that petition"},
    VerbRow{G::agreement, E::plan, "agree"},
    VerbRow{G::statement, E::plan, "promise pledge vow commit swear undertake guarantee"},
    // plans and decisions
    VerbRow{G::plan, E::plan,
            "plan intend schedule expect set arrange prepare anticipate project slate aim mean envisage "
            "envision await look_forward "
            "be_due poise book time earmark"},
    VerbRow{G::decision, E::plan,
            "decide resolve choose elect determine opt approve authorize authorise order instruct "
            "direct vote command mandate rule "
            "ratify endorse adopt back clear"},
    VerbRow{G::mental, E::possible,
            "want hope wish desire consider contemplate ponder weigh fear worry doubt wonder dream long "
            "yearn prefer like love hate need "
            "seek mull debate study discuss_whether imagine suppose assume suspect feel_like"},
    VerbRow{G::attempt, E::possible, "try attempt struggle strive work fight bid race scramble move_to"},
    VerbRow{G::other, E::possible, "allow permit enable require tempt qualify persuade_to expect_of"},
    VerbRow{G::other, E::implies,
            "manage help force compel cause lead_to make let get prompt lead persuade convince induce drive "
            "dare happen_to bother go_on "
            "see watch oblige"},
    VerbRow{G::other, E::prevents,
            "fail refuse decline neglect avoid forget pretend feign prevent stop_from bar ban prohibit "
            "forbid block "
            "discourage deter hesitate "
            "rule_against refrain abstain dissuade"},
    VerbRow{G::cancel, E::cancels,
            "cancel scrap postpone shelve call_off put_off delay abandon axe ditch suspend defer drop_plan "
            "put_on_hold halt freeze "
            "pull_out_of fall_through reschedule withdraw_offer abort push_back put_back "
            "hold_off adjourn"},
    // happening, beginning, ending: the noun tells what
    VerbRow{G::occur, E::implies,
            "happen occur take_place come_about ensue transpire follow recur go_ahead take_effect "
            "come_into_force arise result"},
    VerbRow{G::aspect, E::implies,
            "begin start open commence resume restart launch break_out erupt flare get_under_way kick_off "
            "initiate "
            "continue proceed last persist keep carry_on "
            "end finish cease stop close complete terminate wrap_up collapse break_up break_down stall "
            "drag_on wind_up reopen expire"},
    // encounters
    VerbRow{
        G::encounter, E::none,
        "meet convene gather assemble reconvene confer negotiate talk consult sit_down huddle reunite "
        "bump_into host receive greet "
        "chat converse discuss mediate attend join participate dine address bring_together see_off shake"},
    VerbRow{G::travel, E::none,
            "visit travel arrive fly leave depart return head go come land sail tour reach enter cross flee "
            "move march "
            "walk_out storm_out evacuate relocate fly_in fly_out set_off set_out journey walk_away check_in "
            "escape "
            "disembark migrate"},
    VerbRow{G::agreement, E::none,
            "sign seal clinch ink settle reconcile strike_deal finalize finalise shake_hands initial renew "
            "extend conclude_deal"},
    VerbRow{G::vote, E::none, "reelect re-elect veto impeach pass defeat_motion table"},
    VerbRow{G::violence, E::none,
            "attack strike hit bomb shell shoot fire stab assault ambush raid storm invade seize capture "
            "occupy bombard clash "
            "kill murder assassinate wound injure kidnap abduct hijack rob loot torch burn destroy damage "
            "explode detonate stone "
            "beat_up rape torture execute massacre shoot_down behead besiege down open_fire blow_up gun_down "
            "overpower steal snatch burgle break_in "
            "strafe retaliate riot"},
    VerbRow{G::disaster, E::none,
            "crash collide derail sink capsize flood quake burst leak spill burn_down catch_fire topple "
            "sweep_through "
            "hit_land bury overturn smash roll_over keel_over"},
    VerbRow{G::death, E::none, "die perish drown succumb pass_away suffocate starve"},
    VerbRow{G::health, E::none,
            "hospitalize hospitalise infect contract diagnose vaccinate quarantine treat recover fall_ill "
            "sicken isolate test immunize "
            "operate discharge admit_to"},
    VerbRow{
        G::legal, E::none,
        "arrest detain charge indict sue convict acquit sentence jail imprison release extradite prosecute "
        "fine subpoena plead_guilty remand "
        "uphold dismiss_case accuse_of deport expel question search file sanction bail pardon free let_go summon"},
    VerbRow{G::business, E::none,
            "buy sell acquire merge purchase invest float list spin_off lay_off close_down shut shut_down "
            "trade issue raise pay lend borrow fund repay default restructure bail_out take_over outbid "
            "file_for divest ship deliver "
            "build produce manufacture roll_out award approach submit set_up establish dissolve"},
    VerbRow{G::personnel, E::none,
            "appoint resign quit hire sack retire step_down replace succeed name nominate promote oust "
            "inaugurate swear_in take_office stand_down transfer loan draft recruit step_aside reappoint"},
    VerbRow{G::protest, E::none, "protest demonstrate rally picket boycott revolt rebel chant"},
    VerbRow{G::sport, E::none,
            "win lose beat defeat draw score play advance knock_out eliminate compete debut "
            "crown thrash edge triumph claim_title leave_out substitute"},
    VerbRow{G::inquiry, E::none,
            "investigate probe inspect examine review inquire audit discover find detect identify uncover "
            "trace search_for"},
    VerbRow{G::release, E::none, "broadcast air premiere print screen exhibit"},
    VerbRow{G::change, E::none,
            "rise fall drop climb jump surge plunge slump gain increase decrease soar tumble slide grow "
            "shrink cut lower "
            "double triple widen narrow improve worsen deteriorate weaken strengthen rebound slip dip ease "
            "plummet "
            "drop_demand hike reduce expand boost slow accelerate fade change shift wobble"},
    VerbRow{G::give, E::none,
            "give hand present circulate pass_around hand_over hand_in send turn_down accept take bring "
            "bring_in draw_up put obtain grant provide"},
    // states: they hold, they do not happen
    VerbRow{G::state, E::none,
            "be focus have remain own contain involve belong lack include consist comprise depend deserve "
            "resemble "
            "represent exist live reside "
            "stay sit stand lie seem appear look sound matter possess equal cost fit suit concern cover "
            "range lie_in serve employ specialize specialise feature total amount face border base form "
            "constitute tend owe "
            "trust support oppose favor favour value regard view enjoy admire respect remember rest rely "
            "hinge stem differ "
            "correspond exceed suffice carry pass_for act_as retain entail"},
};

constexpr std::array kSupport = {
    SupportRow{"hold",
               "talk meeting discussion conversation election vote summit rally ceremony consultation "
               "hearing negotiation session "
               "referendum conference briefing inquest funeral trial auction poll ballot exercise drill "
               "match concert debate vigil",
               true},
    SupportRow{"pay", "visit tribute call", false},
    SupportRow{"make",
               "visit trip offer bid decision announcement statement attempt arrest payment proposal "
               "progress speech call appearance "
               "debut agreement deal change move comeback return remark comment apology concession "
               "contribution donation "
               "discovery claim investment purchase recommendation acquisition cut arrival landing departure "
               "request threat pledge "
               "promise complaint confession tour stop effort journey",
               false},
    SupportRow{"take",
               "decision step vote action trip break office part measure test flight exam delivery oath poll",
               false},
    SupportRow{"reach",
               "deal agreement compromise accord settlement decision truce understanding consensus verdict "
               "conclusion ceasefire "
               "cease-fire pact",
               false},
    SupportRow{"strike", "deal agreement bargain accord truce pact", false},
    SupportRow{"conduct",
               "talk investigation inquiry interview raid strike test operation exercise search survey "
               "attack probe review "
               "negotiation experiment inspection",
               true},
    SupportRow{"carry_out",
               "attack strike raid bombing investigation test operation search killing assassination "
               "execution inspection "
               "exercise reform",
               true},
    SupportRow{"launch",
               "attack strike offensive investigation inquiry probe campaign bid operation appeal raid "
               "invasion search assault "
               "missile",
               true},
    SupportRow{"open", "inquiry investigation probe talk negotiation fire", false},
    SupportRow{
        "give",
        "speech interview briefing testimony approval permission talk lecture evidence consent concert",
        false},
    SupportRow{"deliver", "speech verdict blow address statement ultimatum", false},
    SupportRow{"issue", "statement warning order appeal call ruling apology warrant threat ultimatum denial",
               false},
    SupportRow{"stage", "protest attack rally coup demonstration strike comeback walkout sit-in raid march",
               true},
    SupportRow{"mount", "attack offensive campaign challenge protest raid", true},
    SupportRow{"undergo",
               "surgery operation medical treatment test transplant change examination training trial", true},
    SupportRow{"submit", "request bid proposal application offer resignation complaint report", false},
    SupportRow{"hand_in", "request resignation notice", false},
    SupportRow{"tender", "resignation offer", false},
    SupportRow{"cast", "vote ballot", false},
    SupportRow{"engage", "talk negotiation fight", false},
    SupportRow{"participate",
               "talk meeting round consultation election vote negotiation discussion rally summit conference "
               "exercise "
               "ceremony match protest",
               true},
    SupportRow{"take_part",
               "talk meeting round consultation election vote negotiation discussion rally summit conference",
               true},
    SupportRow{"attend", "meeting summit ceremony funeral conference talk session rally wedding hearing",
               false},
    SupportRow{"enter", "talk negotiation discussion", false},
    SupportRow{"commit", "murder suicide crime attack", false},
    SupportRow{"suffer", "defeat attack loss injury stroke collapse setback", false},
    SupportRow{"complete",
               "move deal merger takeover acquisition sale purchase transfer exchange withdrawal visit "
               "mission transaction",
               false},
    SupportRow{"perform", "surgery operation test experiment autopsy", false},
    SupportRow{"file", "lawsuit suit complaint appeal request bid motion claim", false},
    SupportRow{"lodge", "complaint appeal protest bid", false},
    SupportRow{"impose", "sanction ban embargo curfew tariff lockdown blockade", false},
    SupportRow{"wage", "war campaign", false},
    SupportRow{"shake", "hand", false},
    SupportRow{"have", "meeting talk conversation surgery dinner lunch discussion argument operation", false},
    SupportRow{"experience", "outbreak crash failure", false},
};
}  // namespace

std::span<const VerbRow> verb_rows() {
    return kVerbs;
}
std::span<const SupportRow> support_rows() {
    return kSupport;
}

}  // namespace dateline
