// What stands around a mention, as numbers: the words of its sentence and clause, who is there, what takes
// part.
#pragma once

#include <vector>

#include "timeline/merge/mention_view.hpp"
#include "timeline/merge/telling.hpp"

namespace dateline {

/// One article's words and people with what each tells; made once, asked for each of its mentions.
class ArticleContext {
  public:
    /// @param source_index the article's index in the run, for its actors
    ArticleContext(const Source& source, std::uint32_t source_index, const Numbers& word_of_token,
                   const ActorIndex& actors, const CommonWords& common);

    /// Fills the words, parts, cast and nouns of the view.
    void describe(const EventMention& mention, MentionView& view) const;

  private:
    void add_words(const EventMention& mention, MentionView& view) const;
    void add_ordinal(std::uint32_t token, MentionView& view) const;
    void add_close(const EventMention& mention, MentionView& view) const;
    void add_parts(const EventMention& mention, MentionView& view) const;
    void add_nouns_beside(const EventMention& mention, MentionView& view) const;

    const Source& source_;
    const Numbers& word_of_token_;
    std::vector<float> weights_;      // by token
    std::vector<bool> in_date_;       // by token
    std::vector<TopicVector> casts_;  // by sentence: actors named or meant there
    Numbers actor_of_token_;          // at the heads of names, descriptions and pronouns; else kNone
};

}  // namespace dateline
