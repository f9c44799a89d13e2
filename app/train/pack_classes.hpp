// From a learned perceptron to a table of the model: eight bits a weight, the smallest left out.
#pragma once

#include <cstddef>

#include "app/train/model_builder.hpp"
#include "app/train/perceptron.hpp"

namespace dateline::train {

/// Sets the section, at most `most` bytes large, and tells on standard error how many weights were kept.
/// @param what names the perceptron there
void pack_classes(const Perceptron& learned, Section section, std::size_t most, const char* what,
                  ModelBuilder& builder);

}  // namespace dateline::train
