// Three articles give one event three dates: which is its date? All of them, as long as they can be true
// together: the days all allow. Where they cannot, the claims stay side by side as a conflict and the date
// spans them.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/calendar/range.hpp"
#include "timeline/model/mention.hpp"
#include "timeline/model/status.hpp"

namespace dateline {

/// Day number of an article whose publication date is open: older than everything, so it never moves a plan
/// on.
inline constexpr std::int32_t kUndated = std::numeric_limits<std::int32_t>::min();

/// A date one mention claims for an event, with what is needed to weigh it against others.
struct EventClaim {
    DateRange range;
    DateBasis basis = DateBasis::none;
    std::uint32_t source = 0;
    std::int32_t as_of = kUndated;  // publication day of the source
    Status status = Status::occurred;
};

enum class ConflictKind : std::uint8_t { none, contradiction, time_zone, moved_on };
/// "contradiction", "time zone", "moved on"; "" for none.
[[nodiscard]] std::string_view to_string(ConflictKind kind);

/// What the claims come to. Indices are into the claims given.
struct CombinedDate {
    DateRange range;
    DateBasis basis = DateBasis::none;
    std::vector<std::uint32_t> used;  // strongest first; the first one that matters is used.front()
    std::vector<std::uint32_t>
        conflicting;                       // claims of other sources that exclude the date the used ones give
    std::vector<std::uint32_t> set_aside;  // weaker claims that do not fit, and second thoughts of one source
    ConflictKind kind = ConflictKind::none;
};

/// The strongest basis first, narrower first, newer first; each next claim narrows the date when it can. A
/// stated claim of another source that excludes the date is a conflict: the date then spans both ("moved on":
/// the newer one stands). {2025-12 (a), [2025-12-01..2025-12-10] (b)} -> [2025-12-01..2025-12-10], no
/// conflict.
[[nodiscard]] CombinedDate combine_claims(std::span<const EventClaim> claims);

/// Does the date rest on words of the text rather than on tense or order?
[[nodiscard]] bool is_explicit(DateBasis basis);
[[nodiscard]] std::optional<DateBasis> parse_date_basis(std::string_view word);

/// What one article says of one event when its mentions differ: the most frequent status, on a tie the more
/// final one. {scheduled, possible, possible} -> possible; {scheduled, cancelled} -> cancelled.
[[nodiscard]] Status combine_statuses(std::span<const Status> statuses);

}  // namespace dateline
