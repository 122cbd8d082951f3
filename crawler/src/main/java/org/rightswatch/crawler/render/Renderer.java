package org.rightswatch.crawler.render;

import java.util.function.Function;

/** Shows pages. Thread-safe; a call takes seconds. */
public interface Renderer extends AutoCloseable {

    /** Whether there is a browser to show pages with. */
    boolean isOn();

    /**
     * Shows a page, and hands over what came of it; never throws for what a page does. While the reader works, the memory of
     * the parts counts against what all fetches may take together.
     */
    <T> T render(RenderOrder order, Function<Rendering, T> reader);

    /** Ends every browser. */
    @Override
    void close();

    /** Shows nothing. */
    static Renderer off() {
        return new Renderer() {
            @Override
            public boolean isOn() {
                return false;
            }

            @Override
            public <T> T render(RenderOrder order, Function<Rendering, T> reader) {
                return reader.apply(
                        new Rendering.Failed("rendering is off", order.page().trail()));
            }

            @Override
            public void close() {}
        };
    }
}
