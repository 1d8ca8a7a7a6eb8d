package org.parley.api;

import java.util.ServiceLoader;
import org.parley.study.Drawing;

/** What draws charts and pages, if the class path has it: the room of reports offers itself as a service. */
final class Draws {
    private Draws() {}

    static Drawing found() {
        return ServiceLoader.load(Drawing.class, Drawing.class.getClassLoader())
                .findFirst()
                .orElse(Drawing.NONE);
    }
}
