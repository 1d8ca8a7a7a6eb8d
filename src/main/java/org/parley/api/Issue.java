package org.parley.api;

import java.util.List;

/**
 * What is negotiated about.
 *
 * @param id as the file has it
 * @param name for readers
 * @param options what can be agreed, in the order of the file; two or more
 * @since 0.1.0
 */
public record Issue(String id, String name, List<Option> options) {
    public Issue {
        options = List.copyOf(options);
    }

    /**
     * What can be agreed on an issue.
     *
     * @param id as the file has it
     * @param name for readers
     * @since 0.1.0
     */
    public record Option(String id, String name) {}
}
