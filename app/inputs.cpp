#include <cstdio>

#include "app/command.hpp"
#include "app/message.hpp"
#include "app/output.hpp"
#include "app/pager.hpp"
#include "core/resolve/publication.hpp"

namespace dateline {
namespace {

LoadOptions load_options(const Options& options) {
    return {options.inputs, options.published, options.fields, options.languages};
}

void tell(const LoadNotes& notes, Environment& environment) {
    for (const std::string& warning : notes.warnings) std::fputs(warning_line(warning).c_str(), stderr);
    for (const Error& error : notes.skipped) std::fputs(("skipped: " + error_line(error)).c_str(), stderr);
    environment.skipped = notes.skipped_count;
    if (notes.skipped_count > 1) {
        const std::string line =
            "dateline: " + std::to_string(notes.skipped_count) + " records were skipped\n";
        std::fputs(line.c_str(), stderr);
    }
}

void tell(const Document& document, const Environment& environment) {
    environment.log->debug("{}: {} bytes, {} blocks, published {}", document.id, document.text.size(),
                           document.blocks.size(), document.published.explanation);
}

class Settle final : public DocumentSink {
  public:
    explicit Settle(const std::function<void(const Document&)>& each) : each_(each) {}
    void take(Document document) override {
        settle_publication(document);
        each_(document);
    }

  private:
    const std::function<void(const Document&)>& each_;
};

}  // namespace

Result<std::vector<Document>> read_inputs(const Options& options, Environment& environment) {
    auto loaded = load_documents(environment.disk, load_options(options));
    if (!loaded) return tl::unexpected<Error>(std::move(loaded.error()));
    tell(*loaded, environment);
    std::size_t bytes = 0;
    for (Document& document : loaded->documents) {
        settle_publication(document);
        bytes += document.text.size();
        tell(document, environment);
    }
    environment.log->info("read {} article{}, {} bytes", loaded->documents.size(),
                          loaded->documents.size() == 1 ? "" : "s", bytes);
    return std::move(loaded->documents);
}

Result<void> stream_inputs(const Options& options, Environment& environment,
                           const std::function<void(const Document&)>& each) {
    std::size_t articles = 0, bytes = 0;
    const std::function<void(const Document&)> count_and_pass = [&](const Document& document) {
        ++articles;
        bytes += document.text.size();
        tell(document, environment);
        each(document);
    };
    Settle sink(count_and_pass);
    LoadNotes notes;
    auto read = stream_documents(environment.disk, load_options(options), sink, notes);
    if (!read) return read;
    tell(notes, environment);
    environment.log->info("read {} article{}, {} bytes", articles, articles == 1 ? "" : "s", bytes);
    return {};
}

std::string pager_for(std::string_view format, const Options& options, const Terminal& terminal) {
    const bool read = format == "text" || format == "markdown";
    const bool shown = terminal.output_is_terminal && options.output == "-" && !options.no_pager;
    return read && shown ? terminal.pager : std::string();
}

Result<std::unique_ptr<Output>> open_output(const Options& options, const std::string& pager) {
    if (!pager.empty())
        if (auto paged = open_pager(pager)) return paged;
    return Output::open(options.output);
}

Result<void> write_output(const Options& options, const std::function<void(std::ostream&)>& write,
                          const std::string& pager) {
    auto output = open_output(options, pager);
    if (!output) return tl::unexpected<Error>(std::move(output.error()));
    write((*output)->stream());
    return (*output)->finish();
}

}  // namespace dateline
