// Word lists: English nouns that name happenings, by the kind of happening and by how surely they name one,
// with the verb of the same event where there is one ("resignation:resign"). Written by hand from general
// knowledge of English.
#include <array>

#include "timeline/extract/lexicon.hpp"

namespace dateline {
namespace {
using G = EventGroup;
using S = NounStrength;

constexpr std::array kNouns = {
    NounRow{G::encounter, S::sure,
            "meeting:meet talk:talk negotiation:negotiate summit:meet consultation:consult session:meet "
            "conversation:talk "
            "meetup:meet rendezvous:meet get-together:meet hearing:hear mediation:mediate briefing:brief "
            "reunion:reunite encounter:meet dialogue:talk gathering:gather videoconference:confer "
            "teleconference:confer"},
    NounRow{G::encounter, S::likely,
            "discussion:discuss conference:confer round:meet interview:interview ceremony:celebrate "
            "dinner:dine lunch:dine breakfast:dine "
            "party:celebrate festival:celebrate reception:host forum:meet debate:debate wedding:marry "
            "funeral:bury concert:perform "
            "celebration:celebrate convention:meet seminar:meet workshop:meet retreat:meet banquet:dine "
            "anniversary: vigil: mass: pilgrimage: event:"},
    NounRow{G::travel, S::sure,
            "visit:visit trip:travel journey:travel tour:tour arrival:arrive departure:depart flight:fly "
            "return:return "
            "landing:land takeoff:take_off take-off:take_off evacuation:evacuate exodus:flee voyage:sail "
            "crossing:cross stopover:stop"},
    NounRow{G::travel, S::likely,
            "travel:travel leg: mission:visit migration:migrate entry:enter expedition:travel stay:stay "
            "exit:leave ride:ride"},
    NounRow{G::agreement, S::likely,
            "agreement:agree accord:agree settlement:settle truce: ceasefire: cease-fire: "
            "compromise:compromise armistice: signing:sign "
            "ratification:ratify reconciliation:reconcile handshake:shake_hands"},
    NounRow{G::agreement, S::needs_support,
            "deal:agree pact:agree treaty: contract: bargain: understanding: consensus: arrangement: "
            "memorandum:"},
    NounRow{G::vote, S::sure,
            "vote:vote election:elect referendum:vote ballot:vote poll:vote runoff:vote by-election:elect "
            "plebiscite:vote impeachment:impeach veto:veto re-election:reelect primary:vote"},
    NounRow{G::violence, S::sure,
            "attack:attack bombing:bomb bombardment:bomb shelling:shell shooting:shoot raid:raid "
            "assault:assault ambush:ambush massacre:massacre "
            "killing:kill murder:murder assassination:assassinate explosion:explode blast:explode "
            "airstrike:strike air-strike:strike invasion:invade "
            "clash:clash battle:fight fighting:fight siege:besiege offensive:attack gunfire:shoot "
            "skirmish:clash genocide: stabbing:stab "
            "kidnapping:kidnap abduction:abduct hijacking:hijack hostilities: violence: bloodshed: coup: "
            "uprising: rebellion:rebel insurgency: "
            "riot:riot looting:loot robbery:rob burglary: rape:rape torture:torture execution:execute "
            "beating:beat suicide: arson:burn "
            "detonation:detonate incursion:invade retaliation:retaliate crackdown: onslaught:attack "
            "bloodbath: manhunt: heist:rob break-in: shootout:shoot slaying:kill homicide: "
            "counterattack:attack counteroffensive:attack atrocity: terrorism: brawl:fight lynching:"},
    NounRow{G::violence, S::likely,
            "strike:strike war: conflict: combat:fight fire: occupation:occupy seizure:seize "
            "capture:capture fight:fight "
            "struggle:struggle confrontation: mutiny: attempt:attempt abuse:abuse harassment:harass "
            "blockade: crime: shot:shoot hostility:"},
    NounRow{G::disaster, S::sure,
            "earthquake: quake: flood:flood flooding:flood hurricane: tornado: typhoon: cyclone: tsunami: "
            "eruption:erupt wildfire: landslide: "
            "avalanche: crash:crash collision:collide accident: disaster: derailment:derail drought: famine: "
            "storm: blizzard: collapse:collapse "
            "shipwreck:sink mudslide: heatwave: blackout: outage: meltdown: spill:spill stampede: "
            "aftershock: blaze:burn"},
    NounRow{G::disaster, S::likely,
            "tragedy: emergency: catastrophe: crisis: incident: leak:leak wreck: failure:fail malfunction: "
            "damage:damage destruction:destroy sinking:sink"},
    NounRow{G::death, S::sure,
            "death:die burial:bury drowning:drown demise:die autopsy: fatality:die starvation:starve"},
    NounRow{G::death, S::likely, "loss:lose birth:bear injury:injure casualty: exposure:"},
    NounRow{G::health, S::sure,
            "outbreak: epidemic: pandemic: surgery:operate vaccination:vaccinate hospitalization:hospitalize "
            "hospitalisation:hospitalise "
            "quarantine:quarantine lockdown: transplant: pregnancy: abortion: inoculation: amputation: "
            "relapse: immunization:immunize"},
    NounRow{G::health, S::likely,
            "infection:infect illness: onset:begin treatment:treat diagnosis:diagnose recovery:recover "
            "trial:try test:test injection: medical: operation:operate "
            "screening:screen enrolment:enrol enrollment:enroll stroke: overdose:"},
    NounRow{
        G::legal, S::sure,
        "arrest:arrest indictment:indict conviction:convict acquittal:acquit sentencing:sentence "
        "extradition:extradite "
        "prosecution:prosecute detention:detain lawsuit:sue deportation:deport imprisonment:imprison "
        "expulsion:expel "
        "verdict: bankruptcy: amnesty: parole: custody: arraignment: plea:plead litigation: repeal:repeal"},
    NounRow{G::legal, S::likely,
            "appeal:appeal ruling:rule judgment:rule sentence:sentence suit:sue charge:charge "
            "complaint:complain sanction:sanction ban:ban "
            "embargo: fine:fine clearance:clear approval:approve search:search case: violation:violate "
            "release:release punishment:punish curfew:"},
    NounRow{G::business, S::sure,
            "merger:merge acquisition:acquire takeover:take_over buyout:buy purchase:buy sale:sell "
            "launch:launch layoff:lay_off investment:invest "
            "divestiture:divest privatization: privatisation: bailout:bail_out foreclosure: "
            "restructuring:restructure liquidation:liquidate "
            "shutdown:shut_down closure:close closing:close opening:open reopening:reopen flotation:float "
            "buyback:buy expansion:expand spinoff:spin_off "
            "spin-off:spin_off delisting: refinancing: recapitalization: auction:sell procurement: "
            "nationalization: shipment:ship trading:trade "
            "construction:build production:produce delivery:deliver spending:spend"},
    NounRow{G::business, S::likely,
            "bid:bid offer:offer transaction: payment:pay transfer:transfer proposal:propose order:order "
            "donation:donate "
            "withdrawal:withdraw redemption:redeem move:move exchange:exchange swap:swap borrowing:borrow "
            "lending:lend loan:lend "
            "write-off: writedown: default:default trade:trade consolidation:consolidate development:develop "
            "import:import export:export "
            "profit: earnings: consignment:"},
    NounRow{G::personnel, S::sure,
            "resignation:resign appointment:appoint retirement:retire dismissal:dismiss nomination:nominate "
            "inauguration:inaugurate ouster:oust "
            "succession:succeed hiring:hire firing:fire sacking:sack promotion:promote reshuffle: "
            "swearing-in: ordination: coronation: abdication: "
            "redeployment:deploy deployment:deploy recruitment:recruit defection:defect suspension:suspend"},
    NounRow{G::protest, S::sure,
            "protest:protest demonstration:demonstrate march:march rally:rally walkout:walk_out "
            "boycott:boycott sit-in: riots: revolt:revolt "
            "unrest: stoppage:stop parade: procession:"},
    NounRow{G::sport, S::likely,
            "match:play game:play race:race final: semifinal: semi-final: quarterfinal: tournament: "
            "championship: victory:win win:win defeat:defeat "
            "debut:debut kickoff:kick_off kick-off:kick_off draw:draw goal: penalty: friendly:play "
            "qualifier: season: contest: competition:compete "
            "comeback: medal: fixture: derby: playoff: triumph:triumph"},
    NounRow{G::inquiry, S::sure,
            "investigation:investigate inquiry:investigate probe:investigate inspection:inspect "
            "examination:examine audit:audit review:review "
            "discovery:discover inquest:investigate detection:detect interrogation:question "
            "questioning:question"},
    NounRow{G::inquiry, S::likely,
            "study:study research:research survey:survey experiment:experiment analysis:analyse "
            "observation:observe assessment:assess "
            "monitoring:monitor finding:find identification:identify"},
    NounRow{G::release, S::likely,
            "publication:publish premiere:premiere broadcast:broadcast exhibition:exhibit "
            "disclosure:disclose unveiling:unveil"},
    NounRow{G::change, S::likely,
            "rise:rise fall:fall drop:drop decline:decline increase:increase decrease:decrease gain:gain "
            "jump:jump surge:surge plunge:plunge slump:slump "
            "growth:grow reduction:reduce cut:cut slowdown:slow recession: improvement:improve "
            "rebound:rebound downturn: upturn: "
            "devaluation:devalue inflation: change:change shift:shift escalation:escalate slide:slide "
            "hike:hike volatility: "
            "setback: progress: halt:halt boost:boost advance:advance erosion: deterioration:deteriorate "
            "breakthrough: selloff:sell sell-off:sell"},
    NounRow{G::decision, S::likely,
            "decision:decide resolution:resolve choice:choose selection:select adoption:adopt "
            "endorsement:endorse rejection:reject "
            "refusal:refuse acceptance:accept authorization:authorize authorisation:authorise "
            "recognition:recognize"},
    NounRow{G::plan, S::needs_support,
            "plan:plan intention:intend expectation:expect hope:hope preparation:prepare effort:try "
            "campaign:campaign initiative: "
            "push:push project: program: programme: policy: scheme: drive: strategy: commitment:commit "
            "promise:promise pledge:pledge"},
    NounRow{G::give, S::needs_support,
            "presentation:present distribution:distribute submission:submit award:award grant:grant "
            "gift:give contribution:contribute aid: assistance: support:support backing:back"},
    NounRow{G::statement, S::needs_support,
            "announcement:announce statement:state declaration:declare speech:speak warning:warn "
            "accusation:accuse allegation:allege claim:claim "
            "denial:deny request:request demand:demand call:call criticism:criticize testimony:testify "
            "threat:threaten remark:remark comment:comment "
            "report:report response:respond reaction:react apology:apologize recommendation:recommend "
            "confession:confess "
            "protestation: notification:notify confirmation:confirm reply:reply answer:answer question:ask "
            "suggestion:suggest objection:object "
            "condemnation:condemn rumour: rumor: forecast:forecast prediction:predict estimate:estimate "
            "argument:argue concern: fear:"},
    NounRow{G::aspect, S::likely,
            "start:start beginning:begin end:end ending:end completion:complete continuation:continue "
            "resumption:resume "
            "cancellation:cancel postponement:postpone delay:delay interruption:interrupt "
            "termination:terminate breakdown:break_down expiration:expire"},
    NounRow{G::other, S::sure,
            "reunification: liberation: annexation:annex restoration:restore "
            "implementation:implement introduction:introduce elimination:eliminate establishment:establish "
            "creation:create formation:form "
            "rescue:rescue intervention:intervene disarmament:disarm reconstruction:reconstruct "
            "demolition:demolish removal:remove "
            "relocation:relocate separation:separate integration:integrate abolition:abolish enactment:enact "
            "mobilization:mobilize mobilisation:mobilise surrender:surrender overthrow:overthrow "
            "marriage:marry divorce:divorce pullout:pull_out pullback:pull_back buildup: break-up:break_up "
            "cooperation:cooperate collaboration:collaborate participation:participate involvement:involve"},
    NounRow{
        G::other, S::likely,
        "action:act use:use escape:escape activity: practice: performance:perform "
        "exercise:exercise training:train protection:protect repair:repair work:work step: measure: "
        "sabotage: conspiracy: "
        "fraud: theft:steal scandal: dispute:dispute standoff: stand-off: deadlock: stalemate: row: quarrel: "
        "contact:contact "
        "impact: effect: result: pressure: interference:interfere resistance:resist preservation: "
        "admission:admit "
        "enforcement:enforce consumption:consume reform:reform transition: renewal:renew extension:extend"},
};
}  // namespace

std::span<const NounRow> noun_rows() {
    return kNouns;
}

}  // namespace dateline
