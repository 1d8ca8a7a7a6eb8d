package org.parley.cli;

import java.util.Iterator;
import org.parley.parameter.Parameters;

/** The words of a choice in help texts, those of plug-ins among them. */
final class WordNames {
    private WordNames() {}

    /** Of strategies. */
    static final class Strategies implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Parameters.STRATEGY.options().iterator();
        }
    }

    /** Of the mediator's styles. */
    static final class Styles implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Parameters.MEDIATOR_STYLE.options().iterator();
        }
    }
}
