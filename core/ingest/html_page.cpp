#include "core/ingest/html_page.hpp"

#include "core/base/ascii.hpp"
#include "core/ingest/html_entities.hpp"

namespace dateline {

std::optional<std::string_view> HtmlPage::raw_attribute(std::uint32_t node, std::string_view name) const {
    const HtmlNode& element = nodes[node];
    for (std::uint32_t i = 0; i < element.attributes; ++i) {
        const HtmlAttribute& attribute = attribute_list[element.first_attribute + i];
        if (equals_lower(attribute.name, name)) return attribute.raw;
    }
    return std::nullopt;
}

std::string HtmlPage::attribute(std::uint32_t node, std::string_view name) const {
    const auto raw = raw_attribute(node, name);
    return raw ? decode_references(*raw, ReferencePlace::attribute) : std::string();
}

std::string HtmlPage::text_of(std::uint32_t node, std::size_t most) const {
    std::string out;
    bool space = false;
    const auto add = [&](std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            if (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0') {
                space = !out.empty();
                ++at;
                continue;
            }
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = !out.empty();
                continue;
            }
            if (space) out += ' ';
            space = false;
            out += c;
        }
    };
    for (std::uint32_t i = node; i < nodes[node].end && out.size() < most; ++i) {
        const HtmlNode& n = nodes[i];
        if (i != node && (n.tag == HtmlTag::script || n.tag == HtmlTag::style)) {
            i = n.end - 1;
            continue;
        }
        if (n.tag != HtmlTag::text) {
            space = space || (!out.empty() && (n.tag == HtmlTag::br || kHtmlBlocks.has(n.tag)));
            continue;
        }
        std::string_view raw = n.raw.of(bytes);
        if (raw.size() > most * 2) {
            std::size_t cut = most * 2;
            while (cut > 0 && (static_cast<unsigned char>(raw[cut]) & 0xC0U) == 0x80U) --cut;
            raw = raw.substr(0, cut);
        }
        if (n.references && raw.find('&') != std::string_view::npos)
            add(decode_references(raw, ReferencePlace::text));
        else
            add(raw);
    }
    return out;
}

}  // namespace dateline
