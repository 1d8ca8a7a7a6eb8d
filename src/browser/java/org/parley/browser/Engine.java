package org.parley.browser;

import org.parley.page.Explorer;
import org.teavm.jso.JSExport;

/** What JavaScript can call: the questions of {@link Explorer}, word for word. Exports and nothing else. */
public final class Engine {
    private static final Explorer EXPLORER = new Explorer();

    private Engine() {}

    /** {@link Explorer#preset}. */
    @JSExport
    public static String preset(String name, String yaml) {
        return EXPLORER.preset(name, yaml);
    }

    /** {@link Explorer#scenario}. */
    @JSExport
    public static String scenario(String name, String yaml) {
        return EXPLORER.scenario(name, yaml);
    }

    /** {@link Explorer#lesson}. */
    @JSExport
    public static String lesson(String name, String yaml, String scenario) {
        return EXPLORER.lesson(name, yaml, scenario);
    }

    /** {@link Explorer#setting}. */
    @JSExport
    public static String setting(String scenario, String words) {
        return EXPLORER.setting(scenario, words);
    }

    /** {@link Explorer#play}. */
    @JSExport
    public static int play(int setting, int more) {
        return EXPLORER.play(setting, more);
    }

    /** {@link Explorer#answer}. */
    @JSExport
    public static String answer(int setting, int kept, boolean fitting) {
        return EXPLORER.answer(setting, kept, fitting);
    }

    /** {@link Explorer#termsOff}. */
    @JSExport
    public static String termsOff(int setting) {
        return EXPLORER.termsOff(setting);
    }

    /** {@link Explorer#termsOn}. */
    @JSExport
    public static String termsOn(int setting, int more) {
        return EXPLORER.termsOn(setting, more);
    }

    /** {@link Explorer#runsCsv}. */
    @JSExport
    public static String runsCsv(int setting, int runs) {
        return EXPLORER.runsCsv(setting, runs);
    }

    /** {@link Explorer#story}. */
    @JSExport
    public static String story(int setting, int replication) {
        return EXPLORER.story(setting, replication);
    }

    /** {@link Explorer#changes}. */
    @JSExport
    public static int changes(int setting, int replication) {
        return EXPLORER.changes(setting, replication);
    }

    /** {@link Explorer#change}. */
    @JSExport
    public static String change(int dial) {
        return EXPLORER.change(dial);
    }

    /** {@link Explorer#amount}. */
    @JSExport
    public static String amount(String key, double value) {
        return EXPLORER.amount(key, value);
    }

    /** {@link Explorer#seat}. */
    @JSExport
    public static String seat(int setting, String chair, int talk, String moves) {
        return EXPLORER.seat(setting, chair, talk, moves);
    }

    /** {@link Explorer#seatWorth}. */
    @JSExport
    public static String seatWorth(int setting, String chair, int talk, String moves, String options) {
        return EXPLORER.seatWorth(setting, chair, talk, moves, options);
    }

    /** {@link Explorer#seatOn}. */
    @JSExport
    public static String seatOn(int setting, String chair, int talk, String moves, String how) {
        return EXPLORER.seatOn(setting, chair, talk, moves, how);
    }

    /** {@link Explorer#seatAgain}. */
    @JSExport
    public static String seatAgain(int setting, int talk, int more) {
        return EXPLORER.seatAgain(setting, talk, more);
    }

    /** {@link Explorer#seatTalk}. */
    @JSExport
    public static int seatTalk(int setting, int from, boolean zone) {
        return EXPLORER.seatTalk(setting, from, zone);
    }

    /** {@link Explorer#forget}. */
    @JSExport
    public static void forget(int setting) {
        EXPLORER.forget(setting);
    }

    /** {@link Explorer#held}. */
    @JSExport
    public static int held() {
        return EXPLORER.held();
    }

    /** Nothing happens when the engine is loaded. */
    public static void main(String[] arguments) {}
}
