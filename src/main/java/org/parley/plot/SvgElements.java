package org.parley.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a drawing in the order of painting, written without a tree. Neighbours that look alike share what
 * they say about it: opaque strokes become one path, others stand in a group, and a shape that is filled and then
 * outlined is one element.
 */
final class SvgElements {
    private final String name;
    private final StringBuilder out = new StringBuilder(1 << 15);
    private final Map<String, String> clips = new LinkedHashMap<>();
    private @Nullable Filled held;
    private String look = "";
    private final List<String> alike = new ArrayList<>();
    private final StringBuilder strokes = new StringBuilder();
    private SvgPath.@Nullable Data end;

    /** A fill that waits for an outline. */
    private record Filled(SvgPath.Data path, String clip, String paint) {}

    /** Elements of a picture; its name stands before every id. */
    SvgElements(String name) {
        this.name = name;
    }

    /** The attribute that cuts off what lies outside a path; the same path has one id. */
    String clip(String path) {
        String id = clips.get(path);
        if (id == null) {
            endHeld();
            endGroup();
            id = name + "-clip" + (clips.size() + 1);
            clips.put(path, id);
            out.append("<clipPath id=\"" + id + "\"><path d=\"" + path + "\"/></clipPath>\n");
        }
        return " clip-path=\"url(#" + id + ")\"";
    }

    /** Fills a path. */
    void fill(SvgPath.Data path, String clip, String paint) {
        endHeld();
        if (!path.text().isEmpty()) {
            held = new Filled(path, clip, paint);
        }
    }

    /**
     * Draws along a path.
     *
     * @param stroke what the line looks like
     * @param opaque whether crossing itself changes nothing
     * @param joins whether a line that goes on looks like two that touch
     */
    void draw(SvgPath.Data path, String clip, String stroke, boolean opaque, boolean joins) {
        if (path.text().isEmpty()) {
            return;
        }
        Filled filled = held;
        if (filled != null && filled.clip.equals(clip) && filled.path.text().equals(path.text())) {
            held = null;
            add("path", clip + filled.paint + stroke, shape(path.text()));
            return;
        }
        endHeld();
        String looks = clip + " fill=\"none\"" + stroke;
        if (!opaque) {
            add("path", looks, shape(path.text()));
        } else if (strokes.isEmpty() || !look.equals("path" + looks)) {
            endGroup();
            look = "path" + looks;
            append(path, false);
        } else {
            append(path, joins);
        }
    }

    /** Appends a stroke to those before; one that begins where the last ended goes on from there. */
    private void append(SvgPath.Data path, boolean joins) {
        boolean on = joins && path.open() && end != null && path.beginX() == end.endX() && path.beginY() == end.endY();
        strokes.append(path.text(), on ? path.head() : 0, path.text().length());
        end = path.open() ? path : null;
    }

    /**
     * A text.
     *
     * @param place its own attributes
     * @param text escaped
     */
    void text(String clip, String looks, String place, String text) {
        endHeld();
        add("text", clip + looks, place + ">" + text + "</text>");
    }

    private static String shape(String path) {
        return " d=\"" + path + "\"/>";
    }

    private void add(String tag, String looks, String rest) {
        if (!strokes.isEmpty() || !look.equals(tag + looks)) {
            endGroup();
            look = tag + looks;
        }
        alike.add(rest);
    }

    private void endHeld() {
        Filled filled = held;
        if (filled != null) {
            held = null;
            add("path", filled.clip + filled.paint, shape(filled.path.text()));
        }
    }

    private void endGroup() {
        int space = look.indexOf(' ');
        String tag = space < 0 ? look : look.substring(0, space);
        String looks = space < 0 ? "" : look.substring(space);
        if (!strokes.isEmpty()) {
            out.append("<path").append(looks).append(shape(strokes.toString())).append('\n');
        } else if (alike.size() == 1) {
            out.append('<').append(tag).append(looks).append(alike.get(0)).append('\n');
        } else if (!alike.isEmpty()) {
            out.append("<g").append(looks).append(">\n");
            for (String one : alike) {
                out.append('<').append(tag).append(one).append('\n');
            }
            out.append("</g>\n");
        }
        strokes.setLength(0);
        end = null;
        alike.clear();
        look = "";
    }

    /** All elements, a line each. */
    String all() {
        endHeld();
        endGroup();
        return out.toString();
    }
}
