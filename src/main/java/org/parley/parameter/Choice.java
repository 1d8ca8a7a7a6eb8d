package org.parley.parameter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting that is a word: a strategy (per party) or the mediator's style. Each word tells what it is and which
 * parameters it reads; help texts, schemas, pages and the check for parameters that cannot matter ask it here.
 *
 * <p>The words of the program never change. A plug-in from outside adds its word when the program starts, before the
 * first scenario is read; a word is never taken away or replaced.
 */
public final class Choice {
    private final String key;
    private final String noun;
    private final Scope scope;
    private final List<Word> own;
    private final String defaultOption;
    private final String says;
    private volatile List<Outside> outside = List.of();

    private record Outside(Word word, PluginJar jar) {}

    /** A legal word. */
    public interface Word {
        /** The name as a user writes it: a letter, then letters and digits. */
        String name();

        /** What it does, in a line that follows "it". */
        String says();

        /** The parameters that only some of the words read, and this one does. */
        List<Parameter> reads();

        /**
         * Whether it asks how far the clocks have run ({@code deadline}, {@code deadlineCredibility},
         * {@code patience}).
         */
        default boolean asksTheClock() {
            return true;
        }
    }

    /**
     * A word of the program.
     *
     * @param name as a user writes it
     * @param says what it does, in a line that follows "it"
     * @param asksTheClock whether it asks how far the clocks have run
     * @param reads the parameters that only some of the words read, and this one does
     */
    public record Own(String name, String says, boolean asksTheClock, List<Parameter> reads) implements Word {
        public Own {
            reads = List.copyOf(reads);
        }
    }

    /**
     * A choice.
     *
     * @param key the name everywhere
     * @param noun what a word of it is called in a sentence
     * @param scope one word, or one a party
     * @param own the words of the program
     * @param defaultOption the word when nothing is said
     * @param says the meaning in one line
     */
    Choice(String key, String noun, Scope scope, List<Own> own, String defaultOption, String says) {
        this.key = key;
        this.noun = noun;
        this.scope = scope;
        this.own = List.copyOf(own);
        this.defaultOption = defaultOption;
        this.says = says;
    }

    /** The name everywhere. */
    public String key() {
        return key;
    }

    /** What a word of it is called in a sentence: "strategy". */
    public String noun() {
        return noun;
    }

    /** One word, or one a party. */
    public Scope scope() {
        return scope;
    }

    /** The word when nothing is said. */
    public String defaultOption() {
        return defaultOption;
    }

    /** The meaning in one line. */
    public String says() {
        return says;
    }

    /** The legal words: those of the program, then those of plug-ins in the order in which they came. */
    public List<Word> words() {
        List<Word> all = new ArrayList<>(own);
        outside.forEach(plugin -> all.add(plugin.word()));
        return all;
    }

    /** The words of the program. */
    public List<Word> own() {
        return List.copyOf(own);
    }

    /** The jars of the words that plug-ins added, each once. */
    public List<PluginJar> jars() {
        return outside.stream().map(Outside::jar).distinct().toList();
    }

    /** The jar that added a word; null for a word of the program. */
    public @Nullable PluginJar jar(String name) {
        for (Outside plugin : outside) {
            if (plugin.word().name().equals(name)) {
                return plugin.jar();
            }
        }
        return null;
    }

    /**
     * Adds the word of a plug-in from a jar.
     *
     * @throws IllegalArgumentException if its name is no name or is taken, or if it says nothing
     */
    public synchronized void add(Word word, PluginJar jar) {
        String name = said(word.name(), "name");
        String does = said(word.says(), "says");
        said(word.reads(), "reads");
        if (!isName(name)) {
            throw new IllegalArgumentException("the name of a " + noun + " is \"" + name
                    + "\"; allowed are letters and digits, a small letter first, such as \"" + defaultOption + "\"");
        }
        if (options().contains(name)) {
            PluginJar other = jar(name);
            throw new IllegalArgumentException("the " + noun + " " + name + " is there already, "
                    + (other == null ? "a word of the program" : "from " + other));
        }
        if (does.isBlank() || does.contains("\n")) {
            throw new IllegalArgumentException("the " + noun + " " + name + " does not say in one line what it does");
        }
        for (Parameter parameter : word.reads()) {
            if (!Parameters.all().contains(parameter)) {
                throw new IllegalArgumentException(
                        "the " + noun + " " + name + " reads " + parameter + ", which is no parameter");
            }
        }
        List<Outside> more = new ArrayList<>(outside);
        more.add(new Outside(word, jar));
        outside = List.copyOf(more);
    }

    private <T> T said(@Nullable T answer, String method) {
        if (answer == null) {
            throw new IllegalArgumentException("of a " + noun + " in it " + method + "() is null");
        }
        return answer;
    }

    private static boolean isName(String name) {
        boolean plain = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            plain &= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return plain;
    }

    /** The names of the words. */
    public List<String> options() {
        return words().stream().map(Word::name).toList();
    }

    /** Every parameter that some word reads, in the order of the words. */
    public List<Parameter> reads() {
        List<Parameter> all = new ArrayList<>();
        for (Word word : words()) {
            for (Parameter parameter : word.reads()) {
                if (!all.contains(parameter)) {
                    all.add(parameter);
                }
            }
        }
        return all;
    }

    /**
     * The word of this name.
     *
     * @throws IllegalArgumentException if there is no such word
     */
    public Word word(String name) {
        for (Word word : words()) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        throw new IllegalArgumentException(key + " is " + name + "; allowed " + String.join(", ", options()));
    }

    /** Whether a word reads a parameter. */
    public boolean reads(String name, Parameter parameter) {
        return word(name).reads().contains(parameter);
    }

    /** Whether a word asks how far the clocks have run. */
    public boolean asksTheClock(String name) {
        return word(name).asksTheClock();
    }

    @Override
    public String toString() {
        return key;
    }
}
