// What a sentence tells of and does not claim: "kept them from storming the palace", "almost scored",
// "accused of stealing", "did he resign?". The words around the verb deny it or leave it open, whatever its
// form (FactBank, Saurí & Pustejovsky 2009, §4: polarity and modality of embedded events).
#pragma once

#include <cstdint>

#include "timeline/extract/tree.hpp"

namespace dateline {

struct Unreal {
    enum class Kind : std::uint8_t {
        real,     // nothing but the verb's own form decides
        denied,   // "without paying", "acquitted of killing", "has yet to be signed"
        alleged,  // "accused of stealing", "charged with setting the fire"
        asked,    // "Did the mayor resign?"
    };
    Kind kind = Kind::real;
    std::uint32_t word = kNone;  // that decided
};

/// unreal("storming" of "prevented the crowd from storming the palace") is {denied, "from"}.
[[nodiscard]] Unreal unreal(const Tree& tree, std::uint32_t verb);

}  // namespace dateline
