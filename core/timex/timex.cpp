#include "core/timex/timex.hpp"

namespace dateline {

std::string to_string(const TimexAnchor& anchor, const Document& document) {
    std::string out;
    append_to(out, anchor, document);
    return out;
}

void append_to(std::string& out, const TimexAnchor& anchor, const Document& document) {
    using Kind = TimexAnchor::Kind;
    switch (anchor.kind) {
        case Kind::none:
            break;
        case Kind::published:
            out += "published ";
            out += to_iso(anchor.day);
            break;
        case Kind::published_any_day:
            out += "published ";
            out += to_edtf(document.published.range);
            break;
        case Kind::said:
        case Kind::discourse:
            out += anchor.kind == Kind::said ? "said on " : "discourse ";
            out += to_iso(anchor.day);
            out += " (\"";
            out += anchor.phrase.of(document.text);
            out += "\")";
            break;
    }
}

}  // namespace dateline
