// The trained model as one packed file: what the tagger, the lemmatizer and the parser look up.
#pragma once

namespace dateline {

class LanguageModel {};

}  // namespace dateline
