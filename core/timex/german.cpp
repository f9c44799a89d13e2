// German as tables: words, macros and rules.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

constexpr std::array kWords = {
    WordRow{Class::month, true,
            "januar=1 jänner=1 jan.=1 februar=2 feb.=2 märz=3 april=4 apr.=4 mai=5 juni=6 juli=7 august=8 "
            "aug.=8 september=9 sept.=9 "
            "oktober=10 okt.=10 november=11 nov.=11 dezember=12 dez.=12"},
    WordRow{Class::weekday, true,
            "montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonnabend=6 sonntag=7"},
    // weekday and ten times the part of the day
    WordRow{Class::weekday, true,
            "montagmorgen=11 montagmittag=21 montagnachmittag=31 montagabend=41 montagnacht=51 "
            "dienstagmorgen=12 dienstagmittag=22 dienstagnachmittag=32 dienstagabend=42 dienstagnacht=52 "
            "mittwochmorgen=13 mittwochmittag=23 mittwochnachmittag=33 mittwochabend=43 mittwochnacht=53 "
            "donnerstagmorgen=14 donnerstagmittag=24 donnerstagnachmittag=34 donnerstagabend=44 "
            "donnerstagnacht=54 "
            "freitagmorgen=15 freitagmittag=25 freitagnachmittag=35 freitagabend=45 freitagnacht=55 "
            "samstagmorgen=16 samstagmittag=26 samstagnachmittag=36 samstagabend=46 samstagnacht=56 "
            "sonntagmorgen=17 sonntagmittag=27 sonntagnachmittag=37 sonntagabend=47 sonntagnacht=57"},
    WordRow{Class::weekdays, false,
            "montags=1 dienstags=2 mittwochs=3 donnerstags=4 freitags=5 samstags=6 sonntags=7"},
    WordRow{Class::num, false,
            "ein=1 eine=1 einer=1 einem=1 einen=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 "
            "zehn=10 elf=11 zwölf=12 "
            "zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 hundert=100"},
    WordRow{Class::ord, false, "ersten=1 erste=1 zweiten=2 zweite=2 dritten=3 dritte=3 vierten=4 vierte=4"},
    WordRow{Class::unit, false,
            "sekunde=0 minute=1 stunde=2 tag=3 tages=3 woche=4 wochenende=6 monat=7 monats=7 quartal=8 "
            "quartals=8 jahr=11 jahres=11 "
            "jahrzehnt=12 jahrhundert=13"},
    WordRow{Class::units, false,
            "sekunden=0 minuten=1 stunden=2 tage=3 tagen=3 wochen=4 monate=7 monaten=7 quartale=8 jahre=11 "
            "jahren=11 jahrzehnte=12 "
            "jahrzehnten=12 jahrhunderte=13 jahrhunderten=13"},
    WordRow{Class::part, false, "vormittag=1 früh=1 morgen=1 mittag=2 nachmittag=3 abend=4 nacht=5"},
    WordRow{Class::season, true, "frühling=1 frühjahr=1 sommer=2 herbst=3 winter=4"},
    WordRow{Class::last, false,
            "letzte=1 letzter letzten letztem letztes vergangene vergangener vergangenen vergangenem "
            "vergangenes vorige voriger vorigen "
            "vorigem voriges"},
    WordRow{Class::cur, false, "diese dieser dieses diesem diesen laufende laufenden"},
    WordRow{Class::next, false,
            "nächste nächster nächsten nächstem nächstes kommende kommender kommenden kommendem kommendes"},
    WordRow{Class::nextd, false, "folgende folgender folgenden folgendem folgendes darauffolgenden"},
    WordRow{Class::deictic, false, "vorgestern=-2 gestern=-1 heute=0 morgen=1 übermorgen=2"},
    WordRow{Class::phase, false, "anfang=1 mitte=2 ende=3"},
    WordRow{Class::approx, false, "etwa=12 rund=12 ungefähr=12 fast=5"},
    WordRow{Class::few, false, "einige einigen mehrere mehreren wenige wenigen"},
    WordRow{Class::every, false, "jede jeder jeden jedes"},
    WordRow{Class::adverb, false, "täglich=3 wöchentlich=4 monatlich=7 jährlich=11"},
    WordRow{Class::times, false, "einmal=1 zweimal=2 dreimal=3 viermal=4"},
    // row of the holidays, calendar/holiday.cpp
    WordRow{
        Class::holiday, true,
        "weihnachten=1 ostern=2 pfingsten=35 halloween=4 neujahr=84 silvester=85 heiligabend=86 nikolaus=87 "
        "karfreitag=88 ostermontag=89 pfingstmontag=90"},
    WordRow{Class::zone, true, "mez=15 mesz=16 gmt=12 utc=13"},
    // Direction: 1 past, 2 future, 3 planned, 5 past of be, 6 have
    WordRow{Class::tense, false,
            "wird=2 werden=2 würde=2 soll=2 sollen=2 will=2 wollen=2 geplant=2 war=5 waren=5 wurde=1 "
            "wurden=1 hat=6 haben=6 hatte=1 "
            "hatten=1 kam=1 sagte=1 traf=1 begann=1 endete=1 starb=1 ging=1"},
};

constexpr std::array kMacros = {
    Macro{"ap", "{approx}"},
    Macro{"u", "{unit}|{units}"},
    Macro{"n", "{num}|{dec}|{few}"},
    Macro{"lean", "{last}|{cur}|{next}|{nextd}"},
    Macro{"art", "der|die|das|dem|den|des"},
    Macro{"md", "{dom} . {month}|{dom} . {mon} .?"},
    Macro{"date", "({weekday} ,? (dem|den)?)? {dom} . {month} {year}?|({weekday} ,? (dem|den)?)? {numdate}"},
};

// words that bind a phrase from outside
constexpr BoundRow kBefore[] = {
    {"bis spätestens", Bound::on_or_before},
    {"spätestens", Bound::on_or_before},
    {"frühestens", Bound::on_or_after},
    {"bis", Bound::until},
    {"seit", Bound::since},
    {"ab", Bound::on_or_after},
    {"nach", Bound::after},
    {"vor", Bound::before},
};
constexpr std::string_view kBetween[] = {"zum", "dem", "den", "der", "am"};
constexpr std::string_view kNegations[] = {"nicht", "nie", "niemals"};
constexpr JointRow kJoints[] = {
    {"und", "zwischen", Joint::between},
    {"und", "", Joint::series},
    {"oder", "", Joint::choice},
    {"bis", "", Joint::span},
};
constexpr SignalRow kSignals[] = {
    {"um", TimexSignal::at},
    {"vor", TimexSignal::before},
    {"bis", TimexSignal::until},
    {"nach", TimexSignal::after},
    {"seit", TimexSignal::since},
    {"von", TimexSignal::from},
    {"ab", TimexSignal::from},
    {"während", TimexSignal::during},
    {"binnen", TimexSignal::within},
    {"innerhalb", TimexSignal::within},
    {"zwischen", TimexSignal::between},
};
constexpr LinkWords kLinks(LinkTables{kBefore, {}, kBetween, kNegations, kJoints, kSignals, {}, {}, {}});

using namespace build;

constexpr std::array kRules = {
    Rule{"de-date", "$date", calendar, "am 3. Mai 2024", "year(2024).month(5).day(3)", "2024-05-03"},
    Rule{"de-month-year", "{phase}? {month} {year}", calendar, "im Mai 2024", "year(2024).month(5)",
         "2024-05"},
    Rule{"de-month", "{phase}? {month}", calendar, "Anfang Dezember", "START(month(12))", "2025-12"},
    Rule{"de-month-lean", "($lean) {month}", calendar, "im vergangenen November", "last(month(11))",
         "2025-11"},
    Rule{"de-weekday", "{weekday}", calendar, "am Dienstag", "weekday(TUE)", "2026-01-20"},
    Rule{"de-weekday-lean", "($lean) {weekday}", calendar, "am kommenden Montag", "next(weekday(MON))",
         "2026-01-26"},
    Rule{"de-weekday-part", "({weekday}|{deictic}) {part}", calendar, "gestern Abend",
         "part(EV, shift(-1 day))", "2026-01-21TEV"},
    Rule{"de-year", "{year}", year_alone, "seit 1998", "year(1998)", "1998"},
    Rule{"de-year-phase", "({phase}|{unit}|{phase} des {unit}) {year}", calendar, "Ende 1998",
         "END(year(1998))", "1998"},
    Rule{"de-decade", "{phase}? ($art)? {year} er ({units}|{unit})", decade_of_year, "in den 1990er Jahren",
         "decade(1990)", "199"},
    Rule{"de-century", "($art)? {dom} . jahrhundert", century_by_number, "im 19. Jahrhundert", "century(19)",
         "18"},
    Rule{"de-season", "{season} {year}?", calendar, "im Sommer 2003", "year(2003).season(SU)", "2003-SU"},
    Rule{"de-quarter", "{ord} quartal ({year})?", ordinal_unit, "im dritten Quartal 1998",
         "year(1998).quarter(3)", "1998-Q3"},
    Rule{"de-clock", "{hour} uhr|{clock} uhr {zone}?|{dotclock} uhr", calendar, "um 14.30 Uhr",
         "clock(14:30)", "2026-01-22T14:30"},
    Rule{"de-clock-day", "({weekday}|{deictic}|$date) (um)? ({hour}|{clock}|{dotclock}) uhr", calendar,
         "am Dienstag um 20 Uhr", "clock(20:00, weekday(TUE))", "2026-01-27T20:00"},
    Rule{"de-deictic", "{deictic}", calendar, "gestern", "shift(-1 day)", "2026-01-21"},
    Rule{"de-ago", "vor $ap? ($n) ($u)", ago, "vor drei Tagen", "shift(-3 day)", "2026-01-19"},
    Rule{"de-from-now", "in $ap? {num} ($u)", from_now, "in zwei Wochen", "shift(+2 week)", "2026-W06"},
    Rule{"de-later", "($n) ($u) (später|danach)", later, "am 5. Januar, zwei Tage später",
         "from-there(+2 day)", "2026-01-07"},
    Rule{"de-earlier", "($n) ($u) (zuvor|vorher|früher)", earlier, "eine Woche zuvor", "from-there(-1 week)",
         "2026-W03"},
    Rule{"de-unit-lean", "{phase}? ($lean) {unit}", unit_noun, "in der letzten Woche", "last(unit(week))",
         "2026-W03"},
    Rule{"de-duration", "$ap? ($n) ($u)", duration, "seit fünf Stunden", "duration(PT5H)", "PT5H"},
    Rule{"de-month-of-year", "{phase}? {month} ($lean) {unit}", calendar, "im Januar dieses Jahres",
         "this(unit(year)).month(1)", "2026-01"},
    Rule{"de-not-morning", "(der|den|ein|einen|guten) morgen", nothing, "der Morgen war kalt", "", ""},
    Rule{"de-part", "am {part}", part_of_day, "er kam am Abend", "part(EV)", "2026-01-22TEV"},
    Rule{"de-holiday", "($lean)? {holiday} {year}?", calendar, "zu Weihnachten", "holiday(1)", "2025-12-25"},
    Rule{"de-weekend", "(am|dem|das) wochenende", weekend, "es war am Wochenende", "unit(weekend)",
         "2026-W03-WE"},
    Rule{"de-day-before", "{unit} (zuvor|davor)", earlier, "am Tag zuvor", "from-there(-1 day)",
         "2026-01-21"},
    Rule{"de-day-after", "{unit} (danach|darauf)", later, "am 5. Januar und am Tag darauf",
         "from-there(+1 day)", "2026-01-06"},
    Rule{"de-times", "{times} (im|am|pro|in der|die) {unit}", set, "zweimal im Monat", "set(P1M, 2x)", "P1M"},
    Rule{"de-every", "{every} ({weekday}|{month})", weekday_set, "jeden Freitag", "every(weekday(FRI))",
         "XXXX-WXX-5"},
    Rule{"de-every-unit", "{every} {unit}", set, "jede Woche", "every(P1W)", "P1W"},
    Rule{"de-weekdays", "{weekdays}", weekday_set, "immer freitags", "set(weekday(FRI))", "XXXX-WXX-5"},
    Rule{"de-adverb", "{adverb}", set, "erscheint wöchentlich", "set(P1W)", "P1W"},
    Rule{"de-now", "jetzt|derzeit|zurzeit|momentan", present, "sie ist derzeit krank", "ref(PRESENT)",
         "PRESENT_REF"},
    Rule{"de-recently", "kürzlich|neulich|jüngst", past, "er war kürzlich hier", "ref(PAST)", "PAST_REF"},
    Rule{"de-soon", "bald|demnächst|in zukunft", future, "sie kommt bald", "ref(FUTURE)", "FUTURE_REF"},
};

}  // namespace

const Language& german() {
    static const std::array<std::span<const Rule>, 1> kFamilies = {kRules};
    static const Language kGerman = {"de", kWords, kMacros, kFamilies, kLinks};
    return kGerman;
}

}  // namespace dateline::timex
