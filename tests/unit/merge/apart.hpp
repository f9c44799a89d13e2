// Two views of two articles, on one day, of nobody, and what a row of a table changes in them.
#pragma once

#include <doctest/doctest.h>

#include <limits>
#include <span>
#include <string_view>

#include "timeline/merge/pair_score.hpp"

namespace dateline::apart {

inline constexpr std::int32_t kOpen = std::numeric_limits<std::int32_t>::min();

struct Row {
    const char* told;
    void (*change)(MentionView& a, MentionView& b);
    std::string_view why;
};

inline void set_days(MentionView& view, std::int32_t first, std::int32_t last) {
    view.first_day = first;
    view.last_day = last;
    view.dated = true;
}

/// A word that stands close to both heads.
inline void share_word(MentionView& a, MentionView& b) {
    for (MentionView* view : {&a, &b}) {
        view->close = {{9, 1}};
        view->in_short.close.add(9, 1);
    }
}

inline void share_stem(MentionView& a, MentionView& b) {
    a.stems = b.stems = {4};
}

inline void plan_it(MentionView& plan, std::int32_t as_of) {
    plan.status = Status::scheduled;
    plan.as_of = as_of;
}

struct TwoViews {
    MentionView a, b;
};

inline TwoViews views_of(const Row& row) {
    TwoViews views;
    views.b.ref.source = 1;
    row.change(views.a, views.b);
    return views;
}

inline void check(std::span<const Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.told);
        const TwoViews views = views_of(row);
        CHECK(why_excluded(views.a, views.b, 1) == row.why);
        // told the other way round it is the same, but for what only the first of two notes
        if (views.a.apart.empty() && views.a.opposites.empty())
            CHECK(why_excluded(views.b, views.a, 0) == row.why);
    }
}

}  // namespace dateline::apart
