#include "core/base/output_buffer.hpp"
#include "timeline/render/escape.hpp"
#include "timeline/render/render.hpp"
#include "timeline/render/view.hpp"

namespace dateline {
namespace {

constexpr std::string_view kLineEnd = "\r\n";  // RFC 4180
constexpr std::string_view kHeader =
    "id,label,status,edtf,earliest,latest,basis,written,participants,places,sources,voices,quotes,conflicts,"
    "shown";

std::string iso(const std::optional<CivilTime>& time) {
    return time ? to_iso(time->day) : std::string();
}

template <class Items, class Word>
std::string joined(const Items& items, Word word) {
    std::string out;
    for (const auto& item : items) {
        if (!out.empty()) out += "; ";
        out += word(item);
    }
    return out;
}

}  // namespace

void render_timeline_csv(const Report& report, const RenderOptions& options, std::ostream& stream) {
    OutputBuffer out(stream);
    const View view(report, options.all);
    out << kHeader << kLineEnd;
    for (const ReportEvent* event : view.events()) {
        const auto tellers = view.tellers(*event);
        const auto field = [&](std::string_view text) {
            for_csv(text, out);
            out << ',';
        };
        field(event->id);
        field(event->label);
        field(to_string(event->status));
        field(event->date.edtf);
        field(iso(event->date.range.earliest));
        field(iso(event->date.range.latest));
        field(event->date.basis);
        field(event->date.written);
        field(joined(event->participants, [](const ReportParticipant& p) { return p.name; }));
        field(joined(event->places, [](const std::string& place) { return place; }));
        field(joined(tellers, [](std::string_view id) { return std::string(id); }));
        out << view.voices(*event) << ',';
        field(joined(tellers, [&](std::string_view id) {
            return std::string(id) + ": " + best_mention(*event, id)->quote;
        }));
        field(joined(view.conflicts(*event),
                     [](const ReportConflict* c) { return c->aspect + " (" + c->kind + ")"; }));
        out << (event->shown ? "true" : "false") << kLineEnd;
    }
}

}  // namespace dateline
