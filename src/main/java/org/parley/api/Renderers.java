package org.parley.api;

import java.util.ServiceLoader;
import org.parley.study.ResultRenderer;

/** What draws charts and pages, if the class path has it: the room of reports offers itself as a service. */
final class Renderers {
    private Renderers() {}

    static ResultRenderer found() {
        return ServiceLoader.load(ResultRenderer.class, ResultRenderer.class.getClassLoader())
                .findFirst()
                .orElse(ResultRenderer.NONE);
    }
}
