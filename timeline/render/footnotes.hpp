// The notes under a Markdown page: what each sentence rests on, source and words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/output_buffer.hpp"
#include "timeline/render/view.hpp"

namespace dateline {

class Footnotes {
  public:
    /// @param view must outlive the notes
    explicit Footnotes(const View& view) : view_(view) {}

    /// "[^3][^4]", one for each source that tells the event; the same event keeps its numbers.
    [[nodiscard]] std::string of(const ReportEvent& event);
    /// "[^3]"; one note for all that rests on the same words of the same source.
    [[nodiscard]] std::string of(const ReportMention& mention);

    /// The notes in the order of their numbers: "[^3]: Northern Post, Mar 20, 2025: “…”".
    void write(OutputBuffer& out) const;

  private:
    using Words = std::pair<std::string_view, std::string_view>;  // source, quote
    struct Hash {
        std::size_t operator()(const Words& words) const {
            const std::hash<std::string_view> hash;
            return hash(words.first) * 31 + hash(words.second);
        }
    };

    void add(const ReportMention& mention, std::string& out);

    const View& view_;
    std::vector<const ReportMention*> notes_;  // note i + 1
    std::unordered_map<Words, std::size_t, Hash> numbers_;
};

}  // namespace dateline
