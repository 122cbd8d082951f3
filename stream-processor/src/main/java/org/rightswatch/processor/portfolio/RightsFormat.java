package org.rightswatch.processor.portfolio;

import java.io.IOException;
import java.nio.file.Path;

/** One kind of rights file. */
interface RightsFormat {

    /**
     * Hands every row of the file to the rows, in order. What is wrong inside a row is the row's problem.
     *
     * @throws IOException when the file as a whole cannot be read any further; the rows before it stand
     */
    void read(Path file, Rows rows) throws IOException;
}
