package org.rightswatch.crawler.capture;

import java.lang.reflect.Method;
import java.nio.file.Path;
import org.netpreserve.jwarc.tools.ValidateTool;

/** What {@code jwarc validate} says. */
public final class Validator {

    private Validator() {}

    /** Whether it finds no error. Its own entry point ends the JVM, and the method behind it is not public. */
    public static boolean accepts(Path warc) throws ReflectiveOperationException {
        Method validate = ValidateTool.class.getDeclaredMethod("validate", Path.class);
        validate.setAccessible(true);
        return (boolean) validate.invoke(new ValidateTool(false), warc);
    }
}
