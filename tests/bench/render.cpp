// How fast is each format written? A report of 10,000 made-up events; bytes are those of the output. The aim
// is 50 MB/s and no renderer that keeps the reader waiting.
#include <benchmark/benchmark.h>

#include <array>
#include <ostream>
#include <streambuf>
#include <string>

#include "tests/support/many_events.hpp"
#include "timeline/codec/json.hpp"
#include "timeline/render/render.hpp"

namespace {

using namespace dateline;

/// Counts what is written and forgets it, through a buffer as the program's output has one.
class Counter final : public std::streambuf {
  public:
    Counter() { setp(buffer_.data(), buffer_.data() + buffer_.size()); }
    std::size_t count() {
        count_ += static_cast<std::size_t>(pptr() - pbase());
        setp(buffer_.data(), buffer_.data() + buffer_.size());
        return count_;
    }

  protected:
    int_type overflow(int_type c) override {
        count();
        sputc(traits_type::to_char_type(c));
        return traits_type::not_eof(c);
    }

  private:
    std::array<char, std::size_t{1} << 16U> buffer_{};
    std::size_t count_ = 0;
};

const Report& report() {
    static const Report made = sample::many_events(10'000);
    return made;
}

template <class Write>
void measure(benchmark::State& state, Write write) {
    report();  // made before the clock runs
    std::size_t bytes = 0;
    for (auto unused : state) {
        Counter counter;
        std::ostream out(&counter);
        write(out);
        bytes = counter.count();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
    state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}

std::string_view name_of(Command command) {
    constexpr std::array<std::string_view, 5> kNames = {"timeline", "summary", "diff", "tag", "explain"};
    return kNames[static_cast<std::size_t>(command)];
}

const int registered = [] {
    for (const Renderer& renderer : renderers()) {
        if (renderer.command == Command::tag) continue;
        const std::string name = std::string(name_of(renderer.command)) + "/" + std::string(renderer.format);
        benchmark::RegisterBenchmark(name.c_str(), [&renderer](benchmark::State& state) {
            measure(state, [&](std::ostream& out) { renderer.render(report(), {.colour = true}, out); });
        })->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark("timeline/json", [](benchmark::State& state) {
        measure(state, [](std::ostream& out) { write_report(report(), {}, out); });
    })->Unit(benchmark::kMillisecond);
    return 0;
}();

}  // namespace
