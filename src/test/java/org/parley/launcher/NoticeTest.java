package org.parley.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** NOTICE names every library that pom.xml puts into the jar. */
class NoticeTest {

    @Test
    void everyShippedLibraryIsNamed() throws Exception {
        String notice = Files.readString(Path.of("NOTICE"));

        List<String> shipped = shipped();

        assertThat(shipped).contains("mason", "jfreechart", "picocli");
        assertThat(shipped).allSatisfy(library -> assertThat(notice).containsPattern("(?m)^" + library + " "));
    }

    /** The dependencies outside of profiles. */
    private static List<String> shipped() throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        List<String> libraries = new ArrayList<>();
        for (Element dependency : children(child(project, "dependencies"))) {
            libraries.add(child(dependency, "artifactId").getTextContent());
        }
        return libraries;
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
