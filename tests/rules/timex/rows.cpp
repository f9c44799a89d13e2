// Every rule row of every language carries an example; here all of them run, and the row itself must be the
// one that fired.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/resolve/find_timexes.hpp"
#include "core/timex/english.hpp"

using namespace dateline;

namespace {

Document published_on(std::string text, CivilDate date) {
    Document document;
    document.text = std::move(text);
    document.published.range.earliest = document.published.range.latest = CivilTime{to_day(date)};
    document.published.range.granularity = Granularity::day;
    return document;
}

void run_rows(const timex::Language& language) {
    std::set<std::string_view> ids;
    for (const auto& family : language.rules)
        for (const timex::Rule& rule : family) {
            CAPTURE(rule.id);
            CHECK_MESSAGE(ids.insert(rule.id).second, "two rows share an id");
            Document document = published_on(std::string(rule.example), {2026, 1, 22});
            document.language = language.code;
            const std::vector<Timex> found = find_timexes(document);
            if (rule.expression.empty()) {
                CHECK_MESSAGE(found.empty(), "\"",
                              found.empty() ? "" : std::string(found[0].span.of(document.text)),
                              "\" is no time");
                continue;
            }
            const Timex* fired = nullptr;
            for (const Timex& timex : found)
                if (timex.derivation.rule == rule.id && fired == nullptr) fired = &timex;
            CHECK_MESSAGE(
                fired != nullptr, "the row did not fire in \"", rule.example, "\", but ",
                found.empty() ? "nothing" : found[0].derivation.rule + " " + found[0].derivation.expression);
            if (fired == nullptr) continue;
            CHECK(fired->derivation.expression == rule.expression);
            CHECK(fired->value == rule.value);
        }
}

}  // namespace

TEST_CASE("every English rule row reads its example") {
    run_rows(timex::english());
}
