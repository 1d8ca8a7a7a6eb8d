package org.parley.scenario;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario tells its readers of itself. The model reads none of it but the day.
 *
 * @param id kebab-case, the file's name
 * @param title for readers
 * @param summary one line
 * @param question what the scenario asks; on top of the report
 * @param asOf the day the file describes; week 1 contains it. Null if there is no war and none is told
 * @param banner on every page
 * @param sources in the order of the file
 * @param holdOut what happened after {@code asOf} and was never used to set a value; or empty
 */
public record Description(
        String id,
        String title,
        String summary,
        String question,
        @Nullable LocalDate asOf,
        String banner,
        List<Source> sources,
        String holdOut) {
    public Description {
        sources = List.copyOf(sources);
    }

    /** The same with other sources. */
    Description with(List<Source> changed) {
        return new Description(id, title, summary, question, asOf, banner, changed, holdOut);
    }
}
