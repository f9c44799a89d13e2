// Reading a few sentences of our own as a document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/language/analyse.hpp"
#include "core/language/entities.hpp"

namespace dateline::test {

struct Read {
    Document document;
    Analysis analysis;

    explicit Read(std::string_view text) {
        document.text = text;
        analysis = analyse(document, **built_in_model());
    }

    /// The entity the first mention with these words stands for; nullptr when there is none or it is left
    /// open.
    [[nodiscard]] const Entity* entity(std::string_view words) const {
        for (const EntityMention& mention : analysis.mentions) {
            if (mention.span.of(document.text) != words) continue;
            return mention.entity == kNone ? nullptr : &analysis.entities[mention.entity];
        }
        return nullptr;
    }
    [[nodiscard]] std::string name(std::string_view words) const {
        const Entity* found = entity(words);
        return found == nullptr ? "-" : found->name;
    }
    /// "Mr. Witkoff=Steve Witkoff; Moscow=Moscow": every mention with the entity's name, in text order.
    [[nodiscard]] std::string mentions() const {
        std::string out;
        for (const EntityMention& mention : analysis.mentions) {
            if (!out.empty()) out += "; ";
            out += std::string(mention.span.of(document.text)) + "=";
            out += mention.entity == kNone ? "?" : analysis.entities[mention.entity].name;
        }
        return out;
    }
};

}  // namespace dateline::test
