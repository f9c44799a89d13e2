#include "core/ingest/html_tokens.hpp"

#include <algorithm>

#include "core/base/ascii.hpp"

namespace dateline {
namespace {

constexpr std::size_t kMaxAttributes =
    200;  // of one element; nobody needs more, and duplicates are sought among them
constexpr std::size_t npos = std::string_view::npos;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
bool ends_name(char c) {
    return is_space(c) || c == '/' || c == '>';
}

std::string_view raw_name(HtmlTag element) {
    switch (element) {
        case HtmlTag::script:
            return "script";
        case HtmlTag::style:
            return "style";
        case HtmlTag::title:
            return "title";
        case HtmlTag::textarea:
            return "textarea";
        case HtmlTag::iframe:
            return "iframe";
        case HtmlTag::xmp:
            return "xmp";
        case HtmlTag::noembed:
            return "noembed";
        case HtmlTag::noframes:
            return "noframes";
        default:
            return {};
    }
}

Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

void HtmlTokenizer::text_only(HtmlTag element) {
    if (!foreign_ && (element == HtmlTag::plaintext || !raw_name(element).empty())) raw_ = element;
}

HtmlToken HtmlTokenizer::text_until(std::size_t end, bool references) {
    const HtmlToken token{HtmlToken::Kind::text, HtmlTag::text, false, references, span_of(pos_, end)};
    pos_ = end;
    return token;
}

/// Where "</NAME" of the text-only element begins, at or behind `from`; the end of the page when it is never
/// closed.
std::size_t HtmlTokenizer::end_tag_from(std::size_t from) const {
    const std::string_view name = raw_name(raw_);
    while ((from = page_.find("</", from)) != npos) {
        if (begins_lower(page_.substr(from + 2), name) && ends_name(at(from + 2 + name.size()))) return from;
        from += 2;
    }
    return page_.size();
}

/// The first "-->" at or behind `from`; remembered, because many scripts may look for the same one.
std::size_t HtmlTokenizer::comment_close(std::size_t from) {
    if (close_from_ > from || close_ < from) {
        close_from_ = from;
        close_ = std::min(page_.find("-->", from), page_.size());
    }
    return close_;
}

/// A script may hold "<!-- <script> … </script> -->", and the inner end tag does not end it (13.2.5.20-31).
std::size_t HtmlTokenizer::script_end() {
    std::size_t end = end_tag_from(pos_);
    for (std::size_t comment = pos_;; comment = comment_close(comment + 2)) {
        comment = page_.substr(0, end).find("<!--", comment);
        if (comment == npos) return end;
        if (comment_close(comment + 2) < end) continue;
        bool inner = false;
        for (std::size_t open = page_.find('<', comment + 4); open < end && !inner;
             open = page_.find('<', open + 1))
            inner = begins_lower(page_.substr(open), "<script") && ends_name(at(open + 7));
        if (!inner || comment_close(comment + 2) == page_.size()) return end;
        end = end_tag_from(end + 2);
    }
}

HtmlToken HtmlTokenizer::text_only_content() {
    const HtmlTag element = raw_;
    raw_ = HtmlTag::text;
    if (element == HtmlTag::plaintext) return text_until(page_.size(), false);
    raw_ = element;
    const std::size_t end = element == HtmlTag::script ? script_end() : end_tag_from(pos_);
    raw_ = HtmlTag::text;
    return text_until(end, element == HtmlTag::title || element == HtmlTag::textarea);
}

/// At "<!" or "<?" or "</" before no letter: comment, doctype or something that counts as one.
void HtmlTokenizer::skip_declaration() {
    std::size_t end = npos;
    std::size_t size = 1;
    if (page_.substr(pos_).starts_with("<!--")) {
        if (at(pos_ + 4) == '>') {
            end = pos_ + 4;
        } else if (at(pos_ + 4) == '-' && at(pos_ + 5) == '>') {
            end = pos_ + 5;
        } else {
            // A comment ends at "-->" or "--!>".
            for (end = page_.find("--", pos_ + 4); end != npos; end = page_.find("--", end + 1)) {
                if (at(end + 2) == '>') {
                    size = 3;
                    break;
                }
                if (at(end + 2) == '!' && at(end + 3) == '>') {
                    size = 4;
                    break;
                }
            }
        }
    } else {
        end = page_.find('>', pos_ + 2);
    }
    pos_ = end == npos ? page_.size() : end + size;
}

void HtmlTokenizer::read_attributes(HtmlToken& token, bool keep) {
    const std::size_t size = page_.size();
    while (pos_ < size) {
        while (pos_ < size && is_space(page_[pos_])) ++pos_;
        if (pos_ >= size) return;
        if (page_[pos_] == '>') {
            ++pos_;
            return;
        }
        if (page_[pos_] == '/') {
            token.self_closing = at(++pos_) == '>';
            continue;
        }
        const std::size_t name = pos_++;  // a '=' may begin a name
        while (pos_ < size && !ends_name(page_[pos_]) && page_[pos_] != '=') ++pos_;
        HtmlAttribute attribute{page_.substr(name, pos_ - name), {}};
        std::size_t value = pos_;
        while (value < size && is_space(page_[value])) ++value;
        if (at(value) == '=') {
            for (++value; value < size && is_space(page_[value]);) ++value;
            const char quote = at(value);
            if (quote == '"' || quote == '\'') {
                const std::size_t end = std::min(page_.find(quote, value + 1), size);
                attribute.raw = page_.substr(value + 1, end - value - 1);
                pos_ = std::min(end + 1, size);
            } else {
                pos_ = value;
                while (pos_ < size && !is_space(page_[pos_]) && page_[pos_] != '>') ++pos_;
                attribute.raw = page_.substr(value, pos_ - value);
            }
        }
        if (keep && attributes_.size() < kMaxAttributes) attributes_.push_back(attribute);
    }
}

HtmlToken HtmlTokenizer::tag() {
    HtmlToken token;
    const std::size_t begin = pos_;
    const bool closing = at(pos_ + 1) == '/';
    token.kind = closing ? HtmlToken::Kind::end : HtmlToken::Kind::start;
    pos_ += closing ? 2 : 1;
    const std::size_t name = pos_;
    while (pos_ < page_.size() && !ends_name(page_[pos_])) ++pos_;
    token.tag = html_tag(page_.substr(name, pos_ - name));
    read_attributes(token, !closing);
    token.span = span_of(begin, pos_);
    return token;
}

HtmlToken HtmlTokenizer::next() {
    attributes_.clear();
    if (raw_ != HtmlTag::text) {
        HtmlToken token = text_only_content();
        if (!token.span.empty()) return token;
    }
    while (pos_ < page_.size()) {
        if (page_[pos_] != '<') {
            std::size_t end = pos_;
            // A '<' before no letter, '/', '!' or '?' is text.
            do {
                end = std::min(page_.find('<', end + 1), page_.size());
            } while (end < page_.size() && !is_letter(at(end + 1)) && at(end + 1) != '/' &&
                     at(end + 1) != '!' && at(end + 1) != '?');
            return text_until(end, true);
        }
        const char second = at(pos_ + 1);
        if (is_letter(second) || (second == '/' && is_letter(at(pos_ + 2)))) return tag();
        if (foreign_ && page_.substr(pos_).starts_with("<![CDATA[")) {
            pos_ += 9;
            const std::size_t close = page_.find("]]>", pos_);
            const HtmlToken token = text_until(std::min(close, page_.size()), false);
            pos_ = close == npos ? page_.size() : close + 3;
            if (!token.span.empty()) return token;
            continue;
        }
        if (second == '!' || second == '?' || (second == '/' && pos_ + 2 < page_.size())) {
            skip_declaration();
            continue;
        }
        const std::size_t end = std::min(page_.find('<', pos_ + 1), page_.size());
        return text_until(end, true);
    }
    return {};
}

}  // namespace dateline
