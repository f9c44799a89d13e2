// How sure the day of a phrase is: a clock time alone names none.
#include <string>

#include "timeline/extract/date_reading.hpp"

namespace dateline {
namespace {

/// "They fled shortly before 7 a.m.": a clock time and nothing else.
bool names_no_day(const Timex& timex) {
    const std::string read = to_string(timex.derivation.expression);
    return read.starts_with("clock(") && read.find(')') + 1 == read.size();
}

/// Was the day that the phrase counts from told in an earlier paragraph? Of clock times in a row, all lie on
/// the day of the first, as likely as that.
bool counts_from_afar(const Timex& timex, const Source& source) {
    constexpr int kMost = 16;  // clock times in a row
    const std::string_view text = source.document.text;
    const Timex* phrase = &timex;
    for (int i = 0; i < kMost && phrase->counts_from >= 0; ++i) {
        const Timex& from = source.timexes[static_cast<std::size_t>(phrase->counts_from)];
        if (from.span.end >= phrase->span.begin) return false;
        if (text.substr(from.span.end, phrase->span.begin - from.span.end).find('\n') !=
            std::string_view::npos)
            return true;
        if (!names_no_day(from)) return false;
        if (from.basis == TimexBasis::publication) return true;  // likely itself
        phrase = &from;
    }
    return false;
}

}  // namespace

DateBasis basis_of(const Timex& timex, const EventMention& event, const Source& source) {
    const bool open = names_no_day(timex) && event.status != Status::scheduled;
    switch (timex.basis) {
        case TimexBasis::stated:
            return DateBasis::stated;
        case TimexBasis::publication:
            return open ? DateBasis::narrative : DateBasis::publication;
        case TimexBasis::discourse:
            return open && counts_from_afar(timex, source) ? DateBasis::narrative : DateBasis::discourse;
        default:
            return DateBasis::none;
    }
}

}  // namespace dateline
