// Words of English that the time rules know, by class; `=` gives the value, a dot says that the written word
// takes one.
#include <array>

#include "core/timex/languages.hpp"

namespace dateline::timex {
namespace {

constexpr std::array kWords = {
    WordRow{Class::month, true,
            "january=1 jan.=1 february=2 feb.=2 march=3 mar.=3 april=4 apr.=4 may=5 june=6 jun.=6 july=7 "
            "jul.=7 august=8 aug.=8 "
            "september=9 sept.=9 sep.=9 october=10 oct.=10 november=11 nov.=11 december=12 dec.=12"},
    WordRow{Class::weekday, true,
            "monday=1 mon.=1 tuesday=2 tues.=2 tue.=2 wednesday=3 wed.=3 weds.=3 thursday=4 thurs.=4 thur.=4 "
            "thu.=4 friday=5 "
            "fri.=5 saturday=6 sat.=6 sunday=7 sun.=7"},
    // written small only in letters and posts, but never anything else
    WordRow{Class::weekday, false, "monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7"},
    WordRow{Class::month, false, "january=1 february=2 september=9 october=10 november=11 december=12"},
    WordRow{Class::weekdays, true,
            "mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6 sundays=7"},
    WordRow{Class::ampm, false, "am=0 pm=12"},
    WordRow{Class::num, false,
            "one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 "
            "thirteen=13 fourteen=14 "
            "fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 "
            "fifty=50 sixty=60 "
            "seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000"},
    WordRow{Class::ord, false,
            "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 "
            "eleventh=11 twelfth=12 "
            "thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 "
            "nineteenth=19 twentieth=20 "
            "thirtieth=30 fortieth=40 fiftieth=50"},
    WordRow{Class::ordday, false,
            "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 "
            "eleventh=11 twelfth=12 "
            "thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 "
            "nineteenth=19 twentieth=20 "
            "thirtieth=30"},
    // Unit in the order of classes.hpp
    WordRow{Class::unit, false,
            "second=0 minute=1 hour=2 day=3 week=4 fortnight=5 weekend=6 month=7 quarter=8 year=11 decade=12 "
            "century=13 "
            "millennium=14"},
    WordRow{
        Class::units, false,
        "seconds=0 minutes=1 mins.=1 hours=2 hrs.=2 days=3 nights=3 weeks=4 fortnights=5 weekends=6 months=7 "
        "quarters=8 years=11 "
        "yrs.=11 decades=12 centuries=13 millennia=14"},
    WordRow{Class::part, false,
            "morning=1 midday=2 afternoon=3 evening=4 night=5 nighttime=5 dawn=6 daybreak=6 sunrise=6 dusk=7 "
            "sunset=7 nightfall=7 lunchtime=2 teatime=3"},
    WordRow{Class::season, false,
            "spring=1 springtime=1 summer=2 summertime=2 autumn=3 fall=3 winter=4 wintertime=4"},
    WordRow{Class::decadew, false,
            "noughties=0 twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 "
            "nineties=90"},
    WordRow{Class::last, false, "last"},
    WordRow{Class::cur, false, "this current"},
    WordRow{Class::next, false, "next coming upcoming"},
    WordRow{Class::past, false, "past latest"},
    WordRow{Class::prevd, false, "previous preceding prior"},
    WordRow{Class::nextd, false, "following ensuing subsequent"},
    WordRow{Class::samed, false, "that same"},
    WordRow{Class::deictic, false, "yesterday=-1 today=0 tomorrow=1"},
    // Phase: 1 start, 2 mid, 3 end
    WordRow{Class::phase, false, "early=1 mid=2 late=3 latter=3"},
    WordRow{
        Class::phasen, false,
        "beginning=1 start=1 outset=1 opening=1 onset=1 turn=1 middle=2 midst=2 midpoint=2 end=3 close=3"},
    // Mod in the order of classes.hpp
    WordRow{Class::approx, false,
            "about=12 around=12 approximately=12 roughly=12 circa=12 ca.=12 nearly=5 almost=5 over=6"},
    WordRow{Class::cmp, false, "more=6 less=5 fewer=5 least=8 most=7 up=7 close=12 longer=6"},
    WordRow{Class::few, false, "few several many some various numerous"},
    WordRow{Class::numword, false, "couple=2 dozen=12 pair=2"},
    WordRow{Class::every, false, "every each"},
    WordRow{Class::adverb, false,
            "hourly=2 daily=3 nightly=3 weekly=4 fortnightly=5 biweekly=5 monthly=7 quarterly=8 yearly=11 "
            "annually=11"},
    WordRow{Class::times, false, "once=1 twice=2 thrice=3"},
    // row of the holidays, calendar/holiday.cpp
    WordRow{Class::holiday, true,
            "christmas=1 easter=2 thanksgiving=3 halloween=4 ramadan=5 passover=6 pentecost=35 hanukkah=70 "
            "chanukah=71 diwali=81 epiphany=36 "
            "juneteenth=37"},
    WordRow{Class::poss, false, "'s"},
    WordRow{Class::spell, false,
            "bloody bitter hard tough tense difficult brutal gruelling grueling anxious agonising agonizing "
            "painful "
            "glorious miserable lonely hectic turbulent dark terrible frantic chaotic hot cold dry wet rainy "
            "sunny "
            "quiet busy lean happy wonderful wasted lost intense solid whole entire successive unbroken "
            "uninterrupted brief extra further good bad great"},
    // Direction: 1 past, 2 future, 3 planned, 4 present of be, 5 past of be, 6 have, 7 to, 8 timetable, 9
    // moved, 10 had, 11 binding
    WordRow{Class::tense, false,
            "did=1 said=1 told=1 met=1 held=1 made=1 came=1 went=1 took=1 got=1 gave=9 found=1 saw=1 knew=1 "
            "thought=1 became=1 "
            "left=1 felt=1 brought=1 began=1 kept=1 wrote=1 stood=1 heard=1 meant=1 ran=1 paid=1 sat=1 "
            "spoke=1 led=1 grew=1 lost=1 "
            "fell=1 sent=1 built=1 understood=1 drew=1 broke=1 spent=1 rose=1 drove=1 bought=1 wore=1 "
            "chose=1 sought=1 threw=1 "
            "caught=1 dealt=1 won=1 forgot=1 flew=1 sold=1 fought=1 taught=1 ate=1 sang=1 struck=1 hung=1 "
            "shook=1 rode=1 fed=1 "
            "shot=1 drank=1 hid=1 swore=1 froze=1 sank=1 stole=1 swept=1 tore=1 woke=1 withdrew=1 "
            "overthrew=1 arose=1 bore=1 "
            "bound=1 dug=1 fled=1 laid=1 lay=1 slept=1 slid=1 sprang=1 swam=1 swung=1 underwent=1 "
            "undertook=1 wound=1 ended=1 "
            "set=1 killed=1 died=1 began=1 ago=1"},
    WordRow{Class::tense, false,
            "will=2 wo=2 shall=2 ll=2 would=2 may=2 might=2 could=2 should=2 must=2 can=2 going=2"},
    WordRow{Class::tense, false,
            "expected=3 expect=3 payable=3 scheduled=3 planned=3 due=3 slated=3 likely=3 expects=3 plans=3 "
            "plan=3 planning=3 "
            "hopes=3 hope=3 intends=3 intend=3 "
            "poised=3 supposed=3 aims=3 upcoming=3 expire=3"},
    WordRow{Class::tense, false, "is=4 are=4 be=4 being=4 am=4 re=4"},
    WordRow{Class::tense, false, "was=5 were=5"},
    WordRow{Class::tense, false, "has=6 have=6 had=10 been=6 having=6"},
    WordRow{Class::tense, false, "to=7"},
    WordRow{
        Class::tense, false,
        "meet=8 meets=8 begin=8 begins=8 starts=8 opens=8 resume=8 resumes=8 reopens=8 convene=8 convenes=8 "
        "reconvene=8 reconvenes=8 depart=8 departs=8 arrive=8 arrives=8 expires=8 goes=8 takes=8 travels=8 "
        "concludes=8 kicks=8 closes=8 shuts=8 ends=8 hosts=8 faces=8 "
        "go=8 head=8 heads=8 returns=8 play=8 plays=8 airs=8 premieres=8 debuts=8 launches=8 enters=8 "
        "retires=8 visits=8 testifies=8"},
    WordRow{Class::tense, false,
            "extended=9 extend=9 extends=9 postponed=9 postpone=9 postpones=9 delayed=9 rescheduled=9 "
            "adjourned=9 moved=9 moves=9 pushed=9 pushes=9 shifted=9 "
            "deferred=9 given=9 granted=9 gives=9 extending=9 postponing=9 delaying=9"},
    WordRow{
        Class::tense, false,
        "agreed=11 agree=11 agrees=11 agreement=11 decided=11 decides=11 decision=11 vowed=11 vows=11 vow=11 "
        "promised=11 promises=11 promise=11 pledged=11 pledges=11 pledge=11 threatened=11 threatens=11 "
        "threat=11 "
        "offered=11 offers=11 offer=11 proposed=11 proposes=11 proposal=11 deal=11 bid=11 intention=11 "
        "wants=11 want=11 prepares=11 preparing=11 ready=11 voted=11 votes=11 agreeing=11 vowing=11 "
        "invitation=11"},
    // row of the zone words, zone_words()
    WordRow{Class::zone, true,
            "est=0 edt=1 et=2 cst=3 cdt=4 ct=5 mst=6 mdt=7 mt=8 pst=9 pdt=10 pt=11 gmt=12 utc=13 bst=14 "
            "cet=15 cest=16 eet=17 "
            "eest=18 msk=19 ist=20 jst=21 kst=22 hkt=23 aest=24 aedt=25 eastern=26 central=27 mountain=28 "
            "pacific=29 "
            "akst=30 hst=31 nzst=32 nzdt=33 wat=34 cat=35 eat=36 z=37"},
};

}  // namespace

std::span<const WordRow> english_words() {
    return kWords;
}

}  // namespace dateline::timex
