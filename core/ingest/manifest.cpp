#include "core/ingest/manifest.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/utf8.hpp"
#include "core/calendar/month.hpp"

namespace dateline {
namespace {

using nlohmann::json;

struct Member {
    std::string_view key;
    std::string ManifestSource::*field;
};
constexpr std::array<Member, 8> kMembers = {{
    {"id", &ManifestSource::id},
    {"file", &ManifestSource::file},
    {"publisher", &ManifestSource::publisher},
    {"published", &ManifestSource::published},
    {"timezone", &ManifestSource::timezone},
    {"language", &ManifestSource::language},
    {"url", &ManifestSource::url},
    {"title", &ManifestSource::title},
}};

/// Hands the parser one byte after the other and counts them, so that an error can name its place.
class CountingIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t* count) : at_(at), count_(count) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        ++at_;
        ++*count_;
        return *this;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }

  private:
    const char* at_;
    std::size_t* count_;
};

/// Builds the rows while the parser reads; keeps no tree, so nesting costs nothing.
class ManifestHandler final : public nlohmann::json_sax<json> {
  public:
    ManifestHandler(std::string_view text, const std::string& name, const std::size_t* read)
        : text_(text), name_(name), read_(read) {}

    bool null() override { return place_value(nullptr); }
    bool boolean(bool) override { return place_value("true or false"); }
    bool number_integer(number_integer_t) override { return place_value("a number"); }
    bool number_unsigned(number_unsigned_t) override { return place_value("a number"); }
    bool number_float(number_float_t, const string_t&) override { return place_value("a number"); }
    bool binary(binary_t&) override { return place_value("binary data"); }
    bool string(string_t& value) override {
        if (!in_row()) return place_value("text");
        for (const Member& member : kMembers)
            if (member.key == key_) row_.*member.field = make_valid_utf8(value).text;
        if (key_ == "published") {
            auto range = parse_given_date(value);
            if (!range) return refuse(ErrorCode::bad_date, range.error().message, range.error().hint);
            row_.published_range = *range;
        }
        return step();
    }
    bool key(string_t& name) override {
        key_ = name;
        return step();
    }
    bool start_object(std::size_t) override {
        if (depth_ == 2 && in_sources_) {
            row_ = {};
            row_.at = value_begin();
        } else if (depth_ != 0 && !place_value("an object")) {
            return false;
        }
        ++depth_;
        key_.clear();
        return step();
    }
    bool end_object() override {
        --depth_;
        if (depth_ == 2 && in_sources_ && !finish_row()) return false;
        return step();
    }
    bool start_array(std::size_t) override {
        if (depth_ == 1 && key_ == "sources") {
            in_sources_ = true;
            has_sources_ = true;
        } else if (!place_value("a list")) {
            return false;
        }
        ++depth_;
        return step();
    }
    bool end_array() override {
        --depth_;
        if (depth_ == 1) in_sources_ = false;
        return step();
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override {
        const std::string_view what = error.what();
        const auto colon = what.find(": ");
        const std::size_t at = position == 0 ? 0 : position - 1;
        error_ = Error{ErrorCode::bad_manifest,
                       visible(colon == std::string_view::npos ? what : what.substr(colon + 2)),
                       place_in(name_, text_, at),
                       "",
                       {}};
        return false;
    }

    Result<std::vector<ManifestSource>> result() && {
        if (error_) return tl::unexpected<Error>(std::move(*error_));
        if (!has_sources_)
            return fail(ErrorCode::bad_manifest, "there is no list \"sources\"", name_,
                        R"(write {"sources":[{"file":"a.txt"}]})");
        return std::move(rows_);
    }

  private:
    [[nodiscard]] bool in_row() const { return in_sources_ && depth_ == 3; }

    bool step() {
        after_last_ = *read_;
        return true;
    }
    /// Where the value that was just read begins: behind the last token and the white space and colon after
    /// it.
    [[nodiscard]] std::size_t value_begin() const {
        return std::min(text_.find_first_not_of(" \t\r\n:,", after_last_), text_.size());
    }
    bool refuse(ErrorCode code, std::string message, std::string hint = {}) {
        error_ = Error{code, std::move(message), place_in(name_, text_, value_begin()), std::move(hint), {}};
        return false;
    }
    /// A value that is no text, where it may not stand; `what` is nullptr for null, which counts as absent.
    bool place_value(const char* what) {
        if (depth_ == 0)
            return refuse(ErrorCode::bad_manifest, "not an object",
                          R"(write {"sources":[{"file":"a.txt"}]})");
        if (depth_ == 1 && key_ == "sources")
            return refuse(ErrorCode::bad_manifest, "\"sources\" must be a list");
        if (depth_ == 2 && in_sources_)
            return refuse(ErrorCode::bad_manifest, "a source must be an object", R"(write {"file":"a.txt"})");
        if (in_row() && what != nullptr &&
            std::any_of(kMembers.begin(), kMembers.end(), [this](const Member& m) { return m.key == key_; }))
            return refuse(ErrorCode::bad_manifest, '"' + key_ + "\" must be text, not " + what);
        return step();
    }
    bool finish_row() {
        const auto bad = [this](std::string message) {
            error_ =
                Error{ErrorCode::bad_manifest, std::move(message), place_in(name_, text_, row_.at), "", {}};
            return false;
        };
        if (row_.file.empty()) return bad("a source without \"file\"");
        if (!row_.id.empty() && !ids_.insert(row_.id).second)
            return bad("two sources with the id \"" + visible(row_.id) + '"');
        rows_.push_back(std::move(row_));
        return true;
    }

    std::string_view text_;
    const std::string& name_;
    const std::size_t* read_;  // bytes the parser has taken
    std::size_t after_last_ = 0;
    std::size_t depth_ = 0;
    bool in_sources_ = false;
    bool has_sources_ = false;
    std::string key_;
    ManifestSource row_;
    std::vector<ManifestSource> rows_;
    std::set<std::string> ids_;
    std::optional<Error> error_;
};

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

DateRange whole_days(Day first, Day last, Granularity granularity) {
    DateRange range;
    range.earliest = CivilTime{first, -1};
    range.latest = CivilTime{last, -1};
    range.granularity = granularity;
    return range;
}

}  // namespace

std::string place_in(const std::string& name, std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto newline = before.rfind('\n');
    const std::size_t column =
        newline == std::string_view::npos ? before.size() + 1 : before.size() - newline;
    return name + ':' + std::to_string(line) + ':' + std::to_string(column);
}

Result<DateRange> parse_given_date(std::string_view text) {
    const char* const hint = "write YYYY-MM-DD";
    const auto year =
        text.size() == 4 || (text.size() == 7 && text[4] == '-') ? digits(text.substr(0, 4)) : std::nullopt;
    if (year && text.size() == 4)
        return whole_days(to_day({*year, 1, 1}), to_day({*year, 12, 31}), Granularity::year);
    if (year) {
        const auto month = digits(text.substr(5));
        if (!month || *month < 1 || *month > 12)
            return fail(ErrorCode::bad_date, "there is no month " + visible(text.substr(5)), {}, hint);
        return whole_days(Month(*year, *month).first_day(), Month(*year, *month).last_day(),
                          Granularity::month);
    }
    const bool timed = text.size() > 10 && (text[10] == 'T' || text[10] == ' ');
    auto day = parse_iso_day(timed ? text.substr(0, 10) : text);
    if (!day) {
        Error error = day.error();
        error.message = visible(error.message);
        if (error.hint.empty()) error.hint = hint;
        return tl::unexpected<Error>(std::move(error));
    }
    return whole_days(*day, *day, Granularity::day);
}

Result<std::vector<ManifestSource>> read_manifest(std::string_view text, const std::string& name) {
    std::size_t read = 0;
    ManifestHandler handler(text, name, &read);
    const CountingIterator begin(text.data(), &read);
    const CountingIterator end(text.data() + text.size(), &read);
    // The handler turns every syntax error into a value; what it cannot foresee is caught here.
    try {
        json::sax_parse(begin, end, &handler);
    } catch (const std::exception& error) {
        return fail(ErrorCode::bad_manifest, visible(error.what()),
                    place_in(name, text, std::min(read, text.size())));
    }
    return std::move(handler).result();
}

}  // namespace dateline
