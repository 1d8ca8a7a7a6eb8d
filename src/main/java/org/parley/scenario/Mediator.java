package org.parley.scenario;

import java.util.List;

/**
 * Who mediates.
 *
 * @param id the word of the file
 * @param name for readers
 * @param delegation who sits at the table
 */
public record Mediator(String id, String name, List<Delegate> delegation) {
    public Mediator {
        delegation = List.copyOf(delegation);
    }
}
