package org.parley.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.DealPackage;
import org.parley.scenario.PackageTerm;
import org.parley.yaml.DayText;
import org.parley.yaml.YamlNode;

/** Reads the section {@code packages}: named sets of terms, each cell with its quotation or source. */
final class PackageReader {
    private static final String DAY = "\\d{4}(-\\d{2}(-\\d{2})?)?";
    private static final Pattern DATE = Pattern.compile(DAY + "(/" + DAY + ")?");

    private final Names names;
    private final Cites cites;

    PackageReader(Names names, Cites cites) {
        this.names = names;
        this.cites = cites;
    }

    List<DealPackage> read(@Nullable YamlNode section) {
        List<DealPackage> packages = new ArrayList<>();
        if (section == null || !section.list("packages")) {
            return packages;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (YamlNode node : section.items()) {
            DealPackage one = dealPackage(node);
            if (one != null && seen.add(one.id())) {
                packages.add(one);
            } else if (one != null) {
                node.problem("the package \"" + one.id() + "\" stands here a second time.");
            }
        }
        return packages;
    }

    private @Nullable DealPackage dealPackage(YamlNode node) {
        if (!node.mapOf("a package", Keys.PACKAGE)) {
            return null;
        }
        YamlNode idNode = node.required("id", "a package");
        String id = idNode == null ? "" : idNode.id("id of a package");
        String what = id.isEmpty() ? "a package" : "package " + id;
        String name = node.requiredText("name", what);
        String date = node.optionalText("date", what);
        YamlNode dateNode = node.get("date");
        if (dateNode != null && !date.isEmpty()) {
            date(dateNode, date, what);
        }
        YamlNode sourceNode = node.get("source");
        String source = sourceNode == null ? "" : cites.sources(sourceNode, what);
        List<PackageTerm> cells = cells(node.required("cells", what), what);
        String note = node.optionalText("note", what);
        return id.isEmpty() ? null : new DealPackage(id, name, date, source, cells, note);
    }

    private static void date(YamlNode node, String date, String what) {
        String is = "date of " + what + " is " + node.shown();
        if (!DATE.matcher(date).matches()) {
            node.problem(
                    is + "; a year, a month (2025-11), a day (2025-11-20) or two of them with / between are wanted.",
                    DayText.maybe(date));
            return;
        }
        String[] ends = date.split("/", -1);
        for (String end : ends) {
            if (DayText.first(end) == null) {
                node.problem(is + ", and there is no " + (end.length() == 7 ? "month " : "day ") + end + ".");
                return;
            }
        }
        LocalDate begins = DayText.first(ends[0]);
        LocalDate lasts = DayText.last(ends[ends.length - 1]);
        if (begins != null && lasts != null && lasts.isBefore(begins)) {
            node.problem(is + ", and ends before it begins.", "Maybe " + ends[1] + "/" + ends[0] + "?");
        }
    }

    private List<PackageTerm> cells(@Nullable YamlNode map, String what) {
        List<PackageTerm> cells = new ArrayList<>();
        if (map == null || !map.map("cells of " + what)) {
            return cells;
        }
        if (map.entries().isEmpty()) {
            map.problem(what + " has no cells; at least one issue is wanted.");
        }
        for (YamlNode.Entry entry : map.entries()) {
            int issue = names.issue(entry.keyNode(), what);
            if (issue < 0) {
                continue;
            }
            YamlNode value = entry.value();
            String cell = "cell " + entry.key() + " of " + what;
            if (!value.isMap()) {
                cells.add(new PackageTerm(issue, names.option(value, issue, what), "", ""));
                continue;
            }
            value.mapOf(cell, Keys.CELL);
            YamlNode option = value.required("option", cell);
            YamlNode source = value.get("source");
            cells.add(new PackageTerm(
                    issue,
                    option == null ? -1 : names.option(option, issue, what),
                    value.optionalText("quote", cell),
                    source == null ? "" : cites.sources(source, cell),
                    value.optionalText("note", cell)));
        }
        return cells;
    }
}
