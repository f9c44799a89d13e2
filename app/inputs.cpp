#include <cstdio>

#include "app/command.hpp"
#include "app/message.hpp"
#include "app/output.hpp"
#include "core/resolve/publication.hpp"

namespace dateline {

Result<std::vector<Document>> read_inputs(const Options& options, Environment& environment) {
    auto loaded = load_documents(environment.disk, {options.inputs, options.published});
    if (!loaded) return tl::unexpected<Error>(std::move(loaded.error()));
    for (const std::string& warning : loaded->warnings) std::fputs(warning_line(warning).c_str(), stderr);
    std::size_t bytes = 0;
    for (Document& document : loaded->documents) {
        settle_publication(document);
        bytes += document.text.size();
        environment.log->debug("{}: {} bytes, {} blocks, published {}", document.id, document.text.size(),
                               document.blocks.size(), document.published.explanation);
    }
    environment.log->info("read {} article{}, {} bytes", loaded->documents.size(),
                          loaded->documents.size() == 1 ? "" : "s", bytes);
    return std::move(loaded->documents);
}

Result<void> write_output(const Options& options, const std::function<void(std::ostream&)>& write) {
    auto output = Output::open(options.output);
    if (!output) return tl::unexpected<Error>(std::move(output.error()));
    write((*output)->stream());
    return (*output)->finish();
}

}  // namespace dateline
