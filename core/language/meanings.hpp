// What kind of thing or doing a word may stand for: the lexicographer file of its first sense as noun and as
// verb in WordNet 3.0 (noun.person, noun.time, verb.motion, …), in sixteen bits.
#pragma once

#include <cstdint>

namespace dateline {

/// Some of the noun files: noun.group, noun.person, noun.quantity, noun.time.
inline constexpr std::uint8_t kNounOfGroup = 12;
inline constexpr std::uint8_t kNounOfPerson = 16;
inline constexpr std::uint8_t kNounOfQuantity = 21;
inline constexpr std::uint8_t kNounOfTime = 26;

struct Meaning {
    std::uint8_t noun = 0;  // 1 = noun.Tops … 26 = noun.time; 0 = no noun
    std::uint8_t verb = 0;  // 1 = verb.body … 15 = verb.weather; 0 = no verb
    bool adjective = false;
    bool adverb = false;
    bool inflected = false;
    bool name = false;  // written with a capital

    [[nodiscard]] constexpr std::uint16_t pack() const {
        return static_cast<std::uint16_t>(
            noun | static_cast<unsigned>(verb) << 5U | static_cast<unsigned>(adjective) << 9U |
            static_cast<unsigned>(adverb) << 10U | static_cast<unsigned>(inflected) << 11U |
            static_cast<unsigned>(name) << 12U);
    }
    static constexpr Meaning unpack(std::uint16_t value) {
        return {static_cast<std::uint8_t>(value & 31U),
                static_cast<std::uint8_t>(value >> 5U & 15U),
                (value >> 9U & 1U) != 0,
                (value >> 10U & 1U) != 0,
                (value >> 11U & 1U) != 0,
                (value >> 12U & 1U) != 0};
    }
};

}  // namespace dateline
