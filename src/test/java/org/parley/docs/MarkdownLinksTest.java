package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Relative links of every Markdown page of the project lead to a file, and to a heading where they name one. Anchors
 * are made as GitHub makes them.
 */
class MarkdownLinksTest {
    private static final Set<String> NOT_PAGES = Set.of("target", ".git", "node_modules");
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^\\s{0,3}\\[[^\\]]+\\]:\\s*<?([^\\s>]+)>?");

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(Path.of("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = folder.getFileName();
                return name != null && NOT_PAGES.contains(name.toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(file.normalize());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        pages.sort(null);
        return pages;
    }

    /** A page without its code. */
    private static String prose(Path page) throws IOException {
        return Files.readString(page)
                .replaceAll("(?ms)^ {0,3}(```+|~~~+).*?^ {0,3}\\1[`~]*\\s*$", "")
                .replaceAll("(`+)(?:(?!\\1).)+\\1", "`code`");
    }

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (String target : targets(prose(page))) {
                links++;
                String problem = problem(page, target);
                if (!problem.isEmpty()) {
                    broken.add(page + ": " + target + " " + problem);
                }
            }
        }
        assertThat(broken).as("broken links").isEmpty();
        assertThat(links).isGreaterThan(50);
        assertThat(pages()).contains(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("docs", "odd.md"));
    }

    private static List<String> targets(String prose) {
        List<String> targets = new ArrayList<>();
        for (Pattern kind : List.of(LINK, REFERENCE)) {
            kind.matcher(prose)
                    .results()
                    .map(m -> m.group(1))
                    .filter(t -> !t.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*"))
                    .forEach(targets::add);
        }
        return targets;
    }

    private static String problem(Path page, String target) throws IOException {
        int hash = target.indexOf('#');
        String file = URLDecoder.decode(hash < 0 ? target : target.substring(0, hash), StandardCharsets.UTF_8);
        Path folder = Objects.requireNonNullElse(page.getParent(), Path.of(""));
        Path to = file.isEmpty() ? page : folder.resolve(file).normalize();
        if (!Files.exists(to)) {
            return "does not exist";
        }
        if (to.startsWith("..")) {
            return "leads out of the project";
        }
        if (hash >= 0 && to.toString().endsWith(".md") && !anchors(to).contains(target.substring(hash + 1))) {
            return "has no such heading; it has " + anchors(to);
        }
        return "";
    }

    private static List<String> anchors(Path page) throws IOException {
        List<String> anchors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Matcher headings = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$")
                .matcher(Files.readString(page).replaceAll("(?ms)^```.*?^```\\s*$", ""));
        while (headings.find()) {
            String anchor = anchor(headings.group(1));
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        Pattern.compile("<a (?:id|name)=\"([^\"]+)\"")
                .matcher(prose(page))
                .results()
                .forEach(m -> anchors.add(m.group(1)));
        return anchors;
    }

    /** The words of a heading in lower case, blanks as hyphens, without marks. */
    private static String anchor(String heading) {
        return heading.replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("[`*]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The test can tell: a page with each mistake. */
    @Test
    void mistakesAreFound() throws IOException {
        Path odd = Path.of("docs", "odd.md");
        assertThat(problem(odd, "nothing.md")).contains("does not exist");
        assertThat(problem(odd, "#no-such-heading")).contains("no such heading");
        assertThat(problem(odd, "../../../../etc/hostname")).isNotEmpty();
        assertThat(problem(odd, "scenario-format.md#no-such-heading")).contains("no such heading");
        assertThat(problem(odd, "#9-glossary")).isEmpty();
        assertThat(problem(odd, "validation.md")).isEmpty();
        assertThat(targets("[a](b.md) ![c](d.png \"e\") [f](https://g) [h][i]\n\n[i]: j.md#k"))
                .containsExactly("b.md", "d.png", "j.md#k");
        assertThat(anchor("7.16 Outcomes, `measures`, and why: no deal?"))
                .isEqualTo("716-outcomes-measures-and-why-no-deal");
    }
}
