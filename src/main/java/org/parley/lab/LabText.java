package org.parley.lab;

import java.util.ArrayList;
import java.util.List;

/** The words of the lab in a terminal. */
public final class LabText {
    private static final int WIDTH = 100;

    private LabText() {}

    /** All games, one line each. */
    public static String list() {
        int widest = Games.names().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Game game : Games.all()) {
            text.append(pad(game.name(), widest))
                    .append("  ")
                    .append(game.title())
                    .append('\n');
        }
        return text.toString();
    }

    /** A played game: its parameters, both numbers of each quantity, the four sentences and the classes. */
    public static String played(Game game, GameValues settings, List<Result> played) {
        StringBuilder text = new StringBuilder(game.title() + "\n\n");
        parameters(text, game, settings);
        text.append('\n');
        results(text, played);
        text.append("\nPlayed by ").append(game.playedBy()).append(".\n\n");
        Lesson lesson = game.lesson();
        for (String sentence : lesson.sentences()) {
            text.append(wrapped(sentence));
        }
        text.append("In the code:");
        lesson.classes().forEach(name -> text.append(' ').append(source(name)));
        return text.append('\n').toString();
    }

    /** The file of a class, from the top of the source. */
    static String source(String className) {
        return "src/main/java/" + className.replace('.', '/') + ".java";
    }

    private static void parameters(StringBuilder text, Game game, GameValues settings) {
        List<String> keys = new ArrayList<>();
        for (GameParameter parameter : game.parameters()) {
            keys.add(parameter.key() + "=" + Digits.plain(settings.get(parameter)));
        }
        int widest = widest(keys);
        for (int i = 0; i < keys.size(); i++) {
            GameParameter parameter = game.parameters().get(i);
            text.append("  " + pad(keys.get(i), widest) + "  " + parameter.symbol() + ", " + parameter.says() + " ("
                    + parameter.legal() + ")\n");
        }
    }

    private static void results(StringBuilder text, List<Result> results) {
        List<String> says = results.stream().map(Result::says).toList();
        List<String> closed = results.stream()
                .map(result -> Digits.seven(result.closedForm()))
                .toList();
        List<String> played = results.stream()
                .map(result -> Digits.seven(result.play().value()))
                .toList();
        int first = widest(says);
        int second = Math.max(11, widest(closed));
        int third = Math.max(11, widest(played));
        text.append("  " + pad("", first) + "  " + right("closed form", second) + "  " + right("played", third) + "\n");
        for (int i = 0; i < results.size(); i++) {
            Result result = results.get(i);
            text.append("  " + pad(says.get(i), first) + "  " + right(closed.get(i), second) + "  "
                    + right(played.get(i), third) + "  " + (result.agrees() ? "" : "DOES NOT AGREE: ")
                    + agreement(result) + "\n");
        }
    }

    /** How near the play is to the closed form, in words. */
    static String agreement(Result result) {
        if (result.play() instanceof Play.Sampled sampled) {
            return "95 % interval " + Digits.four(sampled.low()) + " … " + Digits.four(sampled.high()) + ", n = "
                    + sampled.n() + (sampled.covers(result.closedForm()) ? "" : ", outside it as one in twenty is");
        }
        if (Double.isNaN(result.closedForm()) && Double.isNaN(result.play().value())) {
            return "both find none";
        }
        return "tolerance " + Digits.tolerance(((Play.Exact) result.play()).tolerance());
    }

    private static String wrapped(String sentence) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : sentence.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
            }
            text.append(column > 0 ? " " : "").append(word);
            column += word.length() + (column > 0 ? 1 : 0);
        }
        return text.append('\n').toString();
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
