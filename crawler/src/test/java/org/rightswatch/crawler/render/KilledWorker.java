package org.rightswatch.crawler.render;

import java.nio.file.Path;

/** A process that shows a page until it is killed. Arguments: Chromium, folder, allowed host:port, address. */
public final class KilledWorker {

    private KilledWorker() {}

    public static void main(String[] args) {
        try (Showroom room = new Showroom(Path.of(args[0]), Path.of(args[1]), Showroom.LIMITS, args[2])) {
            Rendering rendering = room.show(args[3]);
            throw new IllegalStateException("the page should not end: " + rendering);
        }
    }
}
