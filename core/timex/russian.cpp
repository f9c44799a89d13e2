// Russian as tables: words, macros and rules.
#include <array>

#include "core/timex/builders.hpp"
#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

constexpr std::array kWords = {
    WordRow{
        Class::month, false,
        "январь=1 января=1 январе=1 февраль=2 февраля=2 феврале=2 март=3 марта=3 марте=3 апрель=4 апреля=4 "
        "апреле=4 май=5 мая=5 "
        "мае=5 июнь=6 июня=6 июне=6 июль=7 июля=7 июле=7 август=8 августа=8 августе=8 сентябрь=9 сентября=9 "
        "сентябре=9 "
        "октябрь=10 октября=10 октябре=10 ноябрь=11 ноября=11 ноябре=11 декабрь=12 декабря=12 декабре=12 "
        "январём=1 февралём=2 мартом=3 апрелем=4 маем=5 июнем=6 июлем=7 августом=8 сентябрём=9 октябрём=10 "
        "ноябрём=11 декабрём=12"},
    WordRow{Class::weekday, false,
            "понедельник=1 понедельника=1 вторник=2 вторника=2 среда=3 среду=3 среды=3 четверг=4 четверга=4 "
            "пятница=5 пятницу=5 "
            "пятницы=5 суббота=6 субботу=6 субботы=6 воскресенье=7 воскресенья=7"},
    WordRow{Class::num, false,
            "один=1 одна=1 одну=1 два=2 две=2 двух=2 три=3 трёх=3 трех=3 четыре=4 пять=5 шесть=6 семь=7 "
            "восемь=8 девять=9 десять=10 "
            "двенадцать=12 двадцать=20 тридцать=30 сто=100"},
    WordRow{Class::ord, false,
            "первый=1 первом=1 второй=2 втором=2 третий=3 третьем=3 четвёртый=4 четвертом=4 четвёртом=4"},
    WordRow{Class::ord, true,
            "x=10 xi=11 xii=12 xiii=13 xiv=14 xv=15 xvi=16 xvii=17 xviii=18 xix=19 xx=20 xxi=21"},
    WordRow{Class::unit, false,
            "неделей=4 месяцем=7 годом=11 секунду=0 минуту=1 минута=1 час=2 день=3 дня=3 неделя=4 неделю=4 "
            "неделе=4 месяц=7 месяце=7 "
            "квартал=8 квартале=8 год=11 "
            "года=11 году=11 век=13 веке=13"},
    WordRow{Class::units, false,
            "секунд=0 минут=1 минуты=1 часа=2 часов=2 дня=3 дней=3 недели=4 недель=4 месяца=7 месяцев=7 "
            "квартала=8 года=11 лет=11 "
            "веков=13"},
    WordRow{Class::part, false, "утром=1 утра=1 днём=3 днем=3 вечером=4 вечера=4 вечер=4 ночью=5 ночи=5"},
    WordRow{Class::season, false,
            "весной=1 весна=1 весны=1 летом=2 лето=2 осенью=3 осень=3 осени=3 зимой=4 зима=4 зимы=4"},
    WordRow{Class::last, false,
            "прошлый прошлого прошлом прошлая прошлой прошлую минувший минувшего минувшем минувшей минувшую"},
    WordRow{Class::cur, false,
            "этот этого этом эта этой эту нынешний нынешнего нынешнем нынешней текущего текущем"},
    WordRow{Class::next, false,
            "следующий следующего следующем следующая следующей следующую будущего будущем ближайший"},
    WordRow{Class::deictic, false, "позавчера=-2 вчера=-1 сегодня=0 завтра=1 послезавтра=2"},
    WordRow{Class::phasen, false, "начале=1 начало=1 начала=1 середине=2 середины=2 конце=3 конца=3 концу=3"},
    WordRow{Class::approx, false, "около=12 примерно=12 почти=5 более=6"},
    WordRow{Class::few, false, "несколько нескольких"},
    WordRow{Class::every, false, "каждый каждую каждое каждого"},
    WordRow{Class::adverb, false, "ежедневно=3 еженедельно=4 ежемесячно=7 ежегодно=11"},
    // row of the holidays, calendar/holiday.cpp; Easter and Christmas of the Orthodox church
    WordRow{Class::holiday, true,
            "пасха=51 пасху=51 пасхи=51 пасхе=51 рождество=91 рождества=91 рождеству=91"},
    WordRow{Class::zone, false, "мск=19"},
    WordRow{Class::zone, true, "gmt=12 utc=13"},
    // Direction: 1 past, 2 future, 3 planned
    WordRow{
        Class::tense, false,
        "будет=2 будут=2 может=2 могут=2 планирует=3 планируют=3 намерен=3 намерена=3 должен=2 должна=2 "
        "должны=2 состоится=2 "
        "встретятся=2 приедут=2 прибудут=2 проведут=2 проведет=2 проведёт=2 состоятся=2 пройдут=2 начнутся=2 "
        "останется=2 "
        "останутся=2 откроется=2 завершится=2 объявит=2 подпишет=2 подпишут=2 посетит=2 посетят=2 выступит=2 "
        "пройдёт=2 пройдет=2 начнётся=2 начнется=2 приедет=2 прибудет=2 встретится=2 был=1 была=1 было=1 "
        "были=1"},
};

constexpr std::array kMacros = {
    Macro{"ap", "{approx}"},
    Macro{"u", "{unit}|{units}"},
    Macro{"n", "{num}|{dec}|{few}"},
    Macro{"lean", "{last}|{cur}|{next}"},
    Macro{"y", "{year} (года|году|год|г.)?"},
    Macro{"date", "({weekday} ,?)? {dom} {month} ($y)?|({weekday} ,?)? {numdate} (года|г.)?"},
};

// words that bind a phrase from outside
constexpr BoundRow kBefore[] = {
    {"не позднее", Bound::on_or_before},
    {"не ранее", Bound::on_or_after},
    {"до", Bound::until},
    {"с", Bound::since},
    {"со", Bound::since},
    {"после", Bound::after},
    {"к", Bound::on_or_before},
};
constexpr std::string_view kNegations[] = {"не"};
constexpr JointRow kJoints[] = {
    {"и", "между", Joint::between}, {"и", "", Joint::series},  {"или", "", Joint::choice},
    {"по", "с", Joint::span},       {"по", "со", Joint::span}, {"по", "от", Joint::span},
    {"до", "с", Joint::span},       {"до", "со", Joint::span}, {"до", "от", Joint::span},
};
constexpr SignalRow kSignals[] = {
    {"до", TimexSignal::before}, {"к", TimexSignal::by},          {"после", TimexSignal::after},
    {"с", TimexSignal::since},   {"между", TimexSignal::between},
};
// the past tense: -л, -ла, -ло, -ли, with or without -сь, -ся
constexpr std::string_view kPastEndings[] = {"л", "ла", "ло", "ли"};
constexpr std::string_view kAfterEndings[] = {"сь", "ся"};
constexpr LinkWords kLinks(LinkTables{
    kBefore, {}, {}, kNegations, kJoints, kSignals, kPastEndings, kAfterEndings, {}});

using namespace build;

constexpr std::array kRules = {
    Rule{"ru-date", "$date", calendar, "14 января 2026 года", "year(2026).month(1).day(14)", "2026-01-14"},
    Rule{"ru-month-year", "{phasen}? {month} $y", calendar, "в мае 2024 года", "year(2024).month(5)",
         "2024-05"},
    Rule{"ru-month", "{phasen}? {month}", calendar, "в начале декабря", "START(month(12))", "2025-12"},
    Rule{"ru-month-lean", "{month} ($lean) {unit}|($lean) {month}", calendar, "в ноябре прошлого года",
         "last(unit(year)).month(11)", "2025-11"},
    Rule{"ru-weekday", "{weekday}", calendar, "во вторник", "weekday(TUE)", "2026-01-20"},
    Rule{"ru-weekday-lean", "($lean) {weekday}", calendar, "в прошлую пятницу", "last(weekday(FRI))",
         "2026-01-16"},
    Rule{"ru-weekday-part", "({weekday}|{deictic}) {part}", calendar, "вчера вечером",
         "part(EV, shift(-1 day))", "2026-01-21TEV"},
    Rule{"ru-year", "$y", year_alone, "с 1998 года", "year(1998)", "1998"},
    Rule{"ru-year-phase", "{phasen} $y", calendar, "в конце 1998 года", "END(year(1998))", "1998"},
    Rule{"ru-season", "{season} ($y)?", calendar, "летом 2003 года", "year(2003).season(SU)", "2003-SU"},
    Rule{"ru-quarter", "{ord} (квартал|квартале|квартала) ($y)?", ordinal_unit,
         "в третьем квартале 1998 года", "year(1998).quarter(3)", "1998-Q3"},
    Rule{"ru-clock", "{clock} ({zone})?|{hour} (часов|часа|час) {part}|{dotclock} {zone}", calendar,
         "в 19:00 мск", "clock(19:00 zone 19)", "2026-01-22T19:00"},
    Rule{"ru-clock-day", "({weekday}|{deictic}|$date) в? {clock} ({zone})?", calendar, "во вторник в 20:00",
         "clock(20:00, weekday(TUE))", "2026-01-27T20:00"},
    Rule{"ru-deictic", "{deictic}", calendar, "вчера", "shift(-1 day)", "2026-01-21"},
    Rule{"ru-ago", "$ap? (($n) ($u)|{unit}) назад", ago, "три дня назад", "shift(-3 day)", "2026-01-19"},
    Rule{"ru-from-now", "через $ap? (($n) ($u)|{unit})", from_now, "через две недели", "shift(+2 week)",
         "2026-W06"},
    Rule{"ru-later", "($n) ($u) спустя|спустя ($n) ($u)", later, "5 января, два дня спустя",
         "from-there(+2 day)", "2026-01-07"},
    Rule{"ru-unit-lean", "{phasen}? ($lean) {unit}", unit, "на прошлой неделе", "last(unit(week))",
         "2026-W03"},
    Rule{"ru-hours", "{hour} (часов|часа|час)", hour_behind_in, "встреча будет в 15 часов", "clock(15:00)",
         "2026-01-22T15:00"},
    Rule{"ru-duration", "$ap? ($n) ($u)", duration, "в течение пяти часов: 5 часов", "duration(PT5H)",
         "PT5H"},
    Rule{"ru-decade", "{year} - (х|е) (годах|годов|годы|годам)?", decade_of_year, "в 1990-х годах",
         "decade(1990)", "199"},
    Rule{"ru-century", "{ord} (век|веке|века|веков)", century, "в XIX веке", "century(19)", "18"},
    Rule{"ru-eve", "накануне", eve, "накануне он приехал", "from-there(-1 day)", "2026-01-21"},
    Rule{"ru-earlier", "($n)? ($u) (ранее|раньше)", earlier, "неделей ранее", "from-there(-1 week)",
         "2026-W03"},
    Rule{"ru-holiday", "($lean)? {holiday} ($y)?", calendar, "на Пасху 2025 года", "holiday(51).year(2025)",
         "2025-04-20"},
    Rule{"ru-weekend", "(минувшие|прошлые)? (выходные|выходных)", weekend, "он был там в выходные",
         "unit(weekend)", "2026-W03-WE"},
    Rule{"ru-every", "{every} {weekday}", weekday_set, "каждую пятницу", "every(weekday(FRI))", "XXXX-WXX-5"},
    Rule{"ru-every-unit", "{every} {unit}", set, "каждую неделю", "every(P1W)", "P1W"},
    Rule{"ru-adverb", "{adverb}", set, "выходит еженедельно", "set(P1W)", "P1W"},
    Rule{"ru-now", "сейчас|теперь|в настоящее время", present, "сейчас он болен", "ref(PRESENT)",
         "PRESENT_REF"},
    Rule{"ru-recently", "недавно|ранее", past, "он недавно приехал", "ref(PAST)", "PAST_REF"},
    Rule{"ru-soon", "скоро|вскоре|в ближайшее время|в будущем", future, "он скоро приедет", "ref(FUTURE)",
         "FUTURE_REF"},
};

}  // namespace

const Language& russian() {
    static const std::array<std::span<const Rule>, 1> kFamilies = {kRules};
    static const Language kRussian = {"ru", kWords, kMacros, kFamilies, kLinks};
    return kRussian;
}

}  // namespace dateline::timex
