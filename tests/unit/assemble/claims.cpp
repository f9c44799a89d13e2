#include <doctest/doctest.h>

#include "tests/unit/merge/story.hpp"
#include "timeline/model/claim.hpp"

using namespace dateline;
using dateline::test::days;

namespace {

EventClaim claim(const DateRange& range, DateBasis basis, std::uint32_t source,
                 Status status = Status::occurred, const char* as_of = "") {
    return {range, basis, source, *as_of == 0 ? kUndated : dateline::test::iso_day(as_of).number, status};
}

DateRange at(const char* day, int minute) {
    DateRange range = days(day, day);
    range.earliest->minute = range.latest->minute = static_cast<std::int16_t>(minute);
    range.granularity = Granularity::minute;
    return range;
}

}  // namespace

TEST_CASE("claims that can be true together narrow the date") {
    const std::vector<EventClaim> claims = {
        claim(days("2025-12-01", "2025-12-31"), DateBasis::publication, 0),
        claim(days("2025-12-01", "2025-12-10"), DateBasis::publication, 1),
        claim(days("", "2026-01-14"), DateBasis::tense, 1)};
    const CombinedDate date = combine_claims(claims);
    CHECK(to_edtf(date.range) == "[2025-12-01..2025-12-10]");
    CHECK(date.basis == DateBasis::publication);
    CHECK(date.kind == ConflictKind::none);
    CHECK(date.used == std::vector<std::uint32_t>{1, 0, 2});
}

TEST_CASE("tense only tightens: a bound that excludes a stated date is set aside") {
    const std::vector<EventClaim> claims = {claim(days("", "2026-01-14"), DateBasis::tense, 0),
                                            claim(days("2026-01-20", "2026-01-20"), DateBasis::stated, 1)};
    const CombinedDate date = combine_claims(claims);
    CHECK(to_edtf(date.range) == "2026-01-20");
    CHECK(date.set_aside == std::vector<std::uint32_t>{0});
    CHECK(date.kind == ConflictKind::none);
}

TEST_CASE("two sources with different days: a contradiction, the date spans both") {
    const std::vector<EventClaim> claims = {claim(days("2025-08-04", "2025-08-04"), DateBasis::stated, 0),
                                            claim(days("2025-08-07", "2025-08-07"), DateBasis::stated, 1)};
    const CombinedDate date = combine_claims(claims);
    CHECK(to_edtf(date.range) == "[2025-08-04..2025-08-07]");
    CHECK(date.kind == ConflictKind::contradiction);
    CHECK(date.conflicting.size() == 1);
}

TEST_CASE("one source with second thoughts is no contradiction") {
    const std::vector<EventClaim> claims = {claim(days("2025-08-04", "2025-08-04"), DateBasis::stated, 0),
                                            claim(days("2025-08-07", "2025-08-07"), DateBasis::stated, 0)};
    const CombinedDate date = combine_claims(claims);
    CHECK(date.range.is_single_day());
    CHECK(date.kind == ConflictKind::none);
    CHECK(date.set_aside.size() == 1);
}

TEST_CASE("a plan that a newer source dates anew has moved on") {
    const std::vector<EventClaim> claims = {
        claim(days("2026-03-02", "2026-03-02"), DateBasis::stated, 0, Status::scheduled, "2026-02-20"),
        claim(days("2026-03-09", "2026-03-09"), DateBasis::stated, 1, Status::occurred, "2026-03-10")};
    const CombinedDate date = combine_claims(claims);
    CHECK(to_edtf(date.range) == "2026-03-09");
    CHECK(to_string(date.kind) == "moved on");
}

TEST_CASE("neighbouring days are a matter of time zones when no more than clocks lie between them") {
    struct Row {
        DateRange a, b;
        std::string_view kind;
    };
    const DateRange day = days("2026-01-22", "2026-01-22"), before = days("2026-01-21", "2026-01-21");
    DateRange afternoon = at("2026-01-21", 12 * 60);
    afternoon.latest->minute = 18 * 60 - 1;
    for (const Row& row : {
             Row{at("2026-01-21", 22 * 60), day, "time zone"},
             Row{at("2026-01-21", 22 * 60), at("2026-01-22", 6 * 60), "time zone"},
             Row{before, at("2026-01-22", 60), "time zone"},
             Row{at("2026-01-21", 60), day, "contradiction"},  // 23 hours
             Row{at("2026-01-21", 12 * 60), at("2026-01-22", 12 * 60), "contradiction"},
             Row{before, day, "contradiction"},
             Row{afternoon, day, "contradiction"},
             Row{at("2026-01-20", 23 * 60), at("2026-01-22", 60), "contradiction"},
         }) {
        const std::vector<EventClaim> claims = {claim(row.a, DateBasis::publication, 0),
                                                claim(row.b, DateBasis::publication, 1)};
        CAPTURE(to_edtf(row.a));
        CAPTURE(to_edtf(row.b));
        CHECK(to_string(combine_claims(claims).kind) == row.kind);
        const std::vector<EventClaim> turned = {claims[1], claims[0]};
        CHECK(to_string(combine_claims(turned).kind) == row.kind);
    }
}

TEST_CASE("no claims, no date") {
    CHECK(combine_claims({}).range.empty());
    const std::vector<EventClaim> claims = {claim({}, DateBasis::none, 0)};
    CHECK(combine_claims(claims).used.empty());
}

TEST_CASE("the status of one article is what it says most, on a tie the more final word") {
    using enum Status;
    CHECK(combine_statuses(std::vector{scheduled, possible, possible}) == possible);
    CHECK(combine_statuses(std::vector{scheduled, cancelled}) == cancelled);
    CHECK(combine_statuses(std::vector{scheduled, occurred}) == occurred);
    CHECK(combine_statuses(std::vector{cancelled, occurred, occurred}) == occurred);
    CHECK(combine_statuses(std::vector{cancelled, occurred}) == cancelled);
    CHECK(combine_statuses(std::vector{scheduled, possible}) == possible);
    CHECK(combine_statuses(std::vector{possible}) == possible);
    CHECK(combine_statuses({}) == occurred);
}

TEST_CASE("every date basis has one word and is read back from it") {
    for (int i = 0; i <= static_cast<int>(DateBasis::none); ++i) {
        const auto basis = static_cast<DateBasis>(i);
        CHECK(parse_date_basis(to_string(basis)) == basis);
    }
    CHECK_FALSE(parse_date_basis("guessed"));
    CHECK(is_explicit(DateBasis::inherited));
    CHECK_FALSE(is_explicit(DateBasis::order));
}

TEST_CASE("the day planned for is no claim when the deed has another likely day") {
    const EventClaim plan =
        claim(days("2026-03-07", "2026-03-07"), DateBasis::publication, 0, Status::possible, "2026-03-05");
    EventClaim deed =
        claim(days("2026-03-09", "2026-03-09"), DateBasis::narrative, 1, Status::occurred, "2026-03-11");
    const CombinedDate slipped = combine_claims(std::vector<EventClaim>{plan, deed});
    CHECK(slipped.range.earliest->day == Day{to_day({2026, 3, 9})});
    CHECK(slipped.basis == DateBasis::narrative);
    CHECK(slipped.set_aside == std::vector<std::uint32_t>{0});
    deed.range = days("2026-03-07", "2026-03-07");
    CHECK(combine_claims(std::vector<EventClaim>{plan, deed}).basis == DateBasis::publication);
}

TEST_CASE("the day of what was called off and then done has moved on, the day of two deeds has not") {
    const auto kind = [](Status older, Status newer) {
        const std::vector<EventClaim> claims = {
            claim(days("2026-05-02", "2026-05-02"), DateBasis::stated, 0, older, "2026-04-28"),
            claim(days("2026-05-04", "2026-05-04"), DateBasis::stated, 1, newer, "2026-05-06")};
        return combine_claims(claims).kind;
    };
    CHECK(kind(Status::cancelled, Status::occurred) == ConflictKind::moved_on);
    CHECK(kind(Status::scheduled, Status::occurred) == ConflictKind::moved_on);
    CHECK(kind(Status::cancelled, Status::cancelled) == ConflictKind::contradiction);
    CHECK(kind(Status::occurred, Status::occurred) == ConflictKind::contradiction);
}
