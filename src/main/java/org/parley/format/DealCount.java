package org.parley.format;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.yaml.YamlNode;

/** Counts the deals of a file: the product of the numbers of options. More than a million are refused (model §3). */
final class DealCount {
    private static final int FACTORS_SHOWN = 20;

    private DealCount() {}

    /** False if there are so many that it is no use to read on. */
    static boolean check(List<Issue> issues, YamlNode at) {
        BigInteger product = BigInteger.ONE;
        for (Issue issue : issues) {
            product = product.multiply(
                    BigInteger.valueOf(Math.max(1, issue.options().size())));
        }
        if (product.compareTo(BigInteger.valueOf(Scenario.MOST_DEALS)) > 0) {
            at.problem("the issues have " + factors(issues) + shown(product) + " deals; allowed at most "
                    + grouped(BigInteger.valueOf(Scenario.MOST_DEALS)) + ".");
        }
        return product.bitLength() < 31;
    }

    private static String factors(List<Issue> issues) {
        if (issues.size() > FACTORS_SHOWN) {
            return "";
        }
        return issues.stream()
                        .map(issue -> Integer.toString(issue.options().size()))
                        .collect(Collectors.joining("·"))
                + " = ";
    }

    private static String shown(BigInteger product) {
        return product.bitLength() < 63
                ? grouped(product)
                : "more than 10^" + (product.toString().length() - 1);
    }

    private static String grouped(BigInteger number) {
        return number.toString().replaceAll("\\B(?=(\\d{3})+$)", ",");
    }
}
