#include "timeline/model/claim.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <tuple>

namespace dateline {
namespace {

constexpr std::int64_t kOpenWidth = std::int64_t{1} << 40;

std::int64_t width_in_days(const DateRange& range) {
    if (!range.earliest || !range.latest) return kOpenWidth;
    return range.latest->day - range.earliest->day;
}

bool is_plan(Status status) {
    return status == Status::scheduled || status == Status::possible;
}

bool has_clock_time(const DateRange& range) {
    return (range.earliest && range.earliest->has_time()) || (range.latest && range.latest->has_time());
}

/// "Wednesday night" in New York is Thursday in Moscow: neighbouring days, at least one told by the clock,
/// and no more hours between them than between two clocks. From Monday night to Tuesday night it is a day
/// wherever one is.
bool is_zone_artefact(const DateRange& a, const DateRange& b) {
    constexpr int kDay = 24 * 60;            // minutes
    constexpr int kBetweenClocks = 17 * 60;  // California and Japan
    if (!a.is_single_day() || !b.is_single_day()) return false;
    if (std::abs(a.earliest->day - b.earliest->day) != 1) return false;
    if (!has_clock_time(a) && !has_clock_time(b)) return false;
    const DateRange& first = a.earliest->day < b.earliest->day ? a : b;
    const DateRange& second = a.earliest->day < b.earliest->day ? b : a;
    // an afternoon on one side and the whole next day on the other are two days of one clock
    constexpr int kLate = 16 * 60, kEarly = 8 * 60;
    const bool late = first.earliest->has_time() && first.earliest->minute >= kLate;
    const bool early = second.latest->has_time() && second.latest->minute <= kEarly;
    if (!late && !early) return false;
    const int last = first.latest->has_time() ? first.latest->minute : kDay;
    const int next = kDay + (second.earliest->has_time() ? second.earliest->minute : 0);
    return next - last <= kBetweenClocks;
}

std::vector<std::uint32_t> by_strength(std::span<const EventClaim> claims) {
    std::vector<std::uint32_t> order(claims.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::uint32_t i) { return claims[i].range.empty(); });
    const auto key = [&](std::uint32_t i) {
        const EventClaim& claim = claims[i];
        // A phrase resolved from publication day or from the text is as good as a stated date: all are the
        // text's words.
        const int strength = is_explicit(claim.basis) && claim.basis != DateBasis::inherited
                                 ? 0
                                 : static_cast<int>(claim.basis);
        // The newest word on a date counts most; of days only inferred from the day of telling, the first
        // telling.
        const std::int64_t as_of{claim.as_of};
        return std::tuple(strength, width_in_days(claim.range),
                          claim.basis == DateBasis::narrative ? as_of : -as_of, claim.basis, i);
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    return order;
}

ConflictKind kind_of(const EventClaim& a, const EventClaim& b) {
    if (is_zone_artefact(a.range, b.range)) return ConflictKind::time_zone;
    const EventClaim& older = a.as_of < b.as_of ? a : b;
    const EventClaim& newer = a.as_of < b.as_of ? b : a;
    const bool put_off = older.status == Status::cancelled && newer.status != Status::cancelled;
    if (older.as_of != newer.as_of && older.as_of != kUndated && (is_plan(older.status) || put_off))
        return ConflictKind::moved_on;
    return ConflictKind::contradiction;
}

/// The date after a claim of another source turned out to exclude it.
void take_conflict(CombinedDate& result, std::span<const EventClaim> claims, std::uint32_t other) {
    const EventClaim& held = claims[result.used.front()];
    const EventClaim& claim = claims[other];
    const ConflictKind kind = kind_of(held, claim);
    result.conflicting.push_back(other);
    if (result.kind != ConflictKind::contradiction) result.kind = kind;
    if (kind != ConflictKind::moved_on) {
        result.range = hull(result.range, claim.range);
    } else if (claim.as_of > held.as_of) {
        result.range = claim.range;
        result.basis = claim.basis;
    }
}

/// Plans slip: was it done on another day for all a newer article suggests? Then the day it was planned for
/// is no claim on when it happened.
bool has_slipped(const EventClaim& plan, std::span<const EventClaim> claims) {
    if (!is_plan(plan.status)) return false;
    return std::any_of(claims.begin(), claims.end(), [&](const EventClaim& done) {
        return (done.status == Status::occurred || done.status == Status::ongoing) &&
               done.basis == DateBasis::narrative && !done.range.empty() && done.as_of > plan.as_of &&
               done.source != plan.source && !intersect(done.range, plan.range);
    });
}

}  // namespace

std::string_view to_string(ConflictKind kind) {
    constexpr std::array<std::string_view, 4> kWords = {"", "contradiction", "time zone", "moved on"};
    return kWords[static_cast<std::size_t>(kind)];
}

bool is_explicit(DateBasis basis) {
    return basis <= DateBasis::inherited;
}

std::optional<DateBasis> parse_date_basis(std::string_view word) {
    for (auto basis = DateBasis::decided; basis <= DateBasis::none;
         basis = static_cast<DateBasis>(static_cast<int>(basis) + 1))
        if (to_string(basis) == word) return basis;
    return std::nullopt;
}

CombinedDate combine_claims(std::span<const EventClaim> claims) {
    CombinedDate result;
    for (const std::uint32_t i : by_strength(claims)) {
        const EventClaim& claim = claims[i];
        if (has_slipped(claim, claims)) {
            result.set_aside.push_back(i);
            continue;
        }
        if (result.used.empty()) {
            result.range = claim.range;
            result.basis = claim.basis;
            result.used.push_back(i);
            continue;
        }
        // What is only inferred never narrows what the text says.
        if (claim.basis == DateBasis::narrative && is_explicit(result.basis)) {
            result.set_aside.push_back(i);
            continue;
        }
        if (const auto both = intersect(result.range, claim.range)) {
            const bool narrower = width_in_days(*both) < width_in_days(result.range);
            if (narrower && claim.basis < result.basis) result.basis = claim.basis;
            result.range = *both;
            result.used.push_back(i);
            continue;
        }
        const bool other_source = claim.source != claims[result.used.front()].source;
        if (other_source && claim.basis < DateBasis::inherited && is_explicit(result.basis))
            take_conflict(result, claims, i);
        else
            result.set_aside.push_back(i);
    }
    return result;
}

Status combine_statuses(std::span<const Status> statuses) {
    // On a tie what is known of the deed stands ("put off" in the headline, "postponed it" and "the
    // postponement" below); a plan that is half "will" and half "could" is a possible one.
    constexpr std::array<Status, 6> kFinality = {Status::denied,  Status::occurred, Status::cancelled,
                                                 Status::ongoing, Status::possible, Status::scheduled};
    std::array<std::uint32_t, 6> votes{};
    for (const Status status : statuses)
        votes[static_cast<std::size_t>(status)] += status == Status::cancelled ? 2U : 1U;
    Status best = kFinality.front();
    for (const Status status : kFinality)
        if (votes[static_cast<std::size_t>(status)] > votes[static_cast<std::size_t>(best)]) best = status;
    return statuses.empty() ? Status::occurred : best;
}

}  // namespace dateline
