// The steps of finding the article, each on its own so that they can be tested apart: strip what cannot be
// part of it, score what is left, clean what was found.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/ingest/main_text.hpp"
#include "core/ingest/page_facts.hpp"

namespace dateline {

/// How hard to clean; a page that yields little is tried again with less.
struct Strictness {
    bool drop_unlikely = true;
    bool weigh_names = true;
    bool clean_parts = true;
};

/// A stretch of text that is a paragraph though no element says so: text straight inside a <div>, or behind
/// <br><br>.
struct LooseParagraph {
    std::uint32_t parent = 0;
    std::uint32_t begin = 0, end = 0;  // nodes
};

/// The page as the scorer sees it.
struct StrippedPage {
    std::vector<bool> dropped;
    std::vector<HtmlTag> tags;               // as which element a node counts: a <div> of plain text is a <p>
    std::vector<bool> transparent;           // a <div> around one paragraph: it is not there
    std::vector<LooseParagraph> paragraphs;  // in the order of the page
    std::vector<std::uint32_t> loose;        // how many of those stand straight inside each node
    std::vector<std::uint32_t> scored;       // elements whose text is weighed, in the order of the page
    std::uint32_t title = 0;
    std::uint32_t byline = 0;
};

/// Does the element say that nobody sees it?
[[nodiscard]] bool is_hidden(const HtmlPage& page, std::uint32_t node);

[[nodiscard]] StrippedPage strip_page(const PageFacts& facts, const Strictness& strictness,
                                      std::string_view title);

/// The stretches of the page that hold the article: one element, and those of its siblings that read like it.
[[nodiscard]] std::vector<NodeRange> choose_article(const PageFacts& facts, const StrippedPage& page,
                                                    const Strictness& strictness);

/// Drops inside `range` what is no story: forms, asides, share bars, lists of links, and parts with more
/// links or pictures than sentences.
void clean_article(const PageFacts& facts, NodeRange range, const Strictness& strictness, StrippedPage& page);

}  // namespace dateline
