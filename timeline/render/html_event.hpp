// One event of a page as a list item that opens: what was said, where, why it is dated so, what speaks
// against it.
//
// A page of thousands of events would keep a browser busy for seconds with elements nobody opens. So on long
// pages what an event opens to stands in <noscript>: with scripts on a browser reads it as plain text, and
// the page's script makes elements of it when the event is opened; with scripts off it is simply there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/output_buffer.hpp"
#include "timeline/render/view.hpp"

namespace dateline {

class EventHtml {
  public:
    EventHtml(const View& view, OutputBuffer& out) : view_(view), long_page_(is_long_page(view)), out_(out) {}

    /// @param year the one that stands above it
    void item(const ReportEvent& event, std::optional<int> year);

    /// One value of a list in a data attribute, whose values are parted by "|".
    [[nodiscard]] static std::string list_item(std::string_view text);
    [[nodiscard]] static bool is_long_page(const View& view) { return view.events().size() > kManyEvents; }

  private:
    static constexpr std::size_t kManyEvents = 500;

    void facts(const ReportEvent& event);
    void quotes(const ReportEvent& event);
    void disagreement(const ReportConflict& conflict);
    void derivation(const ReportEvent& event);

    const View& view_;
    bool long_page_;
    OutputBuffer& out_;
    const ReportEvent* above_ = nullptr;  // on the page
};

}  // namespace dateline
