#include "core/timex/timex.hpp"

namespace dateline {

std::string to_string(const TimexAnchor& anchor, const Document& document) {
    using Kind = TimexAnchor::Kind;
    const auto told = [&](std::string_view how) {
        return std::string(how) + to_iso(anchor.day) + " (\"" + std::string(anchor.phrase.of(document.text)) +
               "\")";
    };
    switch (anchor.kind) {
        case Kind::none:
            break;
        case Kind::published:
            return "published " + to_iso(anchor.day);
        case Kind::published_any_day:
            return "published " + to_edtf(document.published.range);
        case Kind::said:
            return told("said on ");
        case Kind::discourse:
            return told("discourse ");
    }
    return {};
}

}  // namespace dateline
