package org.parley.lab;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.NumberText;

/**
 * Why a single text that is improved issue by issue gets stuck, and one that trades issues does not.
 *
 * <p>Primitives: two issues, each at its status quo or moved. Moving issue 1 gives A the gain a and costs B the loss β;
 * moving issue 2 costs A the loss α and gives B the gain b; both together give each the link ℓ besides. A mediator
 * proposes changes of one text; a change stays iff neither side is worse off and one is better off. One issue at a
 * time, either change hurts somebody: the text stays at (0, 0). Both at once are accepted iff {@code a − α + ℓ ≥ 0} and
 * {@code b − β + ℓ ≥ 0}, not both 0: the text is then worth {@code (a − α + ℓ, b − β + ℓ)}.
 *
 * <p>Played by enumeration of all changes of one issue, then of one or two, until none is accepted. Units: any. Fisher
 * 1978 (single negotiating text); Raiffa 1982; Klein, Faratin, Sayama &amp; Bar-Yam 2003 (linked issues). Limit: T11.
 */
public final class LinkedIssues implements Game {
    static final GameParameter GAIN_A = GameParameter.of("gainA", "a", "what A gains when issue 1 moves", 0.01, 10, 3);
    static final GameParameter LOSS_A = GameParameter.of("lossA", "α", "what A loses when issue 2 moves", 0.01, 10, 1);
    static final GameParameter GAIN_B = GameParameter.of("gainB", "b", "what B gains when issue 2 moves", 0.01, 10, 3);
    static final GameParameter LOSS_B = GameParameter.of("lossB", "β", "what B loses when issue 1 moves", 0.01, 10, 1);
    static final GameParameter LINK =
            GameParameter.of("link", "ℓ", "what both gain besides when both move", -10, 10, 0);

    @Override
    public String name() {
        return "single-text";
    }

    @Override
    public String title() {
        return "One text, two linked issues: trade them together (Fisher 1978; Raiffa 1982)";
    }

    @Override
    public List<GameParameter> parameters() {
        return List.of(GAIN_A, LOSS_A, GAIN_B, LOSS_B, LINK);
    }

    /** Worth to A and to B of a text; bit 0 is issue 1, bit 1 is issue 2. */
    static double[] worth(GameValues s, int text) {
        boolean first = (text & 1) != 0;
        boolean second = (text & 2) != 0;
        double link = first && second ? s.get(LINK) : 0;
        return new double[] {
            (first ? s.get(GAIN_A) : 0) - (second ? s.get(LOSS_A) : 0) + link,
            (second ? s.get(GAIN_B) : 0) - (first ? s.get(LOSS_B) : 0) + link
        };
    }

    /** All texts the mediator passes through, from the status quo, with changes of at most so many issues at a time. */
    static List<Integer> improved(GameValues settings, int issuesAtATime) {
        List<Integer> texts = new ArrayList<>(List.of(0));
        boolean moved = true;
        while (moved) {
            moved = false;
            int text = texts.get(texts.size() - 1);
            for (int change = 1; change <= 3 && !moved; change++) {
                if (Integer.bitCount(change) <= issuesAtATime) {
                    double[] now = worth(settings, text);
                    double[] then = worth(settings, text ^ change);
                    boolean accepted = then[0] >= now[0] && then[1] >= now[1] && (then[0] > now[0] || then[1] > now[1]);
                    if (accepted) {
                        texts.add(text ^ change);
                        moved = true;
                    }
                }
            }
        }
        return texts;
    }

    /** What the traded text is worth to both. */
    static double[] traded(GameValues s) {
        double a = s.get(GAIN_A) - s.get(LOSS_A) + s.get(LINK);
        double b = s.get(GAIN_B) - s.get(LOSS_B) + s.get(LINK);
        return a >= 0 && b >= 0 ? new double[] {a, b} : new double[] {0, 0};
    }

    private static double[] last(GameValues settings, int issuesAtATime) {
        List<Integer> texts = improved(settings, issuesAtATime);
        return worth(settings, texts.get(texts.size() - 1));
    }

    @Override
    public List<Result> play(GameValues settings, Sampling sampling) {
        double[] traded = traded(settings);
        double[] single = last(settings, 1);
        double[] pair = last(settings, 2);
        return List.of(
                Result.exact("singleA", "worth to A after changes of one issue at a time", 0, single[0], 1e-12),
                Result.exact("singleB", "worth to B after changes of one issue at a time", 0, single[1], 1e-12),
                Result.exact("tradedA", "worth to A once the issues may be traded", traded[0], pair[0], 1e-12),
                Result.exact("tradedB", "worth to B once the issues may be traded", traded[1], pair[1], 1e-12));
    }

    @Override
    public String playedBy() {
        return "enumeration of the changes of one text";
    }

    @Override
    public List<Figure> figures(GameValues settings, Sampling sampling) {
        double[] origin = worth(settings, 0);
        double[] first = worth(settings, 1);
        double[] second = worth(settings, 2);
        double[] both = worth(settings, 3);
        return List.of(Figure.named(
                        "single-text",
                        "One text, two issues",
                        Axis.of("worth to A (in the unit of its gains)"),
                        Axis.of("worth to B (in the unit of its gains)"))
                .point("status quo", origin[0], origin[1])
                .point("issue 1 moved", first[0], first[1])
                .point("issue 2 moved", second[0], second[1])
                .point("both moved", both[0], both[1])
                .line("accepted change", new double[] {origin[0], traded(settings)[0]}, new double[] {
                    origin[1], traded(settings)[1]
                })
                .build(finding(both)));
    }

    private static String finding(double[] both) {
        String worth = NumberText.set(both[0]) + " to A and " + NumberText.set(both[1]) + " to B";
        boolean accepted = both[0] >= 0 && both[1] >= 0 && (both[0] > 0 || both[1] > 0);
        return accepted
                ? "Each issue alone is refused; both together are accepted and worth " + worth
                : "No change is accepted, for each issue alone hurts one side, and both together are worth " + worth;
    }

    @Override
    public Lesson lesson() {
        return new Lesson(
                "A mediator keeps one text on the table and asks both sides only whether a change is acceptable.",
                "Issue by issue every change hurts somebody and the text is stuck; traded together, what each gives is small beside what it gets.",
                "Both answer honestly, and the mediator sees which issues matter to whom.",
                "In the simulator the mediator's text is chosen over whole deals, so issues are traded in it, from weights that"
                        + " the mediator sees only through a blur.",
                List.of("org.parley.talks.Talks"));
    }

    @Override
    public List<Reproduction> reproductions() {
        return List.of(
                Reproduction.of("T11", "single text, one issue at a time: A", "", "singleA", 0),
                Reproduction.of("T11", "B", "", "singleB", 0),
                Reproduction.of("T11", "issues traded: A", "", "tradedA", 2),
                Reproduction.of("T11", "B", "", "tradedB", 2));
    }
}
