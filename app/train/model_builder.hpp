// Puts a model file together, section by section; tables may be asked while later sections are still empty.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "core/language/model.hpp"

namespace dateline::train {

struct TableEntry {
    std::uint64_t key = 0;
    std::uint16_t value = 0;
    float priority = 0;  // where a bucket is over-full, the entries of least priority are left out
};

class ModelBuilder {
  public:
    ModelBuilder();

    template <class Row>
    void set_rows(Section section, const std::vector<Row>& rows) {
        set_bytes(section, std::as_bytes(std::span(rows)));
    }
    /// A table at most `most` bytes large, filled to 70 % where there is room. Returns how many entries were
    /// left out.
    std::size_t set_table(Section section, std::vector<TableEntry> entries, std::size_t most);

    /// The file. Its bytes live as long as the builder, at a multiple of 64, whatever is built later.
    [[nodiscard]] std::span<const std::byte> build();
    /// A model over build(): @pre the sections make sense
    [[nodiscard]] LanguageModel model();

  private:
    void set_bytes(Section section, std::span<const std::byte> bytes);

    std::vector<std::vector<std::byte>> sections_;
    std::deque<std::vector<PackedTable::Bucket>> files_;  // buckets for their alignment
};

}  // namespace dateline::train
