package org.parley.yaml;

import java.util.List;
import java.util.NoSuchElementException;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/** What was parsed and checked already, once more for the composer: half of the time of reading a file is parsing. */
final class ParsedEvents implements Parser {
    private final List<Event> events;
    private int next;

    ParsedEvents(List<Event> events) {
        this.events = List.copyOf(events);
    }

    @Override
    public boolean hasNext() {
        return next < events.size();
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return hasNext() && peekEvent().getEventId() == choice;
    }

    @Override
    public Event peekEvent() {
        if (!hasNext()) {
            throw new NoSuchElementException("no event is left");
        }
        return events.get(next);
    }

    @Override
    public Event next() {
        Event event = peekEvent();
        next++;
        return event;
    }
}
