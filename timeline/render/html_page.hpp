// One self-contained HTML file: nothing is loaded, and its own policy forbids it. Style and script stand in
// the page and are allowed by their hash alone, so nothing that came with an article can run even if it got
// through the escaping.
#pragma once

#include <string>
#include <string_view>

#include "core/base/output_buffer.hpp"

namespace dateline {

/// Everything up to and with <body>. `title` is raw text. Source of the policy: W3C Content Security Policy
/// Level 3.
void begin_html(std::string_view title, OutputBuffer& out);
/// The script and the end of the page.
void end_html(OutputBuffer& out);

/// "'sha256-…'": how a policy names an inline style or script, base64 of the digest.
[[nodiscard]] std::string csp_hash(std::string_view content);

}  // namespace dateline
