package org.parley.talks;

import org.parley.parameter.Choice;

/**
 * A mediator's style that comes in a jar of its own (docs/plugins.md): its name, a sentence, which parameters it reads
 * beside {@code pressure} and {@code deadline}, and how it presses. A style that reads a parameter it does not name
 * stops the run.
 *
 * <p>The jar names the class in {@code META-INF/services/org.parley.talks.StylePlugin}. The class is public and has a
 * public constructor without arguments. One object serves all runs, on several threads at once: it keeps nothing.
 */
public interface StylePlugin extends Choice.Word {
    /** A fresh style for one run; what it remembers it remembers there. */
    MediatorStyle style();
}
