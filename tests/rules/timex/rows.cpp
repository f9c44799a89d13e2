// Every rule row of every language carries an example; here all of them run, and the row itself must be the
// one that fired.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/resolve/find_timexes.hpp"
#include "core/timex/languages.hpp"
#include "core/timex/recognise.hpp"

using namespace dateline;

namespace {

Document published_on(std::string text, CivilDate date) {
    Document document;
    document.text = std::move(text);
    document.published.range.earliest = document.published.range.latest = CivilTime{to_day(date)};
    document.published.range.granularity = Granularity::day;
    return document;
}

void run_rows(const dateline::timex::Language& language) {
    std::set<std::string_view> ids;
    for (const auto& family : language.rules)
        for (const dateline::timex::Rule& rule : family) {
            CAPTURE(rule.id);
            CHECK_MESSAGE(ids.insert(rule.id).second, "two rows share an id");
            Document document = published_on(std::string(rule.example), {2026, 1, 22});
            document.language = language.code;
            const std::vector<Timex> found = find_timexes(document);
            if (rule.scope == dateline::timex::Scope::chronicle) {
                const dateline::timex::Recogniser& recogniser =
                    dateline::timex::recogniser_for(language.code);
                const auto recognised = recogniser.recognise(
                    document.text, dateline::timex::scan(document.text, recogniser.lexicon()));
                REQUIRE(recognised.size() == 1);
                CHECK(recogniser.rule(recognised[0].rule).id == rule.id);
                CHECK(dateline::timex::to_string(recognised[0].expression) == rule.expression);
                CHECK_MESSAGE(found.empty(), "a chronicle's rule must not fire in news");
                continue;
            }
            if (rule.expression.empty()) {
                CHECK_MESSAGE(found.empty(), "\"",
                              found.empty() ? "" : std::string(found[0].span.of(document.text)),
                              "\" is no time");
                continue;
            }
            const Timex* fired = nullptr;
            for (const Timex& timex : found)
                if (timex.derivation.rule == rule.id && fired == nullptr) fired = &timex;
            CHECK_MESSAGE(fired != nullptr, "the row did not fire in \"", rule.example, "\", but ",
                          found.empty() ? "nothing"
                                        : std::string(found[0].derivation.rule) + " " +
                                              to_string(found[0].derivation.expression));
            if (fired == nullptr) continue;
            CHECK(to_string(fired->derivation.expression) == rule.expression);
            CHECK(fired->value == rule.value);
        }
}

}  // namespace

TEST_CASE("every English rule row reads its example") {
    run_rows(dateline::timex::english());
}

TEST_CASE("every German rule row reads its example") {
    run_rows(dateline::timex::german());
}

TEST_CASE("every Russian rule row reads its example") {
    run_rows(dateline::timex::russian());
}

TEST_CASE("the language is seen in the text") {
    CHECK(dateline::timex::detect_language(
              "Der Minister kam am Montag und sagte, das Treffen ist mit dem Botschafter geplant.") == "de");
    CHECK(dateline::timex::detect_language("Министр прибыл во вторник и встретился с послом.") == "ru");
    CHECK(dateline::timex::detect_language(
              "The minister came on Monday and said the meeting was with the envoy.") == "en");
    CHECK(dateline::timex::detect_language("") == "en");
}
