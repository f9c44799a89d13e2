#include "core/ingest/text_writer.hpp"

#include <algorithm>
#include <utility>

#include "core/ingest/html_entities.hpp"

namespace dateline {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == '\0';
}

constexpr std::string_view kNoBreak = "\u00a0";

/// Bytes of what only says where a word may be broken: "Netan\u00adval" is one word.
std::size_t break_hint(std::string_view bytes) {
    for (const std::string_view hint : {"\u00ad", "\u200b"})
        if (bytes.starts_with(hint)) return hint.size();
    return 0;
}

}  // namespace

std::uint32_t CodePointCounter::at(std::size_t byte) {
    if (byte < byte_) byte_ = 0, count_ = 0;
    const std::string_view between = text_.substr(byte_, byte - byte_);
    count_ += static_cast<std::uint32_t>(std::count_if(between.begin(), between.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
    byte_ = byte;
    return count_;
}

void TextWriter::begin_word() {
    if (std::exchange(space_, false) && !block_is_empty() && text_.back() != '\n') {
        text_ += ' ';
        inserted_ = true;
    }
}

void TextWriter::put(std::string_view bytes, std::size_t page_byte) {
    if (inserted_ || page_byte != next_page_)
        anchors_.push_back({static_cast<std::uint32_t>(text_.size()), counter_.at(page_byte)});
    inserted_ = false;
    text_ += bytes;
    next_page_ = page_byte + bytes.size();
}

/// Calls `f(bytes, page byte, decoded?)` for each stretch of plain bytes and for what each reference means.
template <class F>
void TextWriter::each_piece(std::string_view raw, bool references, F f) {
    const auto base = static_cast<std::size_t>(raw.data() - page_.data());
    for (std::size_t at = 0; at < raw.size();) {
        if (!references || raw[at] != '&') {
            const std::size_t end = references ? std::min(raw.find('&', at), raw.size()) : raw.size();
            f(raw.substr(at, end - at), base + at, false);
            at = end;
            continue;
        }
        std::string decoded;
        const std::size_t taken = decode_reference(raw, at, ReferencePlace::text, decoded);
        f(std::string_view(decoded), base + at, true);
        at += taken;
    }
}

void TextWriter::add(std::string_view raw, bool references) {
    each_piece(raw, references, [this](std::string_view bytes, std::size_t page_byte, bool decoded) {
        for (std::size_t at = 0; at < bytes.size();) {
            if (is_space(bytes[at])) {
                space_ = true;
                ++at;
                continue;
            }
            if (bytes.substr(at).starts_with(kNoBreak)) {
                space_ = true;
                at += kNoBreak.size();
                continue;
            }
            if (const std::size_t hint = break_hint(bytes.substr(at)); hint > 0) {
                at += hint;
                continue;
            }
            std::size_t end = at + 1;
            while (end < bytes.size() && !is_space(bytes[end]) && !bytes.substr(end).starts_with(kNoBreak) &&
                   break_hint(bytes.substr(end)) == 0)
                ++end;
            // One blank between two words is the page's own.
            const bool carries_on = space_ && at > 0 && bytes[at - 1] == ' ' && !block_is_empty() &&
                                    !inserted_ && next_page_ + 1 == page_byte + at && text_.back() != '\n';
            if (carries_on) {
                space_ = false;
                put(" ", page_byte + at - 1);
            }
            begin_word();
            put(bytes.substr(at, end - at), decoded ? page_byte : page_byte + at);
            at = end;
        }
        if (decoded) inserted_ = true;
    });
}

void TextWriter::add_as_it_is(std::string_view raw, bool references) {
    space_ = false;
    each_piece(raw, references, [this](std::string_view bytes, std::size_t page_byte, bool decoded) {
        for (std::size_t at = 0; at < bytes.size();) {
            std::size_t end = at;
            while (end < bytes.size() && bytes[end] != '\0' && bytes[end] != '\r') ++end;
            if (end > at) put(bytes.substr(at, end - at), decoded ? page_byte : page_byte + at);
            at = end + (end < bytes.size() ? 1 : 0);
        }
        if (decoded) inserted_ = true;
    });
}

void TextWriter::insert(std::string_view text) {
    space_ = false;
    text_ += text;
    inserted_ = true;
}

void TextWriter::line_break() {
    space_ = false;
    if (block_is_empty()) return;
    text_ += '\n';
    inserted_ = true;
}

void TextWriter::end_block(BlockKind kind) {
    while (text_.size() > begin_ && is_space(text_.back())) text_.pop_back();
    space_ = false;
    inserted_ = true;
    std::size_t first = begin_;
    while (first < text_.size() && is_space(text_[first])) ++first;
    if (first == text_.size()) {
        text_.resize(begin_);
    } else {
        blocks_.push_back(
            {{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(text_.size())}, kind});
        text_ += "\n\n";
    }
    begin_ = text_.size();
    while (!anchors_.empty() && anchors_.back().text >= text_.size()) anchors_.pop_back();
}

void TextWriter::finish(Document& document) && {
    if (text_.ends_with("\n\n")) text_.pop_back();
    document.text = std::move(text_);
    document.blocks = std::move(blocks_);
    document.page = std::move(anchors_);
}

}  // namespace dateline
