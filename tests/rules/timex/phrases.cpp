// Runs the tables of phrases (phrases.hpp).
#include "tests/rules/timex/phrases.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "core/resolve/find_timexes.hpp"

using namespace dateline;

namespace {

std::string told(std::string text, std::string language) {
    constexpr std::array<const char*, 4> kTypes = {"", " time", " duration", " set"};
    Document document;
    document.text = std::move(text);
    document.language = std::move(language);
    document.published.range.earliest = document.published.range.latest = CivilTime{to_day({2026, 1, 22})};
    document.published.range.granularity = Granularity::day;
    std::string out;
    for (const Timex& timex : find_timexes(document)) {
        if (!out.empty()) out += " | ";
        out += std::string(timex.span.of(document.text)) + "=" + timex.value;
        out += kTypes[static_cast<std::size_t>(timex.type)];
        for (const std::string_view part :
             {timex.mod, std::string_view(timex.quant), std::string_view(timex.freq)})
            if (!part.empty()) out += " " + std::string(part);
        if (timex.impossible) out += " impossible";
        if (const std::string edtf = timex.edtf(); !edtf.empty()) out += " {" + edtf + "}";
    }
    return out;
}

void check(std::span<const phrases::Row> rows, const char* language) {
    for (const phrases::Row& row : rows) {
        const std::string expected = row.told;
        CAPTURE(std::string(row.sentence));
        CHECK(told(row.sentence, language) == expected);
    }
}

}  // namespace

TEST_CASE("points in time") {
    check(phrases::points(), "en");
}

TEST_CASE("relative phrases") {
    check(phrases::relative(), "en");
}

TEST_CASE("bounds and spans") {
    check(phrases::bounds(), "en");
}

TEST_CASE("durations and sets") {
    check(phrases::durations(), "en");
}

TEST_CASE("references") {
    check(phrases::references(), "en");
}

TEST_CASE("impossible and far dates are kept as written") {
    check(phrases::impossible(), "en");
}

TEST_CASE("German by its tables") {
    check(phrases::german(), "de");
}

TEST_CASE("Russian by its tables") {
    check(phrases::russian(), "ru");
}

TEST_CASE("what is not a time") {
    for (const char* sentence : phrases::none()) {
        CAPTURE(std::string(sentence));
        CHECK(told(sentence, "en") == "");
    }
}
