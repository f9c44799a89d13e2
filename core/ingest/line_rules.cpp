#include "core/ingest/line_rules.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include "core/ingest/head_lines.hpp"

namespace dateline {
namespace {

using enum BlockKind;

// Fixed wordings of page furniture, captions, bylines and bios, most telling first.
constexpr std::array kRules = {
    LineRule{"the post * appeared first on *", furniture, 400, false,
             "The post Dam Reopens appeared first on River Daily.",
             "The post of harbour master was filled on Monday."},
    LineRule{"this article * originally published *", furniture, 300, false,
             "This article was originally published in Harbour News.",
             "This article of the treaty was never published."},
    LineRule{"this * first appeared *", furniture, 200, false,
             "This story first appeared in the Saturday edition.",
             "This strain of the virus spread first in the north."},
    LineRule{"originally published *", furniture, 200, false, "Originally published on 3 May 2024",
             "Originally the plan was to leave."},
    LineRule{"copyright #*", furniture, 400, false, "Copyright 2025 Coastal Wire.",
             "Copyright law was changed in March."},
    LineRule{"copyright \u00a9*", furniture, 400, false, "Copyright \u00a9 2025 Coastal Wire.",
             "Copyright holders sued on Friday."},
    LineRule{"\u00a9*", furniture, 400, false, "\u00a9 2025 Coastal Wire",
             "The mark was registered in 1990."},
    LineRule{"(c) #*", furniture, 400, false, "(c) 2025 Coastal Wire", "(c) was struck from the bill."},
    LineRule{"*ll rights reserved*", furniture, 400, false, "Coastal Wire. All rights reserved.",
             "All rights were sold to a rival."},
    LineRule{"*ll Rights Reserved*", furniture, 400, false, "Coastal Wire. All Rights Reserved.",
             "All rights were sold to a rival."},
    LineRule{"sign up *", furniture, 250, false, "Sign up for The Brief, our morning letter.",
             "Sign-ups for the trial began on Monday."},
    LineRule{"subscribe*", furniture, 250, false, "Subscribe to our alerts",
             "Many subscribers lost access on Friday."},
    LineRule{"---------- forwarded message ----*", furniture, 1000, false,
             "---------- Forwarded message --------- From: Ida Roth Subject: The dam",
             "The forwarded message was read out in court."},
    LineRule{"unsubscribe*", furniture, 120, true, "Unsubscribe | Manage preferences",
             "Unsubscribed readers were told on Friday."},
    LineRule{"view in browser*", furniture, 60, true, "View in browser",
             "View in brown light, the wreck shone."},
    LineRule{"view this email *", furniture, 120, false, "View this email in your browser",
             "View this emailed claim with care, she said."},
    LineRule{"you receive this *", furniture, 300, false, "You receive this because you signed up.",
             "You received this in May, the court was told."},
    LineRule{"you are receiving this *", furniture, 300, false,
             "You are receiving this because you signed up.", "You are received as a guest, he said."},
    LineRule{"get the latest *", furniture, 250, false, "Get the latest city news on your phone.",
             "The latest talks failed."},
    LineRule{"follow us *", furniture, 200, false, "Follow us on social media",
             "Follow-up talks are planned for May."},
    LineRule{"read more*", furniture, 200, true, "Read more: how the dam was built",
             "Read more slowly, she told them in March."},
    LineRule{"read also*", furniture, 200, true, "Read also: The winter of the dam",
             "He also read the letter aloud."},
    LineRule{"also read*", furniture, 200, true, "Also read: The winter of the dam",
             "Also reading the letter was his wife."},
    LineRule{"read next*", furniture, 200, true, "Read next: storms ahead", "Next they read the charges."},
    LineRule{"related:*", furniture, 200, true, "Related: Five dams in trouble",
             "Related charges were dropped on Friday."},
    LineRule{"related stories*", furniture, 60, true, "Related stories",
             "Related stories were told by two guards."},
    LineRule{"related articles*", furniture, 60, true, "Related articles",
             "Related articles were seized in May."},
    LineRule{"more on this*", furniture, 60, true, "More on this story",
             "More on this is expected on Friday."},
    LineRule{"most read*", furniture, 60, true, "Most read", "Most readers agreed."},
    LineRule{"most popular*", furniture, 60, true, "Most popular today", "Most popular votes went to her."},
    LineRule{"older posts*", furniture, 300, true, "Older posts: The cup run | Five bad days",
             "Older posts were removed by the army."},
    LineRule{"newer posts*", furniture, 300, true, "Newer posts: The cup run",
             "Newer posts were built in 2004."},
    LineRule{"share this *", furniture, 60, true, "Share this article", "Share this much and all will gain."},
    LineRule{"share on *", furniture, 60, true, "Share on social media", "Share prices fell on Monday."},
    LineRule{"share", furniture, 20, true, "Share", "Shares fell."},
    LineRule{"print", furniture, 20, true, "Print", "Printed"},
    LineRule{"copy link", furniture, 20, true, "Copy link", "Copy linked"},
    LineRule{"click here *", furniture, 200, false, "Click here for the map.", "Here the shooting began."},
    LineRule{"skip to *", furniture, 60, true, "Skip to main content", "Skipper of the boat"},
    LineRule{"advertisement", furniture, 30, true, "Advertisement", "Advertisements were banned"},
    LineRule{"leave a comment*", furniture, 60, true, "Leave a comment", "Leave a light on, he said."},
    LineRule{"comments (#*", furniture, 40, true, "Comments (14)",
             "Comments by the minister angered unions."},
    LineRule{"*# comments", furniture, 120, true, "Posted in Transfers | 12 comments",
             "The minister made three comments"},
    LineRule{"*# min read", furniture, 40, true, "4 min read", "She gave it a short read"},
    LineRule{"listen to this *", furniture, 80, true, "Listen to this article",
             "Listen to this, he told the court."},
    LineRule{"terms of use*", furniture, 120, true, "Terms of use", "Terms of the ceasefire were agreed."},
    LineRule{"privacy policy*", furniture, 120, true, "Privacy policy",
             "Privacy campaigners sued on Friday."},
    LineRule{"we use cookies*", furniture, 300, false, "We use cookies to improve this site.",
             "We use boats, he said."},
    LineRule{"tags:*", furniture, 200, true, "Tags: dams, rivers", "Tags were cut from the bags."},
    LineRule{"filed under*", furniture, 200, true, "Filed under: Rivers",
             "Filed under seal, the case began in May."},
    LineRule{"citable reference:*", furniture, 400, false,
             "Citable reference: Harbour Board. Notice 4 (May 2024).", "Reference was made to the treaty."},
    LineRule{"photo:*", caption, 400, false, "Photo: Jo Hale", "Photos of the dam were published on Monday."},
    LineRule{"photos:*", caption, 400, false, "Photos: Jo Hale",
             "Photos of the dam were published on Monday."},
    LineRule{"photo by *", caption, 300, true, "Photo by Jo Hale", "A photo by Jo Hale led to the arrest."},
    LineRule{"photograph:*", caption, 400, false, "Photograph: Jo Hale", "A photograph showed the wreck."},
    LineRule{"photograph by *", caption, 300, true, "Photograph by Jo Hale",
             "Photographed by police, he fled."},
    LineRule{"picture:*", caption, 400, false, "Picture: Jo Hale", "The picture was stolen in 1990."},
    LineRule{"pictured:*", caption, 400, false, "Pictured: the dam in May",
             "She was pictured with the mayor."},
    LineRule{"image:*", caption, 400, false, "Image: Jo Hale", "Images of the dam leaked in May."},
    LineRule{"image credit*", caption, 300, true, "Image credit: Jo Hale", "Image crediting was banned."},
    LineRule{"image source*", caption, 300, true, "Image source, Jo Hale", "The image was sourced in May."},
    LineRule{"file photo*", caption, 300, false, "File photo of the dam.", "Police filed photos of the dam."},
    LineRule{"credit:*", caption, 300, false, "Credit: Jo Hale", "Credit lines were cut on Friday."},
    LineRule{"video:*", caption, 300, false, "Video: the dam breaks", "Video of the dam emerged on Monday."},
    LineRule{"graphic:*", caption, 300, false, "Graphic: Jo Hale", "Graphic scenes were shown on Monday."},
    LineRule{"illustration:*", caption, 300, false, "Illustration: Jo Hale",
             "Illustrations were sold in May."},
    LineRule{"*/Getty Images*", caption, 400, false, "The dam in May. Jo Hale/Getty Images",
             "Getty bought the museum in May."},
    LineRule{"*(AP Photo*", caption, 500, false, "The dam in May. (AP Photo/Jo Hale)",
             "The AP published a photo."},
    LineRule{"author*s name *", byline, 120, true, "Author's name Jo Hale", "Author Jo Hale fled in 2020."},
    LineRule{"author: *", byline, 120, true, "Author: Jo Hale", "Author Jo Hale fled in 2020."},
    LineRule{"authors: *", byline, 200, true, "Authors: Jo Hale, Tom Berg", "Authors protested on Monday."},
    LineRule{"editor: *", byline, 120, true, "Editor: Jo Hale", "Editor Jo Hale was freed on Monday."},
    LineRule{"edited by *", byline, 120, true, "Edited by Jo Hale",
             "Edited by force, the book appeared in May."},
    LineRule{"written by *", byline, 120, true, "Written by Jo Hale", "Written by monks, the book was lost."},
    LineRule{"words by *", byline, 120, true, "Words by Jo Hale", "Words by the mayor angered unions."},
    LineRule{"posted by *", byline, 120, true, "Posted by Jo in Rivers",
             "Posted by mail, the bomb went off."},
    LineRule{"from our * correspondent*", byline, 120, true, "From our science correspondent in Lima",
             "From our boats we saw the correspondent fall."},
    LineRule{"from our correspondent*", byline, 120, true, "From our correspondent in Lima",
             "From our boats we saw him fall."},
    LineRule{"reporting by *; *", byline, 400, false, "Reporting by Jo Hale in Lima; editing by Tom Berg",
             "Reporting by the agency showed losses."},
    LineRule{"reporting by *editing by *", byline, 400, false, "Reporting by Jo Hale, editing by Tom Berg",
             "Reporting by the agency showed losses."},
    LineRule{"about *: Founded in *", bio, 900, false,
             "About Harbourworks: Founded in 1911, it builds quays.", "About noon: founded fears, he said."},
};

// The desks and sections of news sites, as their menus name them.
constexpr std::array<std::string_view, 62> kSections = {
    "world",     "news",          "politics",    "business",  "money",      "economy",
    "finance",   "markets",       "deals",       "companies", "technology", "tech",
    "science",   "health",        "sport",       "sports",    "football",   "culture",
    "arts",      "books",         "music",       "film",      "tv",         "radio",
    "lifestyle", "life",          "style",       "fashion",   "food",       "travel",
    "weather",   "opinion",       "comment",     "letters",   "obituaries", "society",
    "incidents", "education",     "environment", "climate",   "energy",     "local",
    "national",  "international", "europe",      "asia",      "africa",     "americas",
    "russia",    "ukraine",       "us",          "uk",        "video",      "videos",
    "photos",    "podcasts",      "live",        "home",      "search",     "menu",
    "more",      "magazine",
};

// Who writes, in a line under a name.
constexpr std::array<std::string_view, 9> kRoles = {"reporter",     "correspondent", "editor",
                                                    "columnist",    "writer",        "journalist",
                                                    "photographer", "producer",      "critic"};

// What a newspaper says of its own author, after the name.
constexpr std::array<std::string_view, 22> kBioVerbs = {"covers ",
                                                        "has covered ",
                                                        "has been covering ",
                                                        "reports on ",
                                                        "reports for ",
                                                        "reports from ",
                                                        "has reported ",
                                                        "has been reporting ",
                                                        "writes about ",
                                                        "writes for ",
                                                        "writes on ",
                                                        "has written ",
                                                        "has written for ",
                                                        "is based in ",
                                                        "joined the paper ",
                                                        "joined the newspaper ",
                                                        "joined the newsroom ",
                                                        "joined the agency ",
                                                        "contributed reporting",
                                                        "contributed to this ",
                                                        "is a freelance ",
                                                        "can be reached "};

constexpr std::array<std::string_view, 19> kDateWords = {
    "january",   "february",  "march",   "april",    "may",      "june",   "july",
    "august",    "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday",  "friday",  "saturday", "sunday"};

constexpr std::array<std::string_view, 20> kDateLabels = {
    "published", "updated", "posted", "modified", "first", "last", "date", "on",  "at", "of",
    "am",        "pm",      "a.m",    "p.m",      "noon",  "gmt",  "utc",  "bst", "et", "local"};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
}

/// Has the pattern no '*', so that it is the whole line?
bool first_only(std::string_view pattern) {
    return pattern.find('*') == std::string_view::npos;
}

/// Pattern character against text byte: '#' is a digit, anything else itself without case.
bool same(char pattern, char c) {
    return pattern == '#' ? is_digit(c) : pattern == lower(c);
}

bool equals(std::string_view word, std::string_view lower_case) {
    return std::equal(word.begin(), word.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return lower(a) == b; });
}

bool starts_with(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() && equals(text.substr(0, lower_case.size()), lower_case);
}

bool equal_at(std::string_view line, std::size_t at, std::string_view literal) {
    for (std::size_t i = 0; i < literal.size(); ++i)
        if (!same(literal[i], line[at + i])) return false;
    return true;
}

std::string_view trim(std::string_view s, std::string_view what) {
    const auto begin = s.find_first_not_of(what);
    if (begin == std::string_view::npos) return {};
    return s.substr(begin, s.find_last_not_of(what) - begin + 1);
}

/// Calls `f` with each word of the line, without the punctuation around it, until it says false.
template <class F>
bool all_words(std::string_view line, F f) {
    while (!line.empty()) {
        const auto begin = line.find_first_not_of(" \t,|\u00a0/");
        if (begin == std::string_view::npos) break;
        line.remove_prefix(begin);
        const auto end = std::min(line.find_first_of(" \t,|/"), line.size());
        if (!f(trim(line.substr(0, end), ".:;()[]"))) return false;
        line.remove_prefix(end);
    }
    return true;
}

std::size_t count_words(std::string_view line) {
    std::size_t n = 0;
    all_words(line, [&n](std::string_view) { return ++n, true; });
    return n;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [word](std::string_view w) { return equals(word, w); });
}

bool is_date_word(std::string_view word) {
    return std::any_of(kDateWords.begin(), kDateWords.end(), [word](std::string_view name) {
        return equals(word, name) || (word.size() >= 3 && word.size() <= 4 && starts_with(name, "") &&
                                      name.size() > word.size() && equals(word, name.substr(0, word.size())));
    });
}

bool is_capitalised(std::string_view word) {
    return !word.empty() && (is_upper(word.front()) || static_cast<unsigned char>(word.front()) >= 0xC3U);
}

/// "Ana Ruiz", "ANA RUIZ and TOM BERG", "J. de la Cruz": names, their particles, "and" and commas; at most
/// `most` words.
bool is_names(std::string_view line, std::size_t most) {
    constexpr std::array<std::string_view, 11> kParticles = {"and", "de", "la", "van", "von", "der",
                                                             "den", "al", "el", "bin", "da"};
    std::size_t names = 0, words = 0;
    const bool all = all_words(line, [&](std::string_view word) {
        ++words;
        if (std::any_of(word.begin(), word.end(), is_digit)) return false;
        if (is_capitalised(word)) return ++names, true;
        return is_one_of(word, kParticles) || word == "&";
    });
    return all && names > 0 && words <= most;
}

bool ends_in_role(std::string_view line) {
    const auto space = line.find_last_of(" ,");
    std::string_view last = line.substr(space == std::string_view::npos ? 0 : space + 1);
    if (last.ends_with('s')) last.remove_suffix(1);
    return is_one_of(last, kRoles);
}

bool has_no_letters(std::string_view line) {
    return std::none_of(line.begin(), line.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

/// The rows in the order of the byte their pattern begins with, so that a line is shown to few of them.
constexpr auto kByFirstByte = [] {
    std::array<std::uint8_t, kRules.size()> order{};
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint8_t>(i);
    std::sort(order.begin(), order.end(), [](std::uint8_t a, std::uint8_t b) {
        const char first = kRules[a].pattern.front(), second = kRules[b].pattern.front();
        return first != second ? first < second : a < b;
    });
    return order;
}();
static_assert(kRules.size() <= 256);

std::optional<BlockKind> kind_by_rules(std::string_view line, char first) {
    const auto rows = std::equal_range(kByFirstByte.begin(), kByFirstByte.end(), first, [](auto a, auto b) {
        const auto byte_of = [](auto x) {
            if constexpr (std::is_same_v<decltype(x), char>)
                return x;
            else
                return kRules[x].pattern.front();
        };
        return byte_of(a) < byte_of(b);
    });
    for (auto row = rows.first; row != rows.second; ++row)
        if (matches(kRules[*row], line)) return kRules[*row].kind;
    return std::nullopt;
}

}  // namespace

std::span<const LineRule> line_rules() {
    return kRules;
}

bool ends_sentence(std::string_view line) {
    while (true) {
        if (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')'))
            line.remove_suffix(1);
        else if (line.ends_with("\u201d") || line.ends_with("\u2019"))
            line.remove_suffix(3);
        else
            break;
    }
    return line.ends_with('.') || line.ends_with('?') || line.ends_with('!') || line.ends_with("\u2026");
}

bool matches(const LineRule& rule, std::string_view line) {
    if (line.size() > rule.max_bytes) return false;
    const std::string_view whole = line;
    std::string_view pattern = rule.pattern;
    while (true) {
        const std::string_view literal = pattern.substr(0, pattern.find('*'));
        const bool first = pattern.data() == rule.pattern.data();
        const bool last = literal.size() == pattern.size();
        if (literal.size() > line.size()) return false;
        std::size_t at = 0;
        if (last && !first) {
            at = line.size() - literal.size();
            if (!equal_at(line, at, literal)) return false;
        } else if (first) {
            if (!equal_at(line, 0, literal)) return false;
        } else {
            at = line.find(literal);
            if (at == std::string_view::npos) return false;
        }
        line.remove_prefix(at + literal.size());
        if (last) break;
        pattern.remove_prefix(literal.size() + 1);
    }
    return (!first_only(rule.pattern) || line.empty()) && !(rule.only_a_fragment && ends_sentence(whole));
}

bool is_byline(std::string_view line) {
    if (line.size() > 160 || ends_sentence(line)) return false;
    if (starts_with(line, "by ")) {
        const std::string_view names = line.substr(3);
        return is_names(names, 14) || (is_names(names.substr(0, names.find(',')), 8) && ends_in_role(names));
    }
    if (starts_with(line, "editor ")) return is_names(line.substr(7), 4);
    const auto comma = line.find(',');
    return comma != std::string_view::npos && is_names(line.substr(0, comma), 4) && ends_in_role(line);
}

bool is_date_line(std::string_view line) {
    if (line.size() > 90) return false;
    bool digits = false, dates = false;
    const bool all = all_words(line, [&](std::string_view word) {
        if (word.empty()) return true;
        if (std::any_of(word.begin(), word.end(), is_digit)) return digits = true;
        if (is_date_word(word)) return dates = true;
        return is_one_of(word, kDateLabels) ||
               (word.size() <= 5 && std::all_of(word.begin(), word.end(), is_upper));
    });
    const bool numeric =
        std::count(line.begin(), line.end(), '-') >= 2 || std::count(line.begin(), line.end(), '/') >= 2;
    return all && digits && (dates || numeric);
}

bool is_section_name(std::string_view line) {
    return is_one_of(line, kSections);
}

bool is_menu(std::string_view line) {
    if (line.size() > 400 || ends_sentence(line)) return false;
    std::size_t words = 0, sections = 0;
    const bool capitalised = all_words(line, [&](std::string_view word) {
        ++words;
        sections += is_section_name(word) ? 1U : 0U;
        return is_capitalised(word) || word == "&" || word == "date" || word.empty() ||
               is_digit(word.front());
    });
    if (capitalised && words >= 4 && sections * 2 > words) return true;
    const auto bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    return bars >= 2 && words <= (bars + 1) * 5;
}

bool is_bio(std::string_view line) {
    if (line.size() > 600) return false;
    const auto stop = line.find(". ");
    const std::string_view sentence = line.substr(0, stop == std::string_view::npos ? line.size() : stop);
    std::size_t at = 0;  // end of the name
    for (int names = 0; names < 5; ++names) {
        const auto end = std::min(line.find(' ', at), line.size());
        if (end == line.size() || !is_capitalised(line.substr(at, end - at))) break;
        at = end + 1;
    }
    if (at == 0) return false;
    const std::string_view rest = line.substr(at);
    if (std::any_of(kBioVerbs.begin(), kBioVerbs.end(),
                    [rest](std::string_view verb) { return starts_with(rest, verb); }))
        return true;
    if (starts_with(rest, "reported from ")) return count_words(sentence) <= 12;
    if (starts_with(rest, "is a ") || starts_with(rest, "is an ") || starts_with(rest, "is the "))
        return std::any_of(kRoles.begin(), kRoles.end(), [sentence](std::string_view role) {
            return std::search(sentence.begin(), sentence.end(), role.begin(), role.end(),
                               [](char a, char b) { return lower(a) == b; }) != sentence.end();
        });
    return starts_with(rest, "has been ") && line.find("written this") != std::string_view::npos;
}

std::optional<BlockKind> kind_of_line(std::string_view line) {
    if (line.empty() || line.size() > 1000) return std::nullopt;
    for (const char first : {lower(line.front()), '*'})
        if (const auto kind = kind_by_rules(line, first)) return kind;
    if (has_no_letters(line) || is_date_line(line) || is_menu(line)) return furniture;
    if (is_byline(line)) return byline;
    if (const HeadLine kind = read_head_line(line); kind == HeadLine::date || kind == HeadLine::byline)
        return kind == HeadLine::date ? furniture : byline;
    return std::nullopt;
}

}  // namespace dateline
